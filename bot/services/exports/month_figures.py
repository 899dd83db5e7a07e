"""The published figures of one month of a programme: rounded, and of no fewer than five people."""

from datetime import datetime
from statistics import median_low

from bot.services.context.context import Context
from bot.services.operations.activity_figures import count_activity, rounded
from flows.exports.month import half_hours
from flows.ids import ProgrammeId
from flows.privacy.disclosure_control import round_count
from storage.repositories import month_counts


def count_month(
    ctx: Context, programme: ProgrammeId, since: datetime, until: datetime
) -> dict[str, int | None]:
    """Return the published figures of a month."""
    of = programme, since, until
    people = {name: round_count(count) for name, count in month_counts.people(ctx, *of).items()}
    sessions, _ = rounded(month_counts.sessions_held(ctx, *of))
    delays, answerers = month_counts.answer_delays(ctx, *of)
    shown = round_count(len(delays), answerers) is not None
    waited = {"half_hours": half_hours(median_low(delays)) if shown else None}
    return people | {"sessions": sessions} | count_activity(ctx, *of) | waited
