"""The research table: one row per item and occasion, for multilevel models.

The columns of the occasion come first and repeat in each of its rows; those of the item follow. So a writer formats the
first part once for each check-in.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Literal, TypeAlias

from flows.detection import FindingKind
from flows.exports.columns import Cell, Code, Column, ColumnKind, Row, numbered
from flows.exports.occasion import ExportedAnswer, MissingReason, Occasion, Outcome
from flows.instruments import Dimension, Instrument
from flows.scheduling.local import local_time
from flows.text.sanitize import one_line, truncate

Times: TypeAlias = Literal["exact", "days"]

TEXT, INTEGER, NUMBER = ColumnKind.TEXT, ColumnKind.INTEGER, ColumnKind.NUMBER
MOMENT, CODE = ColumnKind.MOMENT, ColumnKind.CODE
SCORES = (*Dimension, "total")
MAX_STATUS_CHARACTERS = 60

MISSING_CODES = (
    Code(-1, MissingReason.SKIPPED, "the person chose to skip it"),
    Code(-2, MissingReason.NOT_ASKED, "its condition did not hold, or it was not reached"),
    Code(-3, MissingReason.UNANSWERED, "the check-in closed without an answer"),
    Code(-4, MissingReason.NOT_SENT, "answers were begun and never sent, so they stay private"),
    Code(-5, MissingReason.CANCELLED, "the check-in was cancelled after it was asked"),
    Code(-6, MissingReason.OPEN, "the check-in was still open when the file was made"),
)
OUTCOME_CODES = numbered(
    {
        Outcome.ANSWERED: "answered and sent",
        Outcome.UNANSWERED: "closed without an answer",
        Outcome.NOT_SENT: "begun and never sent",
        Outcome.CANCELLED: "cancelled after it was asked",
        Outcome.OPEN: "still open",
    }
)
PERSPECTIVE_CODES = (Code(1, "client", "the client"), Code(2, "practitioner", "the practitioner"))
DIMENSION_CODES = numbered(
    {
        "goal": "agreement on goals",
        "task": "agreement on tasks",
        "bond": "the bond",
        "tension": "tension in the session",
        "repair": "tension talked through",
    }
)
WAY_CODES = (
    Code(1, "tap", "a button was tapped"),
    Code(2, "typed", "the answer was typed (what was typed is not exported)"),
    Code(3, "skip", "the item was skipped"),
)
YES_NO = (Code(0, "no", "no"), Code(1, "yes", "yes"))
_DAY_UNIT = "day of the dyad, from 1, on the person's calendar"
_TIMES = {
    "intended": "when it would have been asked by the programme's present rules, before a spread of minutes",
    "sent": "when it was asked",
    "first": "when the first answer was given",
    "last": "when the last answer was given",
    "closed": "when it was sent back, closed or cancelled",
}


def occasion_columns(times: Times) -> tuple[Column, ...]:
    """Return the columns of the occasion; with day numbers there is no time zone either."""
    return (
        Column("person", "pseudonym of whoever was asked", TEXT),
        Column("dyad", "pseudonym of client and practitioner as a pair", TEXT),
        Column("check_in", "pseudonym of the check-in", TEXT),
        Column("perspective", "who was asked", CODE, codes=PERSPECTIVE_CODES),
        Column("occasion", "number of the check-in in the dyad, by perspective", INTEGER, "from 1"),
        Column(
            "session_number", "number of the session in the dyad; empty without a session", INTEGER, "from 1"
        ),
        Column("self_initiated", "begun by the person, not asked for", CODE, codes=YES_NO),
        Column("on_request", "asked for by the practitioner, outside the schedule", CODE, codes=YES_NO),
        Column("outcome", "what became of the check-in", CODE, codes=OUTCOME_CODES),
        *_time_columns(times),
        Column("instrument", "instrument", TEXT, width=32),
        Column("version", "version of the instrument", INTEGER),
        Column("language", "the person's language when the file was made", TEXT, "ISO 639-1", 8),
        Column(
            "translation", "status of the instrument's translation", TEXT, width=2 * MAX_STATUS_CHARACTERS
        ),
        *(
            Column(f"score_{name}", f"score: {name}", NUMBER, "mean on the instrument's scale")
            for name in SCORES
        ),
        Column("score_partial", "a score misses an item", CODE, codes=YES_NO),
        Column("scoring_version", "version of the scoring", INTEGER),
        Column("goal_number", "goal asked about, beside the instrument", INTEGER, "as in goals.csv"),
        Column("goal_progress", "how far the client has come with it; empty if skipped", INTEGER, "0 to 10"),
        Column("flags", "findings of the check-in", INTEGER, "count"),
        Column("flag_kinds", f"their kinds: {', '.join(FindingKind)}", TEXT, width=160),
        Column("model", "version of the detection model", TEXT, width=40),
    )


def item_columns(instruments: Iterable[Instrument]) -> tuple[Column, ...]:
    """Return the columns of the item; the value's labels are those of all these instruments."""
    return (
        Column("item", "item of the instrument", TEXT, width=32),
        Column("dimension", "what the item is about", CODE, codes=DIMENSION_CODES),
        Column(
            "value",
            "the answer as given; reversed items are not turned",
            INTEGER,
            "the item's scale",
            codes=(*_value_codes(instruments), *MISSING_CODES),
        ),
        Column("missing", "why there is no value", CODE, codes=MISSING_CODES),
        Column("way", "how it was answered", CODE, codes=WAY_CODES),
        Column("changed", "another value had been given before", CODE, codes=YES_NO),
    )


def occasion_row(occasion: Occasion, times: Times, day_one: datetime | None) -> Row:
    """Return the cells of an occasion; ``day_one`` is the dyad's first moment, day 1 of its day numbers."""
    status = occasion.instrument.translations.get(occasion.language, "")
    scores = [occasion.scores.get(str(name)) for name in SCORES]
    return (
        occasion.person,
        occasion.dyad,
        occasion.check_in,
        str(occasion.perspective),
        occasion.number,
        occasion.session_number,
        _yes(occasion.self_initiated),
        _yes(occasion.on_request),
        str(occasion.outcome),
        *_time_cells(occasion, times, day_one),
        occasion.instrument.id,
        occasion.instrument.version,
        occasion.language,
        truncate(one_line(status), MAX_STATUS_CHARACTERS) or None,
        *(None if score is None else score.value for score in scores),
        _yes(any(score.partial for score in scores if score)) if occasion.scores else None,
        occasion.scoring_version,
        None if occasion.goal is None else occasion.goal.number,
        occasion.progress,
        len(occasion.findings),
        " ".join(sorted({each.kind for each in occasion.findings})) or None,
        occasion.model,
    )


def item_row(answer: ExportedAnswer) -> Row:
    """Return the cells of an answer."""
    item, missing = answer.item, answer.missing
    return (
        item.id,
        str(item.dimension or item.kind),
        answer.value if missing is None else str(missing),
        None if missing is None else str(missing),
        answer.way,
        None if answer.changed is None else _yes(answer.changed),
    )


def _time_columns(times: Times) -> tuple[Column, ...]:
    zone = Column("zone", "the person's time zone when the file was made", TEXT, "IANA name", 40)
    return (*moment_columns(times, _TIMES, _DAY_UNIT), *([zone] if times == "exact" else []))


def _time_cells(occasion: Occasion, times: Times, day_one: datetime | None) -> Sequence[Cell]:
    moments = (occasion.intended, occasion.sent, occasion.first, occasion.last, occasion.closed)
    cells = moment_cells(moments, times, day_one, occasion.zone)
    return (*cells, occasion.zone) if times == "exact" else cells


def moment_columns(times: Times, meanings: Mapping[str, str], day_unit: str) -> list[Column]:
    """Return a column for each moment by name: the moment in UTC, or the number of its day."""
    if times == "days":
        return [Column(f"{name}_day", meaning, INTEGER, day_unit) for name, meaning in meanings.items()]
    return [Column(name, meaning, MOMENT, "UTC") for name, meaning in meanings.items()]


def moment_cells(
    moments: Sequence[datetime | None], times: Times, day_one: datetime | None, zone: str
) -> Sequence[Cell]:
    """Return the cells of `moment_columns`; days are those of the calendar of ``zone``, ``day_one`` being day 1."""
    if times == "exact":
        return moments
    first = None if day_one is None else local_time(day_one, zone).date()
    return [
        None if each is None or first is None else (local_time(each, zone).date() - first).days + 1
        for each in moments
    ]


def _value_codes(instruments: Iterable[Instrument]) -> list[Code]:
    """Return a code for each answer value, with the labels of every scale that has it."""
    labels: dict[int, dict[str, None]] = {}
    items = chain.from_iterable(instrument.items for instrument in instruments)
    for option in (option for item in items for option in item.options):
        labels.setdefault(option.value, {})[option.labels.get("en") or next(iter(option.labels.values()))] = (
            None
        )
    return [Code(value, str(value), " / ".join(texts)) for value, texts in sorted(labels.items())]


def _yes(value: bool) -> str:
    return YES_NO[value].word
