"""Storage: the only package with SQL, encryption keys and data files."""
