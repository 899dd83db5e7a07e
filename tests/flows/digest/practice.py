"""Practices for digests: rows of answers with real scores and a simplified detector."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256

from flows.calendar_feed.codes import code_for_number
from flows.detection import CompletedCheckIn, assess, build_episodes, detect_silence
from flows.detection.finding import Finding
from flows.digest.week import ClientStatus, ClientWeek, FlagRecord, Week, WeekCheckIn
from flows.i18n import Mode, TextCatalog, Voice
from flows.ids import CheckInId, DyadId, FlagId
from flows.instruments.model import Instrument
from flows.scoring import score
from storage.bundled_content import load_instruments, load_words
from tests.flows.digest import staged

Detect = Callable[[Sequence[CompletedCheckIn]], tuple[Finding, ...]]
ITEMS = ("g1", "g2", "t1", "t2", "b1", "b2", "x1", "x2")
OWN = ("g2", "t1", "b1", "x1")
STARTS = date(2026, 9, 28)
LAST = datetime(2026, 10, 2, 16, tzinfo=UTC)  # the Friday of that week


@cache
def instrument() -> Instrument:
    """Return the project's own instrument."""
    return load_instruments()[("core-6", 1)]


@cache
def words() -> TextCatalog:
    """Return all texts."""
    return load_words()


def voice(language: str = "en", mode: Mode = "therapy") -> Voice:
    """Return a practitioner's voice."""
    return Voice(words(), language, mode)


def client(
    label: str,
    *rows: str,
    own: Sequence[str | None] = (),
    note: str | None = None,
    last: datetime = LAST,
    expired: Sequence[datetime] = (),
    state: ClientStatus = ClientStatus.ACTIVE,
    next_session: datetime | None = None,
    detect: Detect = staged.detect,
    days: Sequence[int] | None = None,
    asked: Sequence[Instrument] | None = None,
) -> ClientWeek:
    """Return a client whose check-ins were a week apart, the last one at ``last``.

    ``days`` says how many days before it each was instead; ``asked`` is the instrument of each.

    A row is a check-in as digits, "5445541" for g1 … x1 (and x2, if tension was asked about further), "-" where
    skipped; ``own`` are the practitioner's rows ("4541" for g2, t1, b1, x1) for the last of them, ``note``
    belongs to the last.
    """
    views = [*[None] * (len(rows) - len(own)), *own]
    heard = [
        _heard(label, number, row, view, last - ago, asked[number] if asked else instrument())
        for number, (row, view, ago) in enumerate(zip(rows, views, _ages(rows, days), strict=True))
    ]
    return ClientWeek(
        dyad=DyadId(_opaque(label)),
        label=label,
        code=code_for_number(int(_opaque(label), 16)),
        rounds=tuple(
            _round(heard[: number + 1], note if each is heard[-1] else None)
            for number, each in enumerate(heard)
        ),
        flags=_flags(heard, expired, detect),
        closed_unanswered=tuple(expired),
        state=state,
        next_session=next_session,
    )


def week(*clients: ClientWeek, name: str = "Kim", mode: Mode = "therapy") -> Week:
    """Return the week of 28 September to 4 October 2026 in Berlin."""
    return Week("2026-W40", "Europe/Berlin", STARTS, clients, mode, name)


def _ages(rows: Sequence[str], days: Sequence[int] | None) -> list[timedelta]:
    return [timedelta(days=each) for each in days or range(7 * len(rows) - 7, -1, -7)]


def _heard(
    label: str, number: int, row: str, view: str | None, at: datetime, asked: Instrument
) -> CompletedCheckIn:
    own = _answers(OWN, view) if view else None
    return CompletedCheckIn(CheckInId(f"{_opaque(label)}.{number}"), at, _answers(ITEMS, row), asked, own)


def _opaque(label: str) -> str:
    return sha256(label.encode()).hexdigest()[:12]


def _answers(items: Sequence[str], row: str) -> dict[str, int | None]:
    return {item: None if digit == "-" else int(digit) for item, digit in zip(items, row, strict=False)}


def _round(heard: Sequence[CompletedCheckIn], note: str | None) -> WeekCheckIn:
    newest = heard[-1]
    scores = score(newest.instrument, newest.answers)
    return WeekCheckIn(
        check_in=newest.check_in,
        at=newest.at,
        answers=newest.answers,
        scores=scores,
        words=note,
        own=newest.practitioner or {},
        assessment=assess(heard),
    )


def _flags(
    heard: Sequence[CompletedCheckIn], expired: Sequence[datetime], detect: Detect
) -> tuple[FlagRecord, ...]:
    found = {each.check_in: detect(heard[: number + 1]) for number, each in enumerate(heard)}
    flags = [
        _seen(one, each.at, each.check_in, str(number))
        for each in heard
        for number, one in enumerate(found[each.check_in])
    ]
    for episode in build_episodes(heard, found, expired):
        flags = [
            replace(flag, repair=episode.state, repair_at=episode.closed_at)
            if flag.check_in in episode.dips
            else flag
            for flag in flags
        ]
    quiet = [
        _seen(one, moment, None, f"quiet-{number}")
        for number, moment in enumerate(expired, start=1)
        if not heard or moment > heard[-1].at
        for one in detect_silence(heard, expired[:number])
    ]
    return (*flags, *quiet)


def _seen(found: Finding, at: datetime, check_in: CheckInId | None, number: str) -> FlagRecord:
    flag = FlagId(f"{check_in or 'none'}-{number}")
    return FlagRecord(flag, found.kind, found.dimension, found.severity, found.evidence, at, check_in)
