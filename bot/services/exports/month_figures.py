"""The published figures of one month of a programme: rounded, and of no fewer than five people."""

from collections.abc import Iterator
from datetime import datetime
from statistics import median_low

from bot.services.context.context import Context
from flows.exports.month import half_hours
from flows.ids import ProgrammeId
from flows.privacy.disclosure_control import round_count, round_share
from storage.repositories import aggregates, month_counts
from storage.repositories.aggregates import CountedGroup


def counted(
    ctx: Context, programme: ProgrammeId, since: datetime, until: datetime
) -> Iterator[tuple[str, int | None]]:
    """Yield the published figures of a month."""
    of = programme, since, until
    for name, people in month_counts.people(ctx, *of).items():
        yield name, round_count(people)
    yield "sessions", _rounded(month_counts.sessions_held(ctx, *of))[0]
    groups = {
        ("asked", "answered"): aggregates.count_check_ins(ctx, *of),
        ("digests", "used"): aggregates.count_digests(ctx, *of),
        ("flags", "discussed"): aggregates.count_flags(ctx, *of),
    }
    for (whole, part), group in groups.items():
        count, percent = _rounded(group)
        yield whole, count
        yield part, percent
    reviewed, reached = aggregates.count_goals(ctx, *of)
    count, percent = _rounded(reviewed)
    yield "goals", count
    yield "reviewed", percent
    yield "reached", _rounded(reached)[1]
    delays, answerers = month_counts.answer_delays(ctx, *of)
    shown = round_count(len(delays), answerers) is not None
    yield "half_hours", half_hours(median_low(delays)) if shown else None


def _rounded(group: CountedGroup) -> tuple[int | None, int | None]:
    count = round_count(group.count, group.people)
    return count, None if count is None else round_share(group.of_these, group.count)
