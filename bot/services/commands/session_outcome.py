"""What a session that has ended leads to: whether its client is asked about it, or the one reason why not."""

from datetime import datetime

from bot.services.check_ins import session_check_ins
from bot.services.check_ins.schedule import NotAsked
from bot.services.context import Context, PractitionerContact
from bot.services.sessions import arranged_sessions
from flows.message import Message
from storage.repositories.dyads import Dyad


def store_ended(ctx: Context, contact: PractitionerContact, dyad: Dyad, ended: datetime) -> Message:
    """Store a session that ended; return the reply with the end that was understood and what follows."""
    outcome = arranged_sessions.record_end(ctx, dyad, ended)
    voice = contact.voice
    if outcome is NotAsked.KNOWN:
        ended = session_check_ins.get_stored_end(ctx, dyad, ended)
        follows = _describe_known(ctx, contact, dyad, ended)
    elif isinstance(outcome, NotAsked):
        follows = voice.say(f"session-not-asked-{outcome}", label=dyad.label)
    else:
        when = voice.moment(outcome, contact.zone)
        follows = voice.say("session-noted", label=dyad.label, when=when)
    taken = voice.say("session-taken", when=with_year(ctx, contact, ended))
    return Message(f"{taken}\n{follows}")


def _describe_known(ctx: Context, contact: PractitionerContact, dyad: Dyad, ended: datetime) -> str:
    """Return that a session was stored before, and whether its client is, or was, asked about it."""
    check_in = session_check_ins.find_client_check_in(ctx, dyad, ended)
    ask = session_check_ins.get_ask_moment(ctx, check_in) if check_in else None
    if ask is not None:
        when = contact.voice.moment(ask, contact.zone)
        return contact.voice.say("session-known-planned", label=dyad.label, when=when)
    return contact.voice.say("session-known-asked" if check_in else "session-known", label=dyad.label)


def with_year(ctx: Context, contact: PractitionerContact, moment: datetime) -> str:
    """Return a moment, with its year if it is not the present one."""
    is_this_year = contact.local_date(moment).year == contact.local_date(ctx.now).year
    return contact.voice.moment(moment, contact.zone, year=not is_this_year)
