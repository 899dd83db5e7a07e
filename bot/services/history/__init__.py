"""A dyad's past check-ins as the rules take them.

Imported by check-ins, digests and models; imports repositories and context only.
"""
