"""Keys and sealing: data keys per owner, the master key's file, padding, rotation, sealed files."""
