"""The only SQL, the only key, the only files of data."""
