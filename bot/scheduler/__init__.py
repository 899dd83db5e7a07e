"""The clock, and the ticker that starts due work."""
