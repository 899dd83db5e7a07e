"""/session: a session with a client ended, now or at a time; or the regular hour of the two, and what is otherwise.

Typed whole: ``/session Anna``, ``/session Anna now``, ``/session Anna 15:00``, ``/session Anna yesterday 15:00``,
``/session Anna tomorrow 15:00``, ``/session Anna Tuesday 15:00``, ``/session Anna every other Tuesday 15:00``.
"""

from datetime import date, datetime

from bot.services.context import access
from bot.services.context.access import Role
from bot.services.context.client_lookup import match_label, picker
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.sessions import arranged_sessions, planned_sessions
from bot.services.upcoming import upcoming_sessions
from flows.dyads import lifecycle
from flows.errors import BadInput, NotYours
from flows.message import Button, Message
from flows.scheduling.local import wall
from flows.scheduling.phrases import read_weekly, sounds_regular
from flows.scheduling.typed_datetime import moment_of, read_said
from flows.scheduling.weekly import Weekly
from flows.scheduling.zones import place
from storage.repositories import dyads, plans, prompts
from storage.repositories.dyads import Dyad

AT, WEEKLY = "session-at", "session-weekly"
NOW = ("now", "jetzt", "ahora", "maintenant", "agora", "сейчас", "зараз", "الآن")


def run(ctx: Context, person: Contact, words: str) -> None:
    """Note what was typed; ask for what is missing."""
    assert person.practitioner is not None
    everybody = dyads.of_practitioner(ctx, person.practitioner.id)
    own = [each for each in everybody if lifecycle.is_participating(each.state)]
    if not own:
        outbox.reply(ctx, person, Message(person.voice.say("session-no-clients")))
        return
    found, rest = match_label(everybody, words)
    if found is not None and found not in own:
        state = person.voice.plain(f"state-{found.state}")
        outbox.reply(ctx, person, Message(person.voice.say("clients-state", label=found.label, state=state)))
    elif found is None:
        message = picker(person, own, "session-choose-client", "session:of", unknown=rest)
        outbox.reply(ctx, person, message)
    elif not rest:
        outbox.reply(ctx, person, _choose_when(ctx, person, found))
    elif rest.casefold() in NOW:
        _ended_now(ctx, person, found, None)
    else:
        _typed_whole(ctx, person, found, rest)


def _choose_when(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    voice = person.voice
    rows = [
        (Button(voice.plain("session-now-button"), f"session:now:{dyad.id}"),),
        (Button(voice.plain("session-today-button"), f"session:at:{dyad.id}"),),
        (Button(voice.plain("session-weekly-button"), f"session:weekly:{dyad.id}"),),
    ]
    text = voice.say("session-when", label=dyad.label)
    plan = plans.of_dyad(ctx, dyad.id)
    if plan is not None:
        text += "\n\n" + _plan(person, upcoming_sessions.plan(ctx, plan, dyad).weekly)
        rows.append((Button(voice.plain("session-end-plan-button"), f"session:end:{dyad.id}"),))
    week = upcoming_sessions.sessions(ctx, dyad, ctx.now, ctx.now + upcoming_sessions.MAX_BUTTON_AGE)
    following = next((each for each in week if not each.off), None)
    if following is not None:
        text += "\n" + voice.say("session-next", when=voice.moment(following.starts, person.zone))
        rows.append((Button(voice.plain("session-move-button"), f"week:move:{following.ref}"),))
        rows.append((Button(voice.plain("session-off-button"), f"week:off:{following.ref}"),))
    return Message(text, tuple(rows))


def _plan(person: Contact, plan: Weekly) -> str:
    key = "session-plan" if plan.every_weeks == 1 else "session-plan-fortnight"
    return person.voice.say(key, day=person.voice.weekday(plan.weekday), time=_clock(person, plan))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """A client was chosen, or what to do about one."""
    action, dyad = parts[0], access.own_client(ctx, person, parts[-1])
    if action == "of":
        outbox.edit_message(ctx, person, _choose_when(ctx, person, dyad), tap)
    elif action == "now":
        _ended_now(ctx, person, dyad, tap)
    elif action in ("at", "weekly"):
        key = AT if action == "at" else WEEKLY
        prompts.put(ctx, person.chat_key, key, dyad.id)
        outbox.edit_message(ctx, person, Message(person.voice.say(f"{key}-ask", label=dyad.label)), tap)
    elif action == "end":
        planned_sessions.end_plan(ctx, dyad)
        outbox.edit_message(
            ctx, person, Message(person.voice.say("session-plan-ended", label=dyad.label)), tap
        )
    else:
        raise NotYours


def typed_end(ctx: Context, person: Contact, about: str, text: str) -> None:
    """When the session with the client of that id ended."""
    _ended_at(ctx, person, access.own_client(ctx, person, about), text)


def typed_plan(ctx: Context, person: Contact, about: str, text: str) -> None:
    """When the two meet, every week or every other."""
    dyad = access.own_client(ctx, person, about)
    _follow(ctx, person, dyad, read_weekly(text, person.voice.language, person.zone, _today(ctx, person)))


def _typed_whole(ctx: Context, person: Contact, dyad: Dyad, text: str) -> None:
    try:
        meant = read_weekly(text, person.voice.language, person.zone, _today(ctx, person))
    except BadInput:
        if sounds_regular(text):
            raise
        _ended_at(ctx, person, dyad, text)
    else:
        _follow(ctx, person, dyad, meant)


def _today(ctx: Context, person: Contact) -> date:
    return wall(ctx.now, person.zone).date()


def _follow(ctx: Context, person: Contact, dyad: Dyad, meant: Weekly) -> None:
    prompts.drop(ctx, person.chat_key)
    before = plans.of_dyad(ctx, dyad.id)
    begins = planned_sessions.set_plan(ctx, dyad, meant, _today(ctx, person))
    key = "session-weekly-set" if meant.every_weeks == 1 else "session-fortnight-set"
    said = person.voice.say(key, label=dyad.label, first=person.voice.moment(begins, person.zone))
    if before is not None:
        said += "\n\n" + person.voice.say(
            "session-plan-before", plan=_rhythm(person, upcoming_sessions.plan(ctx, before, dyad).weekly)
        )
    outbox.reply(ctx, person, Message(said))


def _rhythm(person: Contact, plan: Weekly) -> str:
    key = "session-rhythm" if plan.every_weeks == 1 else "session-rhythm-fortnight"
    return person.voice.plain(key, day=person.voice.weekday(plan.weekday), time=_clock(person, plan))


def _clock(person: Contact, plan: Weekly) -> str:
    """Its time; with its zone where that is not the one the practitioner lives in now."""
    at = person.voice.clock(plan.at)
    return at if plan.zone == person.zone else f"{at} ({place(plan.zone, person.voice.language)})"


def _ended_at(ctx: Context, person: Contact, dyad: Dyad, text: str) -> None:
    said = read_said(text, person.voice.language, _today(ctx, person), past=True)
    moment = moment_of(said, person.zone)
    if moment > ctx.now + upcoming_sessions.MAX_BUTTON_AGE:
        raise BadInput("a session too far away", said="week-move-far")
    prompts.drop(ctx, person.chat_key)
    if moment > ctx.now:
        arranged_sessions.add_once(ctx, dyad, moment)
        when = person.voice.moment(moment, person.zone)
        outbox.reply(ctx, person, Message(person.voice.say("session-once-set", label=dyad.label, when=when)))
    else:
        _ended(ctx, person, dyad, moment, None)


def _ended_now(ctx: Context, person: Contact, dyad: Dyad, tap: CallbackTap | None) -> None:
    _ended(ctx, person, dyad, ctx.now.replace(second=0, microsecond=0), tap)


def _ended(ctx: Context, person: Contact, dyad: Dyad, ended: datetime, tap: CallbackTap | None) -> None:
    voice = person.voice
    asked_at = arranged_sessions.record_end(ctx, dyad, ended)
    if asked_at is not None:
        when = voice.moment(asked_at, person.zone)
        message = Message(voice.say("session-noted", label=dyad.label, when=when))
    else:
        message = Message(voice.say("session-not-asked", label=dyad.label))
    if tap is not None:
        outbox.edit_message(ctx, person, message, tap)
    else:
        outbox.reply(ctx, person, message)


COMMAND = CommandSpec("session", Role.PRACTITIONER, run, tapped, {AT: typed_end, WEEKLY: typed_plan})
