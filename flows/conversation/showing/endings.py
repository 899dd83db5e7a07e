"""Final messages, without buttons: an old message is edited into one of these."""

from flows.conversation.showing.questions import heard
from flows.conversation.showing.view import View, message
from flows.message import Message


def done(view: View) -> Message:
    """Thanks, and what happens next."""
    if view.practitioner:
        return message([heard(view), view.say("done-practitioner")])
    return message([view.say("done"), view.say("done-next", name=view.name)])


def expired(view: View) -> Message:
    """Its time ran out, and that is fine; what was answered and not sent went nowhere."""
    key = "expired-practitioner" if view.practitioner else "expired"
    unsent = view.say(f"{key}-unsent") if view.state.answers else ""
    again = "" if view.practitioner else view.say("expired-again")
    return message([view.say(key, name=view.name), unsent, again])


def closed(view: View) -> Message:
    """Withdrawn, or replaced."""
    return message([view.say("closed")])


def stopped(view: View) -> Message:
    """The person wants no more invitations."""
    return message([view.say("stopped")])
