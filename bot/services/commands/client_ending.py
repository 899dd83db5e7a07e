"""Buttons of a client's page that end the work, now or after a last check-in, or begin it again."""

from bot.services.context import Context, PractitionerContact
from bot.services.participation import endings, last_check_in, restarts
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.errors import NotAccessible
from flows.message import Button, Message
from storage.repositories.dyads import Dyad


def ask_how_to_end(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Ask whether to end after a last check-in, if one is to come or is possible, or now."""
    if not lifecycle.may_be_ended(dyad.state):
        raise NotAccessible
    choices = []
    if last_check_in.find_last_check_in(ctx, dyad) is not None and dyad.state is DyadState.ACTIVE:
        choices.append("last")
    elif dyad.state is DyadState.ACTIVE:
        choices.append("met")
    rows = [
        client_button(contact, f"client-end-{each}-button", each, dyad) for each in (*choices, "now", "no")
    ]
    return Message(contact.voice.say("client-end-sure", label=dyad.label), tuple(rows))


def end_now(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """End the work now."""
    if not lifecycle.may_be_ended(dyad.state):
        raise NotAccessible
    endings.end(ctx, dyad)
    return Message(contact.voice.say("client-ended", label=dyad.label))


def end_after_last(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """End the work after the last check-in that is to come."""
    return _end_after(ctx, contact, dyad, just_met=False)


def end_after_present_session(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """End the work after a check-in about a session that ends now."""
    return _end_after(ctx, contact, dyad, just_met=True)


def keep_working(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return that the work goes on."""
    return Message(contact.voice.say("client-goes-on", label=dyad.label))


def ask_to_restart(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Ask the client whether to work together again."""
    if dyad.state is not DyadState.ENDED or dyad.person is None:
        raise NotAccessible
    restarts.ask_to_restart(ctx, dyad)
    return Message(contact.voice.say("client-asked-again", label=dyad.label))


def _end_after(ctx: Context, contact: PractitionerContact, dyad: Dyad, *, just_met: bool) -> Message:
    """End the work after a last check-in; if none is possible (no room, an old session), ask how to end it again."""
    if dyad.state is not DyadState.ACTIVE:
        raise NotAccessible
    if last_check_in.end_after_last(ctx, dyad, just_met):
        return Message(contact.voice.say("client-ending", label=dyad.label))
    now = client_button(contact, "client-end-now-button", "now", dyad)
    no = client_button(contact, "client-end-no-button", "no", dyad)
    return Message(contact.voice.say("client-no-last", label=dyad.label), (now, no))


def client_button(contact: PractitionerContact, key: str, action: str, dyad: Dyad) -> tuple[Button, ...]:
    """Return a row with one button that acts on this client."""
    return (Button(contact.voice.plain(key), f"client:{action}:{dyad.id}"),)
