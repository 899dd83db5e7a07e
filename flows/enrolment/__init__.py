"""Enrolment of a list: reading it, comparing it with the people known, and the files that answer it."""
