"""Erasure, the daily purge, and a person's own data."""
