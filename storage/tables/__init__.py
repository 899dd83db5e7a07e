"""Every table and column type of the schema."""
