"""Text and text files: sanitizing, CSV and TOML with line numbers in errors."""
