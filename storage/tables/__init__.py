"""The schema: tables and column types."""
