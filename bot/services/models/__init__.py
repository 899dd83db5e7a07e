"""A programme's own detection model: its ratings, its models, and recomputing what they found.

Imported by the command line; imports history, programmes and context.
"""
