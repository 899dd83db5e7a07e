"""What is typed for /session: when one ended or begins, a plan, or the time of a day that was typed before."""

from collections.abc import Mapping
from functools import partial

from bot.services.commands import session_day, session_end, session_plan
from bot.services.context import Context, PractitionerContact, access, typed_yes_or_no
from bot.services.context.command_spec import Typed
from bot.services.messaging import outbox
from flows.message import Message
from flows.scheduling.normalize import UnreadableInput, normalize_text, normalized_phrases
from flows.scheduling.phrases import read_weekly, sounds_regular
from storage.repositories import prompts
from storage.repositories.dyads import Dyad

AT, WEEKLY, WHEN = "session-at", "session-weekly", "session-when"
_NOW = """
    now | just now | right now | jetzt | jetzt gerade | gerade | gerade eben | eben | soeben | ahora | ahora mismo
    recién | maintenant | à l'instant | juste maintenant | agora | agora mesmo | agora há pouco | сейчас | только что
    зараз | щойно | الآن | للتو
"""
NOW = normalized_phrases(_NOW)


def ask(ctx: Context, contact: PractitionerContact, key: str, dyad: Dyad) -> Message:
    """Return the question of ``key``, AT or WEEKLY; what is typed next answers it."""
    prompts.put(ctx, contact.chat_key, key, dyad.id)
    return Message(contact.voice.say(f"{key}-ask", label=dyad.label))


def typed_when(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Store the session or the plan that a practitioner has typed.

    ``about`` is the id of the dyad. The text "now" stores a session that has just ended, text with a rhythm
    ("every Tuesday") the plan, and other text a single session; for a day without a time, the time is asked
    for. Raises UnreadableInput for text that cannot be parsed. The prompt stays open for this dyad, so that a
    corrected text is about the same client.
    """
    dyad = access.own_client(ctx, contact, about)
    prompts.put(ctx, contact.chat_key, WHEN, dyad.id)
    if typed_yes_or_no(contact, text) is not None:
        outbox.reply(ctx, contact, Message(contact.voice.say("checkin-notice-menu")))
    elif normalize_text(text) in NOW:
        prompts.drop(ctx, contact.chat_key)
        session_end.store_ended_now(ctx, contact, dyad, None)
    else:
        _store_typed(ctx, contact, dyad, text)


def typed_end(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Store the typed end of a session with the client of the id ``about``."""
    session_end.store_ended_at(ctx, contact, access.own_client(ctx, contact, about), text)


def typed_plan(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Store the typed plan, weekly or fortnightly, for the client of the id ``about``."""
    dyad = access.own_client(ctx, contact, about)
    weekly = read_weekly(text, contact.voice.language, contact.zone, contact.local_date(ctx.now))
    session_plan.set_plan(ctx, contact, dyad, weekly)


def _typed_time_of(kind: str, ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Store a session at the typed time, on the day that the prompt holds.

    Text that is no time is handled by `typed_when`.
    """
    dyad = access.own_client(ctx, contact, session_day.dyad_of(about))
    moments = session_day.moments(contact, kind, about, text)
    if moments is None:
        typed_when(ctx, contact, dyad.id, text)
    else:
        prompts.put(ctx, contact.chat_key, WHEN, dyad.id)
        session_end.store_one_of(ctx, contact, dyad, moments)


def _store_typed(ctx: Context, contact: PractitionerContact, dyad: Dyad, text: str) -> None:
    try:
        _read_and_store(ctx, contact, dyad, text)
    except UnreadableInput as error:
        if error.said != "schedule-time-missing":
            raise
        session_day.expect_time(ctx, contact, dyad, text)
        outbox.reply(ctx, contact, Message(contact.voice.say(error.said)))


def _read_and_store(ctx: Context, contact: PractitionerContact, dyad: Dyad, text: str) -> None:
    if sounds_regular(text):
        weekly = read_weekly(text, contact.voice.language, contact.zone, contact.local_date(ctx.now))
        session_plan.set_plan(ctx, contact, dyad, weekly)
    else:
        session_end.store_typed_day(ctx, contact, dyad, text)


TYPED: Mapping[str, Typed[PractitionerContact]] = {
    AT: typed_end,
    WEEKLY: typed_plan,
    WHEN: typed_when,
    **{kind: partial(_typed_time_of, kind) for kind in (session_day.DAY, session_day.WEEKDAY)},
}
