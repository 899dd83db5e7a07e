"""The table of goals beside the research table: one row per goal, joined by ``dyad`` and ``goal_number``."""

from collections.abc import Mapping
from datetime import datetime

from flows.exports.columns import Cell, Code, Column, ColumnKind, Row
from flows.exports.exported_goal import ExportedGoal
from flows.exports.research_table import PERSPECTIVE_CODES, Times, day_of_dyad
from flows.goals import CATEGORIES, GoalFit, GoalState

TEXT, INTEGER, CODE, MOMENT = ColumnKind.TEXT, ColumnKind.INTEGER, ColumnKind.CODE, ColumnKind.MOMENT
ALL_CATEGORIES = tuple(dict.fromkeys((*CATEGORIES["therapy"], *CATEGORIES["coaching"])))
STATE_CODES = tuple(
    Code(number, state, meaning)
    for number, (state, meaning) in enumerate(
        {
            GoalState.ACTIVE: "pursued",
            GoalState.REACHED: "reached, as the side says that named it",
            GoalState.LET_GO: "let go",
            GoalState.CHANGED: "replaced by another one",
        }.items(),
        start=1,
    )
)
FIT_CODES = tuple(
    Code(number, fit, meaning)
    for number, (fit, meaning) in enumerate(
        {
            GoalFit.WORK_ON: "that is what we work on",
            GoalFit.IN_PART: "in part",
            GoalFit.NOT_FOR_ME: "not for me",
        }.items(),
        start=1,
    )
)
_DAY_UNIT = "day of the dyad, on the person's calendar; below 1 before its first check-in"
_TIMES = {
    "named": "when it was named",
    "confirmed": "when it was named, or last said to be still right",
    "ended": "when it was reached, let go or replaced",
}


def goal_columns(times: Times, categories: Mapping[str, str]) -> tuple[Column, ...]:
    """Return the columns; ``categories`` has each category in English."""
    codes = (Code(number, key, categories[key]) for number, key in enumerate(ALL_CATEGORIES, start=1))
    if times == "days":
        moments = [Column(f"{name}_day", text, INTEGER, _DAY_UNIT) for name, text in _TIMES.items()]
    else:
        moments = [Column(name, text, MOMENT, "UTC") for name, text in _TIMES.items()]
    return (
        Column("person", "pseudonym of whoever named it", TEXT),
        Column("dyad", "pseudonym of client and practitioner as a pair", TEXT),
        Column("goal_number", "number of the goal in the dyad, of both sides together", INTEGER, "from 1"),
        Column("perspective", "who named it", CODE, codes=PERSPECTIVE_CODES),
        Column("category", "what it is about; own words are not exported", CODE, codes=tuple(codes)),
        Column("state", "what has become of it", CODE, codes=STATE_CODES),
        *moments,
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
        *(_moment(each, goal.zone, times, day_one) for each in (goal.named, goal.confirmed, goal.ended)),
        goal.reviews,
        None if goal.fit is None else str(goal.fit),
    )


def _moment(moment: datetime | None, zone: str, times: Times, day_one: datetime | None) -> Cell:
    if times == "exact" or moment is None:
        return moment
    return None if day_one is None else day_of_dyad(moment, day_one, zone)
