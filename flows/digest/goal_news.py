"""News about a client's goals in a week: those reached, and those that came to fit."""

from datetime import datetime

from flows.detection.episodes import EpisodeState
from flows.digest.flag_summary import is_about_stated_goals
from flows.digest.week import ClientWeek, FlagRecord


def are_goals_settled(client: ClientWeek, since: datetime) -> bool:
    """Return whether a disagreement about named goals ended this week and the goals have something in common now."""
    return client.goals_fit() and bool(_settled_flags(client, since))


def were_goals_refused(client: ClientWeek, since: datetime) -> bool:
    """Return whether one side had said "not for me" before the goals came to fit this week."""
    settled = _settled_flags(client, since)
    return are_goals_settled(client, since) and any(
        each.evidence.get("reason") == "refused" for each in settled
    )


def _settled_flags(client: ClientWeek, since: datetime) -> list[FlagRecord]:
    return [
        flag
        for flag in client.flags
        if is_about_stated_goals(flag) and flag.kind not in client.muted and is_repaired_since(flag, since)
    ]


def is_repaired_since(flag: FlagRecord, since: datetime) -> bool:
    """Return whether the episode of a flag was repaired at or after ``since``."""
    return flag.repair is EpisodeState.REPAIRED and _is_since(flag.repair_at, since)


def reached_since(client: ClientWeek, since: datetime) -> tuple[str, ...]:
    """Return the categories of the goals that the client reached this week."""
    return tuple(dict.fromkeys(each.category for each in client.reached if each.at >= since))


def _is_since(moment: datetime | None, since: datetime) -> bool:
    return moment is not None and moment >= since
