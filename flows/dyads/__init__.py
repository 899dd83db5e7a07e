"""Rules about a dyad: its lifecycle. Imported by storage and every service package."""
