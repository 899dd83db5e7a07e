"""The result of an enrolment list in words, for the command line and the chat."""

from collections.abc import Iterator, Sequence

from bot.services.enrolment.batch import EnrolmentResult
from flows.enrolment.plan import RowOutcome, RowPlan
from flows.i18n import Voice

MAX_LINES_SHOWN = 20


def summary_lines(voice: Voice, result: EnrolmentResult) -> Iterator[str]:
    """Yield the lines of a summary, without HTML."""
    yield voice.plain("enrol-done" if result.stored else "enrol-would", **_counts(result))
    if renewed := result.plan.of(RowOutcome.RENEWED):
        yield voice.plain("enrol-renewed" if result.stored else "enrol-would-renew", count=len(renewed))
    if known := result.plan.of(RowOutcome.KNOWN):
        yield voice.plain("enrol-there", count=len(known), lines=_line_numbers(known))
    if waiting := result.waiting:
        yield voice.plain("enrol-waiting", count=waiting)
    if repeated := result.plan.of(RowOutcome.REPEATED):
        yield voice.plain("enrol-twice", count=len(repeated), lines=_line_numbers(repeated))
    if result.problems:
        yield voice.plain("enrol-problems", count=len(result.problems))


def _counts(result: EnrolmentResult) -> dict[str, int]:
    new = result.plan.of(RowOutcome.NEW)
    practitioners = sum(1 for step in new if step.request.client is None)
    return {"clients": len(new) - practitioners, "practitioners": practitioners}


def _line_numbers(steps: Sequence[RowPlan]) -> str:
    numbers = sorted(step.request.line for step in steps)
    return ", ".join(map(str, numbers[:MAX_LINES_SHOWN])) + (", …" if len(numbers) > MAX_LINES_SHOWN else "")
