"""Data that leaves as files: for coordinators, research, record systems, and the people themselves."""
