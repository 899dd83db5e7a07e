"""Fetching practitioners' calendars from wherever they lie."""
