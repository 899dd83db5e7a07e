"""A day that was typed without its time: kept until the time follows."""

from datetime import date, datetime, timedelta

from bot.services.context import Context, PractitionerContact
from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.typed_datetime import read_day_only, read_time_only, to_utc
from storage.repositories import prompts
from storage.repositories.dyads import Dyad

DAY, WEEKDAY = "session-day", "session-weekday"
"""The kinds of prompts for a time: of one day, or of a weekday that may be the last or the next one."""
_DATE_DIGITS = len("20261001")


def expect_time(ctx: Context, contact: PractitionerContact, dyad: Dyad, text: str) -> None:
    """Expect a time next if the text is a day without one."""
    days = read_day_only(text, contact.voice.language, contact.local_date(ctx.now))
    if days:
        kind = DAY if len(days) == 1 else WEEKDAY
        prompts.put(ctx, contact.chat_key, kind, f"{dyad.id}{days[-1]:%Y%m%d}")


def dyad_of(about: str) -> str:
    """Return the id of the client whom a prompt for a time is about."""
    return about[:-_DATE_DIGITS]


def moments(contact: PractitionerContact, kind: str, about: str, text: str) -> list[datetime] | None:
    """Return the moments that a typed time means on the day that was typed before; None if it is no time alone."""
    try:
        at = read_time_only(text)
    except UnreadableInput:
        return None
    day = date.fromisoformat(about[-_DATE_DIGITS:])
    days = (day,) if kind == DAY else (day - timedelta(weeks=1), day)
    return [to_utc((each, at), contact.zone) for each in days]
