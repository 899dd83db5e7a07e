"""A dyad's upcoming sessions: from its plan, exceptions, holidays and single dates.

Imported by sessions, check-ins, digests and commands; imports repositories and context only.
"""
