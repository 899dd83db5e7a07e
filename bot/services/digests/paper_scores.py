"""Texts about scores from paper forms, which are shown beside the check-ins and enter no computation."""

from collections.abc import Sequence

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.programmes.file import PaperFormPart
from flows.i18n import Voice
from flows.message import Message
from flows.scheduling.local import local_time
from storage.repositories import paper_scores
from storage.repositories.dyads import Dyad

MAX_SCORES_SHOWN = 10


def format_score(value: float) -> str:
    """Return a number without trailing zeros, as people type it."""
    return f"{value:g}"


def describe_forms(voice: Voice, declared: Sequence[PaperFormPart]) -> list[str]:
    """Return a line for each form that the programme declares, with its range."""
    return [
        voice.say("score-form", form=each.name, low=format_score(each.low), high=format_score(each.high))
        for each in declared
    ]


def confirm_score(voice: Voice, label: str, form: PaperFormPart, value: float) -> str:
    """Return the confirmation of a stored score."""
    return voice.say("score-kept", label=label, form=form.name, value=format_score(value))


def render_latest(ctx: Context, reader: Contact, dyad: Dyad) -> tuple[Message, ...]:
    """Return a message with the client's latest paper scores, newest first; no message if there are none."""
    scores = paper_scores.of_dyad(ctx, dyad.id)[-MAX_SCORES_SHOWN:]
    if not scores:
        return ()
    voice = reader.voice
    lines = [voice.say("score-card", label=dyad.label)]
    for each in reversed(scores):
        day = voice.day(local_time(each.at, reader.zone).date())
        span = {"low": format_score(each.low), "high": format_score(each.high)}
        lines.append(voice.say("score-line", day=day, form=each.form, value=format_score(each.value), **span))
    return (Message("\n".join(lines)),)
