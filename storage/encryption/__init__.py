"""Keys and sealing: data keys per owner, the master key's file, padded sealing, key rotation, sealed files."""
