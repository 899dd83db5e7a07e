"""When what is due: plans and policies in, moments out.

What a person meant ("Tuesdays 15:00 in Berlin") is kept as they meant it; moments are aware, in UTC,
and derived.
"""
