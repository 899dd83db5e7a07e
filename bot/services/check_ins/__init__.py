"""A check-in's life: planned after a session, asked, shown, reminded of, completed or closed.

Imported by answering, participation, sessions and the packages above; imports digests, consent, history and below.
"""
