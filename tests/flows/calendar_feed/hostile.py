"""Calendars written to cause much work, each with the expected outcome of its event ``#B3M4``.

``said`` is the key of the text about that event; with "whole" before it, about the calendar. A number is the
number of sessions found.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

DAILY = "RRULE:FREQ=DAILY"
GOOD = "UID:g\nDTSTART:20260310T140000Z\nSUMMARY:#B3M4"
_ZONED = "UID:z\nDTSTART;TZID=Mine:20260310T150000\nSUMMARY:#B3M4"


def calendar(*events: str, head: str = "") -> str:
    """Return a calendar with these events, after the given lines."""
    inside = "".join(f"BEGIN:VEVENT\n{each}\nEND:VEVENT\n" for each in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{inside}END:VCALENDAR\n".replace("\n", "\r\n")


def event(*more: str, start: str = "20260310T140000Z", uid: str = "b") -> str:
    """Return one event with a code and further lines."""
    return "\n".join([f"UID:{uid}", f"DTSTART:{start}", "SUMMARY:#B3M4", *more])


def since_1990(*more: str, uid: str = "b") -> str:
    """Return an event that began in 1990."""
    return event(*more, start="19900101T140000Z", uid=uid)


def moments(count: int, year: int = 2024) -> list[str]:
    """Return that many times, a minute apart."""
    first = datetime(year, 1, 1)  # noqa: DTZ001 -- written with its Z
    return [f"{first + timedelta(minutes=nth):%Y%m%dT%H%M%SZ}" for nth in range(count)]


def zone(*rules: str, start: str = "19700101T000000", times: int = 1, name: str = "Mine") -> str:
    """Return a zone's definition with that many clock changes."""
    change = "\n".join([f"DTSTART:{start}", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", *rules])
    return (
        f"BEGIN:VTIMEZONE\nTZID:{name}\n"
        + f"BEGIN:STANDARD\n{change}\nEND:STANDARD\n" * times
        + "END:VTIMEZONE\n"
    )


def _rule(parts: str) -> Callable[[], str]:
    return lambda: calendar(since_1990(f"RRULE:{parts}"))


def _several(count: int, *lines: str) -> Callable[[], str]:
    return lambda: calendar(*(since_1990(*lines, uid=f"b{nth}") for nth in range(count)))


REPEATS, BROKEN, ZONE, LONG = (f"schedule-feed-{why}" for why in ("repeats", "broken", "zone", "too-long"))
TOO_MANY, NO_CALENDAR = "whole schedule-feed-too-many", "whole schedule-feed-not-calendar"
TOO_BIG = "whole schedule-feed-too-big"

HOSTILE: dict[str, tuple[Callable[[], str], str | int]] = {
    "every second for ever": (_rule("FREQ=SECONDLY"), REPEATS),
    "every second of a day": (_rule("FREQ=DAILY;BYSECOND=" + ",".join(map(str, range(60)))), REPEATS),
    "a thousand million times": (_rule("FREQ=DAILY;COUNT=1000000000"), 61),
    "a number of 5,000 digits": (_rule("FREQ=DAILY;COUNT=" + "9" * 5000), BROKEN),
    "a day in a hundred thousand names": (_rule("FREQ=WEEKLY;BYDAY=" + ",".join(["MO"] * 100_000)), BROKEN),
    "a 30th of February": (_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), REPEATS),
    "a 31st of Aprils": (_rule("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31"), REPEATS),
    "a 300th Monday": (_rule("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300"), REPEATS),
    "a sixth Monday": (_rule("FREQ=MONTHLY;BYDAY=6MO"), REPEATS),
    "a fifth Monday of each fourth February": (_rule("FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYDAY=5MO"), REPEATS),
    "a Tuesday that is never one": (_rule("FREQ=DAILY;INTERVAL=7;BYDAY=TU"), REPEATS),
    "a thirteenth month": (_rule("FREQ=YEARLY;BYMONTH=13"), REPEATS),
    "no day at all": (_rule("FREQ=MONTHLY;BYMONTHDAY=0"), REPEATS),
    "daily, five hundred times": (_several(500, DAILY), TOO_MANY),
    "50,000 rules in one": (lambda: calendar(since_1990(*[DAILY] * 50_000)), TOO_MANY),
    "250,000 more dates": (lambda: calendar(event("RDATE:" + ",".join(moments(250_000)))), TOO_MANY),
    "250,000 dates without": (
        lambda: calendar(since_1990(DAILY, "EXDATE:" + ",".join(moments(250_000)))),
        TOO_MANY,
    ),
    "50,000 lines of dates": (
        lambda: calendar(since_1990(DAILY, *(f"EXDATE:{at}" for at in moments(50_000)))),
        TOO_MANY,
    ),
    "50,000 events": (lambda: calendar(*(event(uid=str(nth)) for nth in range(50_000))), TOO_MANY),
    "50,000 events of one name": (lambda: calendar(*[event()] * 50_000), TOO_MANY),
    "20,000 exceptions": (
        lambda: calendar(since_1990(DAILY), *(event(f"RECURRENCE-ID:{at}") for at in moments(20_000))),
        TOO_MANY,
    ),
    "two that are moved by each other": (
        lambda: calendar(
            event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260311T140000Z"),
            event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260310T140000Z", start="20260311T140000Z"),
        ),
        2,
    ),
    "600 series of one name, and 600 exceptions": (
        lambda: calendar(
            *(event(DAILY, f"SEQUENCE:{nth}", start=at) for nth, at in enumerate(moments(600))),
            *(event(f"RECURRENCE-ID:{at}") for at in moments(600)),
        ),
        TOO_MANY,
    ),
    "one that is meant at no time": (
        lambda: calendar(event(DAILY), event("RECURRENCE-ID:P1D", "SEQUENCE:many", "DTSTAMP:never")),
        BROKEN,
    ),
    "alarms in alarms": (lambda: calendar(event(*["BEGIN:VALARM"] * 50_000, *["END:VALARM"] * 50_000)), 1),
    "events in events": (lambda: "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * 200_000, 0),
    "a million guests": (lambda: calendar(event(*["ATTENDEE:mailto:a@b"] * 150_000)), 1),
    "a title without end": (lambda: calendar(GOOD + "\n  x" * 1_000_000), 1),
    "notes without end": (lambda: calendar(event("DESCRIPTION:x" + "\n \\n" * 500_000)), 1),
    "a parameter without end": (
        lambda: calendar(event("EXDATE" + ";A=1" * 500_000 + ":20260310T140000Z")),
        BROKEN,
    ),
    "quotes without end": (lambda: calendar(GOOD.replace("SUMMARY", "SUMMARY" + ';"a"' * 300_000)), 0),
    "a zone that changes each second": (
        lambda: calendar(_ZONED, head=zone("RRULE:FREQ=SECONDLY;X-FREQ=YEARLY")),
        ZONE,
    ),
    "a zone that changes every no years": (
        lambda: calendar(_ZONED, head=zone("RRULE:FREQ=YEARLY;INTERVAL=0")),
        ZONE,
    ),
    "a zone of a 30th of February": (
        lambda: calendar(_ZONED, head=zone("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
        ZONE,
    ),
    "a zone of 20,000 changes": (lambda: calendar(_ZONED, head=zone(times=20_000)), ZONE),
    "a zone from the year 1": (
        lambda: calendar(_ZONED, head=zone("RRULE:FREQ=YEARLY", start="00010101T000000")),
        1,
    ),
    "a zone from the year 9999": (
        lambda: calendar(_ZONED, head=zone("RRULE:FREQ=YEARLY", start="99991231T235959")),
        1,
    ),
    "20,000 zones": (
        lambda: calendar(_ZONED, head="".join(zone(name=f"M{nth}") for nth in range(20_000))),
        ZONE,
    ),
    "thousands of zones that are none": (
        lambda: calendar(event(*(f"EXDATE;TZID=M{nth}:20260310T140000" for nth in range(5_000)))),
        ZONE,
    ),
    "a length below nothing": (lambda: calendar(event("DURATION:-P1D")), BROKEN),
    "a length of 50 years, daily": (lambda: calendar(since_1990("DURATION:P20000D", DAILY)), LONG),
    "an end in the year 9999": (lambda: calendar(event("DTEND:99991231T235959Z")), LONG),
    "the year 9999": (lambda: calendar(event(DAILY, start="99991231T235959Z")), 0),
    "the first day of year 1 in Tokyo": (
        lambda: calendar("UID:b\nDTSTART;TZID=Asia/Tokyo:00010101T000000\nSUMMARY:#B3M4"),
        BROKEN,
    ),
    "the last day of 9999 in New York": (
        lambda: calendar("UID:b\nDTSTART;TZID=America/New_York:99991231T235959\nSUMMARY:#B3M4"),
        BROKEN,
    ),
    "one moved in the year 1": (
        lambda: calendar(event(DAILY), event("RECURRENCE-ID;TZID=Asia/Tokyo:00010101T000000")),
        BROKEN,
    ),
    "the year 1": (lambda: calendar(event(start="00010101T000000")), 0),
    "a NUL in a name": (lambda: calendar(event(uid="b\0")), 1),
    "UTF-16": (lambda: calendar(event()).encode("utf-16").decode("utf-8", "replace"), NO_CALENDAR),
    "5 MB of nothing": (lambda: " \n" * 2_500_000, NO_CALENDAR),
    "a calendar, and 5 MB of nothing": (lambda: calendar(event()) + "\n" * 5_000_000, 1),
    "just over the limit": (lambda: calendar(event()) + "x" * 10_000_000, TOO_BIG),
}
