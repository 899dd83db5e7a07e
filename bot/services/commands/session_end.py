"""Storing a session of the practitioner and a client: one that has ended, or a single one to come."""

from datetime import UTC, datetime

from bot.services.commands import session_coming, session_outcome
from bot.services.context import CallbackTap, Context, PractitionerContact
from bot.services.messaging import outbox
from bot.services.upcoming import upcoming_sessions
from flows.message import Button, Message
from flows.scheduling.day_words import moment_from
from flows.scheduling.local import local_time
from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.typed_datetime import read_date_and_time, read_possible_days, to_utc
from storage.repositories import prompts
from storage.repositories.dyads import Dyad


def store_ended_at(ctx: Context, contact: PractitionerContact, dyad: Dyad, text: str) -> None:
    """Store a session at the typed moment, ended or to come. Raises BadInput if that is unclear or too far."""
    moment = _relative_moment(ctx, contact, text)
    if moment is None:
        typed = read_date_and_time(text, contact.voice.language, contact.local_date(ctx.now), past=True)
        moment = to_utc(typed, contact.zone)
    _store_at(ctx, contact, dyad, moment)


def store_typed_day(ctx: Context, contact: PractitionerContact, dyad: Dyad, text: str) -> None:
    """Store a session at the typed moment; ask for the day if a weekday may be the last or the next."""
    moment = _relative_moment(ctx, contact, text)
    if moment is not None:
        _store_at(ctx, contact, dyad, moment)
        return
    days, at = read_possible_days(text, contact.voice.language, contact.local_date(ctx.now))
    store_one_of(ctx, contact, dyad, [to_utc((day, at), contact.zone) for day in days])


def store_one_of(ctx: Context, contact: PractitionerContact, dyad: Dyad, moments: list[datetime]) -> None:
    """Store a session at the only one of the moments; ask which of several is meant."""
    if len(moments) == 1:
        _store_at(ctx, contact, dyad, moments[0])
        return
    rows = tuple(
        (
            Button(
                contact.voice.moment(each, contact.zone),
                f"session:on:{each:{session_coming.MOMENT}}:{dyad.id}",
            ),
        )
        for each in moments
    )
    outbox.reply(ctx, contact, Message(contact.voice.say("session-which-day", label=dyad.label), rows))


def store_tapped_moment(
    ctx: Context, contact: PractitionerContact, dyad: Dyad, moment: str, tap: CallbackTap
) -> None:
    """Store a session at the moment of a tapped button. Raises NotAccessible if it is no moment."""
    _store_at(ctx, contact, dyad, session_coming.read_moment(ctx, moment), tap)


def store_instead(
    ctx: Context, contact: PractitionerContact, dyad: Dyad, moment: str, tap: CallbackTap
) -> None:
    """Store a session that takes the place of a planned one. Raises NotAccessible if the button names no moment."""
    _show(
        ctx, contact, session_coming.store(ctx, contact, dyad, session_coming.read_moment(ctx, moment)), tap
    )


def store_ended_now(ctx: Context, contact: PractitionerContact, dyad: Dyad, tap: CallbackTap | None) -> None:
    """Store a session that ends now."""
    message = session_outcome.store_ended(ctx, contact, dyad, ctx.now.replace(second=0, microsecond=0))
    _show(ctx, contact, message, tap)


def _relative_moment(ctx: Context, contact: PractitionerContact, text: str) -> datetime | None:
    """Return the minute that a text counts from now, such as "an hour ago"; None if it does not."""
    moment = moment_from(text, local_time(ctx.now, contact.zone))
    return None if moment is None else moment.astimezone(UTC).replace(second=0, microsecond=0)


def _store_at(
    ctx: Context, contact: PractitionerContact, dyad: Dyad, moment: datetime, tap: CallbackTap | None = None
) -> None:
    """Store a session that ended at a moment in the past, or one that begins at a moment to come.

    If that is another time for a planned session, ask first.
    """
    if moment > ctx.now + upcoming_sessions.MAX_BUTTON_AGE:
        when = session_outcome.with_year(ctx, contact, moment)
        raise UnreadableInput("a session too far away", said="session-too-far", params={"when": when})
    prompts.drop(ctx, contact.chat_key)
    if moment <= ctx.now:
        _show(ctx, contact, session_outcome.store_ended(ctx, contact, dyad, moment), tap)
        return
    replaced = [each for each in upcoming_sessions.planned_twins(ctx, dyad, moment) if each.starts != moment]
    if replaced:
        prompts.put(ctx, contact.chat_key, "session-when", dyad.id)
        _show(ctx, contact, session_coming.ask_whether_moved(contact, dyad, moment, replaced[0]), tap)
    else:
        _show(ctx, contact, session_coming.store(ctx, contact, dyad, moment), tap)


def _show(ctx: Context, contact: PractitionerContact, message: Message, tap: CallbackTap | None) -> None:
    if tap is not None:
        outbox.edit_message(ctx, contact, message, tap)
    else:
        outbox.reply(ctx, contact, message)
