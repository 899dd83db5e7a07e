"""A check-in as a message, in the words of its dyad's programme."""

from dataclasses import replace

from bot.services.alerts import emergency_contacts
from bot.services.check_ins.goal_names import goal_wording
from bot.services.check_ins.loader import LoadedCheckIn
from bot.services.context import Context
from flows.conversation import ConversationPhase, State, show
from flows.message import Message
from storage.repositories import due
from storage.repositories.due import DueKind

FREE_TEXT_PHASES = (ConversationPhase.MORE, ConversationPhase.NOTE)


def render(
    ctx: Context, check_in: LoadedCheckIn, state: State | None = None, *, again: bool = False
) -> Message:
    """Return the check-in in its stored state, or in ``state``, as a message in the person's language.

    ``again``: it is sent unasked after a while, so that its first line may show on a locked phone.
    """
    state, contact = state or check_in.state, check_in.contact
    goal = goal_wording(ctx, state, contact.voice)
    shown = show(state, check_in.instrument, contact.voice, check_in.counterpart, goal=goal, again=again)
    if state.phase is ConversationPhase.SNOOZED and state.until != "pause":
        return replace(shown, html=_snooze_text(ctx, check_in) or shown.html)
    if state.phase in FREE_TEXT_PHASES:
        contacts = emergency_contacts.format_contacts(contact.voice, [contact.programme])
        rows = (*shown.buttons, emergency_contacts.help_row(contact.voice))
        return Message(f"{shown.html}\n\n{contacts}", rows)
    if state.phase in (ConversationPhase.STOPPED, ConversationPhase.SNOOZED):
        contacts = emergency_contacts.paragraph(contact.voice, [contact.programme])
        return replace(shown, html=f"{shown.html}\n\n{contacts}")
    return shown


def _snooze_text(ctx: Context, check_in: LoadedCheckIn) -> str | None:
    """Return when a snoozed check-in is shown again, or that it closes before."""
    at = due.get_moment(ctx, DueKind.SNOOZE_END, check_in.row.id)
    key, moment = ("put-off-until", at) if at else ("put-off-closes", check_in.row.closes_at)
    if moment is None:
        return None
    contact = check_in.contact
    return contact.voice.say(key, when=contact.voice.moment(moment, contact.zone))
