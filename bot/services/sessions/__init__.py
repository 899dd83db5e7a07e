"""Sessions of a dyad: regular plans, single dates, calendars, uploaded tables, and cadences without sessions."""
