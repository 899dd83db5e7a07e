"""The table of goals beside the research table: one row per goal, joined by ``dyad`` and ``goal_number``."""

from collections.abc import Mapping
from datetime import datetime

from flows.exports.columns import Column, Row, numbered
from flows.exports.exported_goal import ExportedGoal
from flows.exports.research_table import (
    CODE,
    INTEGER,
    PERSPECTIVE_CODES,
    TEXT,
    Times,
    moment_cells,
    moment_columns,
)
from flows.goals import CATEGORIES, GoalFit, GoalState

ALL_CATEGORIES = tuple(dict.fromkeys((*CATEGORIES["therapy"], *CATEGORIES["coaching"])))
STATE_CODES = numbered(
    {
        GoalState.ACTIVE: "pursued",
        GoalState.REACHED: "reached, as the side says that named it",
        GoalState.LET_GO: "let go",
        GoalState.CHANGED: "replaced by another one",
    }
)
FIT_CODES = numbered(
    {
        GoalFit.WORK_ON: "that is what we work on",
        GoalFit.IN_PART: "in part",
        GoalFit.NOT_FOR_ME: "not for me",
    }
)
_DAY_UNIT = "day of the dyad, on the person's calendar; below 1 before its first check-in"
_TIMES = {
    "named": "when it was named",
    "confirmed": "when it was named, or last said to be still right",
    "ended": "when it was reached, let go or replaced",
}


def goal_columns(times: Times, categories: Mapping[str, str]) -> tuple[Column, ...]:
    """Return the columns; ``categories`` has each category in English."""
    codes = numbered({key: categories[key] for key in ALL_CATEGORIES})
    return (
        Column("person", "pseudonym of whoever named it", TEXT),
        Column("dyad", "pseudonym of client and practitioner as a pair", TEXT),
        Column("goal_number", "number of the goal in the dyad, of both sides together", INTEGER, "from 1"),
        Column("perspective", "who named it", CODE, codes=PERSPECTIVE_CODES),
        Column("category", "what it is about; own words are not exported", CODE, codes=codes),
        Column("state", "what has become of it", CODE, codes=STATE_CODES),
        *moment_columns(times, _TIMES, _DAY_UNIT),
        Column("reviews", "how often it was said to be still right", INTEGER, "count"),
        Column("fit", "what the other side says of it", CODE, codes=FIT_CODES),
    )


def goal_row(goal: ExportedGoal, times: Times, day_one: datetime | None) -> Row:
    """Return the cells of a goal; ``day_one`` is the first moment of the dyad's check-ins, day 1 of its day numbers."""
    return (
        goal.person,
        goal.dyad,
        goal.number,
        str(goal.perspective),
        goal.category,
        str(goal.state),
        *moment_cells((goal.named, goal.confirmed, goal.ended), times, day_one, goal.zone),
        goal.reviews,
        None if goal.fit is None else str(goal.fit),
    )
