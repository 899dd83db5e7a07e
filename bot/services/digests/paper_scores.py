"""Scores of paper forms in words. They stand beside the check-ins: nothing is computed from them."""

from collections.abc import Sequence

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.programmes.file import PaperPart
from flows.i18n import Voice
from flows.message import Message
from flows.scheduling.local import wall
from storage.repositories import paper_scores
from storage.repositories.dyads import Dyad

LAST = 10


def format_score(value: float) -> str:
    """A number as somebody would type it."""
    return f"{value:g}"


def declared_forms(voice: Voice, declared: Sequence[PaperPart]) -> list[str]:
    """A line for each form the programme has declared."""
    return [
        voice.say("score-form", form=each.name, low=format_score(each.low), high=format_score(each.high))
        for each in declared
    ]


def stored_scores(voice: Voice, label: str, form: PaperPart, value: float) -> str:
    """What was understood and kept."""
    return voice.say("score-kept", label=label, form=form.name, value=format_score(value))


def card_lines(ctx: Context, reader: Contact, dyad: Dyad) -> tuple[Message, ...]:
    """The client's latest scores from paper, newest first, as a message of its own; none where there are none."""
    found = paper_scores.of_dyad(ctx, dyad.id)[-LAST:]
    if not found:
        return ()
    voice = reader.voice
    lines = [voice.say("score-card", label=dyad.label)]
    for each in reversed(found):
        day = voice.day(wall(each.at, reader.zone).date())
        span = {"low": format_score(each.low), "high": format_score(each.high)}
        lines.append(voice.say("score-line", day=day, form=each.form, value=format_score(each.value), **span))
    return (Message("\n".join(lines)),)
