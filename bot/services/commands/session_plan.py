"""The regular hour of the practitioner and a client: describing and storing it."""

from bot.services.context import Context, PractitionerContact
from bot.services.messaging import outbox
from bot.services.sessions import planned_sessions
from bot.services.upcoming import upcoming_sessions
from flows.message import Button, Message
from flows.scheduling.weekly_recurrence import Weekly
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
        text += "\n\n" + _describe_plan(contact, upcoming_sessions.read_plan(ctx, plan, dyad).weekly)
        rows.append((Button(voice.plain("session-end-plan-button"), f"session:end:{dyad.id}"),))
    week = upcoming_sessions.sessions_between(ctx, dyad, ctx.now, ctx.now + upcoming_sessions.MAX_BUTTON_AGE)
    following = next((each for each in week if not each.off), None)
    if following is not None:
        text += "\n" + voice.say("session-next", when=voice.moment(following.starts, contact.zone))
        rows.append((Button(voice.plain("session-move-button"), f"week:move:{following.ref}"),))
        rows.append((Button(voice.plain("session-off-button"), f"week:off:{following.ref}"),))
    return Message(text, tuple(rows))


def _describe_plan(contact: PractitionerContact, plan: Weekly) -> str:
    key = "session-plan" if plan.every_weeks == 1 else "session-plan-fortnight"
    return contact.voice.say(key, day=contact.voice.weekday(plan.weekday), time=_clock(contact, plan))


def set_plan(ctx: Context, contact: PractitionerContact, dyad: Dyad, weekly: Weekly) -> None:
    """Store the plan, and reply with its first session and the plan it replaces."""
    prompts.drop(ctx, contact.chat_key)
    before = plans.of_dyad(ctx, dyad.id)
    begins = planned_sessions.set_plan(ctx, dyad, weekly, contact.local_date(ctx.now))
    key = "session-weekly-set" if weekly.every_weeks == 1 else "session-fortnight-set"
    text = contact.voice.say(key, label=dyad.label, first=contact.voice.moment(begins, contact.zone))
    if before is not None:
        text += "\n\n" + contact.voice.say(
            "session-plan-before",
            plan=_describe_rhythm(contact, upcoming_sessions.read_plan(ctx, before, dyad).weekly),
        )
    outbox.reply(ctx, contact, Message(text))


def _describe_rhythm(contact: PractitionerContact, plan: Weekly) -> str:
    key = "session-rhythm" if plan.every_weeks == 1 else "session-rhythm-fortnight"
    return contact.voice.plain(key, day=contact.voice.weekday(plan.weekday), time=_clock(contact, plan))


def _clock(contact: PractitionerContact, plan: Weekly) -> str:
    """Return the time of a plan; with its zone if that differs from the practitioner's."""
    at = contact.voice.clock(plan.at)
    return at if plan.zone == contact.zone else f"{at} ({zone_city(plan.zone, contact.voice.language)})"
