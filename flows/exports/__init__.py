"""Formats of exported data, as pure functions: what a row is, and how each foreign program wants to read it."""
