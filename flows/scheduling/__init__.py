"""When things are due: plans and policies in, moments out.

Local times are stored as a person stated them ("Tuesdays 15:00 in Berlin"); moments are aware, in UTC, and
derived.
"""
