"""Storing a session of the practitioner and a client: one that has ended, or a single one to come."""

from datetime import UTC, datetime

from bot.services.context import CallbackTap, Context, PractitionerContact
from bot.services.messaging import outbox
from bot.services.sessions import arranged_sessions
from bot.services.upcoming import upcoming_sessions
from flows.errors import BadInput, NotAccessible
from flows.message import Button, Message
from flows.scheduling.day_words import moment_from
from flows.scheduling.local import local_time
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
    moments = [to_utc((day, at), contact.zone) for day in days]
    if len(moments) == 1:
        _store_at(ctx, contact, dyad, moments[0])
        return
    rows = tuple(
        (Button(contact.voice.moment(each, contact.zone), f"session:on:{each:%Y%m%d%H%M}:{dyad.id}"),)
        for each in moments
    )
    outbox.reply(ctx, contact, Message(contact.voice.say("session-which-day", label=dyad.label), rows))


def store_tapped_moment(
    ctx: Context, contact: PractitionerContact, dyad: Dyad, moment: str, tap: CallbackTap
) -> None:
    """Store a session at the moment of a tapped button. Raises NotAccessible if it is no moment."""
    try:
        at = datetime.strptime(moment, "%Y%m%d%H%M").replace(tzinfo=UTC)
    except ValueError:
        raise NotAccessible from None
    _store_at(ctx, contact, dyad, at, tap)


def store_ended_now(ctx: Context, contact: PractitionerContact, dyad: Dyad, tap: CallbackTap | None) -> None:
    """Store a session that ends now."""
    _store_ended(ctx, contact, dyad, ctx.now.replace(second=0, microsecond=0), tap)


def _relative_moment(ctx: Context, contact: PractitionerContact, text: str) -> datetime | None:
    """Return the minute that a text counts from now, such as "an hour ago"; None if it does not."""
    moment = moment_from(text, local_time(ctx.now, contact.zone))
    return None if moment is None else moment.astimezone(UTC).replace(second=0, microsecond=0)


def _store_at(
    ctx: Context, contact: PractitionerContact, dyad: Dyad, moment: datetime, tap: CallbackTap | None = None
) -> None:
    """Store a session that ended at a moment in the past, or one that begins at a moment to come."""
    if moment > ctx.now + upcoming_sessions.MAX_BUTTON_AGE:
        raise BadInput("a session too far away", said="week-move-far")
    prompts.drop(ctx, contact.chat_key)
    if moment > ctx.now:
        arranged_sessions.add_once(ctx, dyad, moment)
        when = contact.voice.moment(moment, contact.zone)
        text = contact.voice.say("session-once-set", label=dyad.label, when=when)
        _show(ctx, contact, Message(text), tap)
    else:
        _store_ended(ctx, contact, dyad, moment, tap, is_typed=True)


def _store_ended(
    ctx: Context,
    contact: PractitionerContact,
    dyad: Dyad,
    ended: datetime,
    tap: CallbackTap | None,
    *,
    is_typed: bool = False,
) -> None:
    """Store a session that ended, and reply; if its time was typed, with the time that was understood."""
    voice = contact.voice
    taken = voice.say("session-taken", when=_with_year(ctx, contact, ended)) + "\n" if is_typed else ""
    asked_at = arranged_sessions.record_end(ctx, dyad, ended)
    if asked_at is not None:
        when = voice.moment(asked_at, contact.zone)
        message = Message(taken + voice.say("session-noted", label=dyad.label, when=when))
    else:
        message = Message(taken + voice.say("session-not-asked", label=dyad.label))
    _show(ctx, contact, message, tap)


def _with_year(ctx: Context, contact: PractitionerContact, moment: datetime) -> str:
    """Return a moment, with its year if it is not the present one."""
    is_this_year = contact.local_date(moment).year == contact.local_date(ctx.now).year
    return contact.voice.moment(moment, contact.zone, year=not is_this_year)


def _show(ctx: Context, contact: PractitionerContact, message: Message, tap: CallbackTap | None) -> None:
    if tap is not None:
        outbox.edit_message(ctx, contact, message, tap)
    else:
        outbox.reply(ctx, contact, message)
