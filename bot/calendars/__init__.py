"""Fetching practitioners' calendars over HTTP."""
