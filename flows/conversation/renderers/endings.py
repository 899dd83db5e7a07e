"""Final messages, without buttons: an old message is edited into one of these."""

from flows.conversation.goal_progress import GOAL_PROGRESS, MAX_PROGRESS
from flows.conversation.renderers.questions import understood_text
from flows.conversation.renderers.view import View, build_message
from flows.message import Message


def done(view: View) -> Message:
    """Thank the person and say what happens next."""
    if view.is_practitioner:
        return build_message([understood_text(view), view.say("done-practitioner")])
    progress = view.state.answers.get(GOAL_PROGRESS)
    is_reached = progress is not None and progress.value == MAX_PROGRESS
    reached = view.say("done-reached") if is_reached else ""
    return build_message([view.say("done"), reached, view.say("done-next", name=view.name)])


def expired(view: View) -> Message:
    """Say that the time ran out, and that unsent answers went nowhere."""
    key = "expired-practitioner" if view.is_practitioner else "expired"
    unsent = view.say(f"{key}-unsent") if view.state.answers else ""
    kept = "expired-kept" if view.state.answers else "expired-again"
    again = "" if view.is_practitioner else view.say(kept)
    return build_message([view.say(key, name=view.name), unsent, again])


def closed(view: View) -> Message:
    """Say that the check-in was withdrawn or replaced."""
    return build_message([view.say("closed")])


def stopped(view: View) -> Message:
    """Confirm that no more invitations will come."""
    return build_message([view.say("stopped")])
