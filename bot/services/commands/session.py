"""/session: a session with a client that ended now or at a time, or their regular hour and single sessions.

In one line: ``/session Anna``, ``/session Anna now``, ``/session Anna 15:00``, ``/session Anna yesterday 15:00``,
``/session Anna tomorrow 15:00``, ``/session Anna Tuesday 15:00``, ``/session Anna every other Tuesday 15:00``.
"""

from datetime import date, datetime

from bot.services.context import PRACTITIONERS, CallbackTap, CommandSpec, Context, PractitionerContact, access
from bot.services.context.client_lookup import match_label, picker
from bot.services.messaging import outbox
from bot.services.sessions import planned_sessions
from bot.services.upcoming import upcoming_sessions
from flows.errors import BadInput, NotYours
from flows.message import Button, Message
from flows.scheduling.local import wall
from flows.scheduling.phrases import read_weekly, sounds_regular
from flows.scheduling.typed_datetime import moment_of, read_said
from flows.scheduling.weekly import Weekly
from flows.scheduling.zones import place
from storage.repositories import dyads, plans, prompts
from storage.repositories.dyads import Dyad, DyadState

AT, WEEKLY = "session-at", "session-weekly"
NOW = ("now", "jetzt", "ahora", "maintenant", "agora", "сейчас", "зараз", "الآن")
PARTICIPATING = (DyadState.ACTIVE, DyadState.PAUSED)


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Store the typed session or plan; ask for what is missing."""
    every_dyad = dyads.of_practitioner(ctx, contact.practitioner.id)
    own = [each for each in every_dyad if each.state in PARTICIPATING]
    if not own:
        outbox.reply(ctx, contact, Message(contact.voice.say("session-no-clients")))
        return
    dyad, rest = match_label(every_dyad, words)
    if dyad is not None and dyad not in own:
        state = contact.voice.plain(f"state-{dyad.state}")
        outbox.reply(ctx, contact, Message(contact.voice.say("clients-state", label=dyad.label, state=state)))
    elif dyad is None:
        message = picker(contact, own, "session-choose-client", "session:of", unknown=rest)
        outbox.reply(ctx, contact, message)
    elif not rest:
        outbox.reply(ctx, contact, _choose_when(ctx, contact, dyad))
    elif rest.casefold() in NOW:
        _store_ended_now(ctx, contact, dyad, None)
    else:
        _store_typed(ctx, contact, dyad, rest)


def _choose_when(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    voice = contact.voice
    rows = [
        (Button(voice.plain("session-now-button"), f"session:now:{dyad.id}"),),
        (Button(voice.plain("session-today-button"), f"session:at:{dyad.id}"),),
        (Button(voice.plain("session-weekly-button"), f"session:weekly:{dyad.id}"),),
    ]
    text = voice.say("session-when", label=dyad.label)
    plan = plans.of_dyad(ctx, dyad.id)
    if plan is not None:
        text += "\n\n" + _describe_plan(contact, upcoming_sessions.plan(ctx, plan, dyad).weekly)
        rows.append((Button(voice.plain("session-end-plan-button"), f"session:end:{dyad.id}"),))
    week = upcoming_sessions.sessions(ctx, dyad, ctx.now, ctx.now + upcoming_sessions.MAX_BUTTON_AGE)
    following = next((each for each in week if not each.off), None)
    if following is not None:
        text += "\n" + voice.say("session-next", when=voice.moment(following.starts, contact.zone))
        rows.append((Button(voice.plain("session-move-button"), f"week:move:{following.ref}"),))
        rows.append((Button(voice.plain("session-off-button"), f"week:off:{following.ref}"),))
    return Message(text, tuple(rows))


def _describe_plan(contact: PractitionerContact, plan: Weekly) -> str:
    key = "session-plan" if plan.every_weeks == 1 else "session-plan-fortnight"
    return contact.voice.say(key, day=contact.voice.weekday(plan.weekday), time=_clock(contact, plan))


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Handle the choice of a client, or of an action on a client."""
    action, dyad = parts[0], access.own_client(ctx, contact, parts[-1])
    if action == "of":
        outbox.edit_message(ctx, contact, _choose_when(ctx, contact, dyad), tap)
    elif action == "now":
        _store_ended_now(ctx, contact, dyad, tap)
    elif action in ("at", "weekly"):
        key = AT if action == "at" else WEEKLY
        prompts.put(ctx, contact.chat_key, key, dyad.id)
        outbox.edit_message(ctx, contact, Message(contact.voice.say(f"{key}-ask", label=dyad.label)), tap)
    elif action == "end":
        planned_sessions.end_plan(ctx, dyad)
        outbox.edit_message(
            ctx, contact, Message(contact.voice.say("session-plan-ended", label=dyad.label)), tap
        )
    else:
        raise NotYours


def typed_end(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Store the typed end of a session with the client of the id ``about``."""
    _store_ended_at(ctx, contact, access.own_client(ctx, contact, about), text)


def typed_plan(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Store the typed plan, weekly or fortnightly, for the client of the id ``about``."""
    dyad = access.own_client(ctx, contact, about)
    _set_plan(
        ctx, contact, dyad, read_weekly(text, contact.voice.language, contact.zone, _today(ctx, contact))
    )


def _store_typed(ctx: Context, contact: PractitionerContact, dyad: Dyad, text: str) -> None:
    try:
        weekly = read_weekly(text, contact.voice.language, contact.zone, _today(ctx, contact))
    except BadInput:
        if sounds_regular(text):
            raise
        _store_ended_at(ctx, contact, dyad, text)
    else:
        _set_plan(ctx, contact, dyad, weekly)


def _today(ctx: Context, contact: PractitionerContact) -> date:
    return wall(ctx.now, contact.zone).date()


def _set_plan(ctx: Context, contact: PractitionerContact, dyad: Dyad, weekly: Weekly) -> None:
    prompts.drop(ctx, contact.chat_key)
    before = plans.of_dyad(ctx, dyad.id)
    begins = planned_sessions.set_plan(ctx, dyad, weekly, _today(ctx, contact))
    key = "session-weekly-set" if weekly.every_weeks == 1 else "session-fortnight-set"
    text = contact.voice.say(key, label=dyad.label, first=contact.voice.moment(begins, contact.zone))
    if before is not None:
        text += "\n\n" + contact.voice.say(
            "session-plan-before",
            plan=_describe_rhythm(contact, upcoming_sessions.plan(ctx, before, dyad).weekly),
        )
    outbox.reply(ctx, contact, Message(text))


def _describe_rhythm(contact: PractitionerContact, plan: Weekly) -> str:
    key = "session-rhythm" if plan.every_weeks == 1 else "session-rhythm-fortnight"
    return contact.voice.plain(key, day=contact.voice.weekday(plan.weekday), time=_clock(contact, plan))


def _clock(contact: PractitionerContact, plan: Weekly) -> str:
    """Return the time of a plan; with its zone if that differs from the practitioner's."""
    at = contact.voice.clock(plan.at)
    return at if plan.zone == contact.zone else f"{at} ({place(plan.zone, contact.voice.language)})"


def _store_ended_at(ctx: Context, contact: PractitionerContact, dyad: Dyad, text: str) -> None:
    typed = read_said(text, contact.voice.language, _today(ctx, contact), past=True)
    moment = moment_of(typed, contact.zone)
    if moment > ctx.now + upcoming_sessions.MAX_BUTTON_AGE:
        raise BadInput("a session too far away", said="week-move-far")
    prompts.drop(ctx, contact.chat_key)
    if moment > ctx.now:
        planned_sessions.once(ctx, dyad, moment)
        when = contact.voice.moment(moment, contact.zone)
        outbox.reply(
            ctx, contact, Message(contact.voice.say("session-once-set", label=dyad.label, when=when))
        )
    else:
        _store_ended(ctx, contact, dyad, moment, None)


def _store_ended_now(ctx: Context, contact: PractitionerContact, dyad: Dyad, tap: CallbackTap | None) -> None:
    _store_ended(ctx, contact, dyad, ctx.now.replace(second=0, microsecond=0), tap)


def _store_ended(
    ctx: Context, contact: PractitionerContact, dyad: Dyad, ended: datetime, tap: CallbackTap | None
) -> None:
    voice = contact.voice
    asked_at = planned_sessions.ended(ctx, dyad, ended)
    if asked_at is not None:
        when = voice.moment(asked_at, contact.zone)
        message = Message(voice.say("session-noted", label=dyad.label, when=when))
    else:
        message = Message(voice.say("session-not-asked", label=dyad.label))
    if tap is not None:
        outbox.edit_message(ctx, contact, message, tap)
    else:
        outbox.reply(ctx, contact, message)


COMMAND = CommandSpec("session", PRACTITIONERS, run, tapped, {AT: typed_end, WEEKLY: typed_plan})
