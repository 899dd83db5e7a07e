"""What a list comes to, in words: the same on the command line and in the chat."""

from collections.abc import Iterator, Sequence

from bot.services.enrolment.batch import Enrolled
from flows.enrolment.plan import RowOutcome, RowPlan
from flows.i18n import Voice

LINES_TOLD = 20


def lines(voice: Voice, found: Enrolled) -> Iterator[str]:
    """One line for each thing to say, without HTML."""
    yield voice.plain("enrol-done" if found.stored else "enrol-would", **_counts(found))
    if renewed := found.plan.of(RowOutcome.RENEWED):
        yield voice.plain("enrol-renewed" if found.stored else "enrol-would-renew", count=len(renewed))
    if there := found.plan.of(RowOutcome.THERE):
        yield voice.plain("enrol-there", count=len(there), lines=_told(there))
    if waiting := found.waiting:
        yield voice.plain("enrol-waiting", count=waiting)
    if twice := found.plan.of(RowOutcome.TWICE):
        yield voice.plain("enrol-twice", count=len(twice), lines=_told(twice))
    if found.problems:
        yield voice.plain("enrol-problems", count=len(found.problems))


def _counts(found: Enrolled) -> dict[str, int]:
    new = found.plan.of(RowOutcome.NEW)
    practitioners = sum(1 for step in new if step.wish.client is None)
    return {"clients": len(new) - practitioners, "practitioners": practitioners}


def _told(steps: Sequence[RowPlan]) -> str:
    numbers = sorted(step.wish.line for step in steps)
    return ", ".join(map(str, numbers[:LINES_TOLD])) + (", …" if len(numbers) > LINES_TOLD else "")
