"""Goals that client and practitioner name: naming, showing, comparing, and whether they are still right."""
