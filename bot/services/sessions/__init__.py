"""Sessions of a dyad: plans, single sessions, calendars, uploaded tables, and cadences without sessions.

Imported by participation and the packages above it; imports check_ins, upcoming, messaging and context.
"""
