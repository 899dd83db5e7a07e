"""Enrolling many at once: a programme's list read, set against who is there already, and answered with files."""
