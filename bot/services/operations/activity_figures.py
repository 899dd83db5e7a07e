"""What happened in a programme within some time, as every report counts it: rounded, of no fewer than five people."""

from datetime import datetime

from bot.services.context.context import Context
from flows.ids import ProgrammeId
from flows.privacy.disclosure_control import round_count, round_share
from storage.repositories import aggregates
from storage.repositories.aggregates import CountedGroup

RATIOS = (("asked", "answered"), ("digests", "used"), ("flags", "discussed"))
"""Each count with the share of it that is published in percent."""


def count_activity(
    ctx: Context, programme: ProgrammeId, since: datetime, until: datetime
) -> dict[str, int | None]:
    """Return the counts and shares of `RATIOS`, and those of the clients who had goals; None where it is too few."""
    of = programme, since, until
    counted = (
        aggregates.count_check_ins(ctx, *of),
        aggregates.count_digests(ctx, *of),
        aggregates.count_flags(ctx, *of),
    )
    figures: dict[str, int | None] = {}
    for (whole, part), group in zip(RATIOS, counted, strict=True):
        figures[whole], figures[part] = rounded(group)
    reviewed, reached = aggregates.count_goals(ctx, *of)
    figures["goals"], figures["reviewed"] = rounded(reviewed)
    figures["reached"] = rounded(reached)[1]
    return figures


def rounded(group: CountedGroup) -> tuple[int | None, int | None]:
    """Return the rounded count of a group, and its share in percent."""
    count = round_count(group.count, group.people)
    return count, None if count is None else round_share(group.of_these, group.count)
