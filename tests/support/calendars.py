"""Calendar feeds for tests, as iCalendar text and as a fetch returns them."""

from bot.services.sessions.fetch_results import Fetched


def calendar_text(*events: tuple[str, str, str], more: str = "") -> str:
    """Return a calendar of (uid, title, local begin) in Berlin, an hour each; ``more`` is a line for each event."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test"]
    for uid, title, begins in events:
        lines += ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20260301T000000Z", f"SUMMARY:{title}"]
        lines += [f"DTSTART;TZID=Europe/Berlin:{begins}", "DURATION:PT1H", *([more] if more else [])]
        lines.append("END:VEVENT")
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def fetched_calendar(*events: tuple[str, str, str]) -> Fetched:
    """Return `calendar_text` as a fetch brings it, without an ETag."""
    return Fetched(calendar_text(*events), None)
