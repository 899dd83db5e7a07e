"""Privacy rules: disclosure control of statistics, and retention periods."""
