"""The regular hour of the practitioner and a client: describing and storing it."""

from datetime import date, datetime, time

from bot.services.context import Context, PractitionerContact
from bot.services.messaging import outbox
from bot.services.sessions import planned_sessions
from bot.services.upcoming import upcoming_sessions
from flows.errors import NotAccessible
from flows.message import Button, Message
from flows.scheduling.weekly_recurrence import Weekly, next_weekly
from flows.scheduling.zones import zone_city
from storage.repositories import plans, prompts
from storage.repositories.dyads import Dyad


def choose_when(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return the plan and the next session with this client, with buttons for what can be done."""
    voice = contact.voice
    rows = [
        (Button(voice.plain("session-now-button"), f"session:now:{dyad.id}"),),
        (Button(voice.plain("session-today-button"), f"session:at:{dyad.id}"),),
        (Button(voice.plain("session-weekly-button"), f"session:weekly:{dyad.id}"),),
    ]
    text = voice.say("session-when", label=dyad.label)
    plan = plans.of_dyad(ctx, dyad.id)
    if plan is not None:
        text += "\n\n" + _describe_plan(
            ctx, contact, dyad, upcoming_sessions.read_plan(ctx, plan, dyad).weekly
        )
        rows.append((Button(voice.plain("session-end-plan-button"), f"session:end:{dyad.id}"),))
    week = upcoming_sessions.sessions_between(ctx, dyad, ctx.now, ctx.now + upcoming_sessions.MAX_BUTTON_AGE)
    following = next((each for each in week if not each.off), None)
    if following is not None:
        text += "\n" + voice.say(
            "session-next", when=voice.span(following.starts, following.ends, contact.zone)
        )
        rows.append((Button(voice.plain("session-move-button"), f"week:move:{following.ref}"),))
        rows.append((Button(voice.plain("session-off-button"), f"week:off:{following.ref}"),))
    return Message(text, tuple(rows))


def _describe_plan(ctx: Context, contact: PractitionerContact, dyad: Dyad, plan: Weekly) -> str:
    key = "session-plan" if plan.every_weeks == 1 else "session-plan-fortnight"
    span = _clock(ctx, contact, dyad, plan)
    return contact.voice.say(key, day=contact.voice.weekday(plan.weekday), time=span)


def set_plan(ctx: Context, contact: PractitionerContact, dyad: Dyad, weekly: Weekly) -> None:
    """Store the plan and reply with its first session; where another plan stands, ask whether to replace that."""
    prompts.drop(ctx, contact.chat_key)
    stored = plans.of_dyad(ctx, dyad.id)
    if stored is None:
        outbox.reply(ctx, contact, _store(ctx, contact, dyad, weekly))
        return
    before = upcoming_sessions.read_plan(ctx, stored, dyad).weekly
    texts = {"label": dyad.label, "plan": _describe_rhythm(ctx, contact, dyad, before)}
    if _is_same_rhythm(ctx, before, weekly):
        outbox.reply(ctx, contact, Message(contact.voice.say("session-plan-same", **texts)))
        return
    yes = Button(contact.voice.plain("session-replace-button"), f"session:plan:{_encode(weekly)}:{dyad.id}")
    no = Button(contact.voice.plain("session-keep-button"), f"session:keep:{dyad.id}")
    new = _describe_rhythm(ctx, contact, dyad, weekly)
    text = contact.voice.say("session-plan-replace", new=new, **texts)
    prompts.put(ctx, contact.chat_key, "session-when", dyad.id)
    outbox.reply(ctx, contact, Message(text, ((yes,), (no,))))


def replace_plan(ctx: Context, contact: PractitionerContact, dyad: Dyad, data: str) -> Message:
    """Store the plan of a tapped button, and return what was set. Raises NotAccessible if it is none."""
    return _store(ctx, contact, dyad, _decode(data, contact.zone))


def keep_plan(contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return that everything stays as planned."""
    return Message(contact.voice.say("session-kept", label=dyad.label))


def end_plan(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """End the regular plan, and return that it has ended."""
    planned_sessions.end_plan(ctx, dyad)
    return Message(contact.voice.say("session-plan-ended", label=dyad.label))


def _store(ctx: Context, contact: PractitionerContact, dyad: Dyad, weekly: Weekly) -> Message:
    begins = planned_sessions.set_plan(ctx, dyad, weekly, contact.local_date(ctx.now))
    ends = begins + upcoming_sessions.session_length(ctx, dyad)
    key = "session-weekly-set" if weekly.every_weeks == 1 else "session-fortnight-set"
    first = contact.voice.span(begins, ends, contact.zone)
    return Message(contact.voice.say(key, label=dyad.label, first=first))


def _is_same_rhythm(ctx: Context, one: Weekly, other: Weekly) -> bool:
    """Return whether two plans have the same sessions from now on."""
    if (one.weekday, one.at, one.zone, one.every_weeks) != (
        other.weekday,
        other.at,
        other.zone,
        other.every_weeks,
    ):
        return False
    return one.every_weeks == 1 or next_weekly(one, ctx.now) == next_weekly(other, ctx.now)


def _encode(weekly: Weekly) -> str:
    first = f"{weekly.first:%Y%m%d}" if weekly.first else ""
    return f"{weekly.weekday}-{weekly.at:%H%M}-{weekly.every_weeks}-{first}"


def _decode(data: str, zone: str) -> Weekly:
    try:
        weekday, at, every_weeks, first = data.split("-")
        return Weekly(
            int(weekday),
            time.fromisoformat(at),
            zone,
            int(every_weeks),
            date.fromisoformat(first) if first else None,
        )
    except ValueError:
        raise NotAccessible from None


def _describe_rhythm(ctx: Context, contact: PractitionerContact, dyad: Dyad, plan: Weekly) -> str:
    key = "session-rhythm" if plan.every_weeks == 1 else "session-rhythm-fortnight"
    span = _clock(ctx, contact, dyad, plan)
    return contact.voice.plain(key, day=contact.voice.weekday(plan.weekday), time=span)


def _clock(ctx: Context, contact: PractitionerContact, dyad: Dyad, plan: Weekly) -> str:
    """Return from when to when a planned session goes; with the plan's zone if that differs from the practitioner's."""
    ends = datetime.combine(date.min, plan.at) + upcoming_sessions.session_length(ctx, dyad)
    span = f"{contact.voice.clock(plan.at)}–{contact.voice.clock(ends.time())}"
    return span if plan.zone == contact.zone else f"{span} ({zone_city(plan.zone, contact.voice.language)})"
