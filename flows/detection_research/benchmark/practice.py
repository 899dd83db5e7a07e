"""A simulated ordinary practice: how much attention its digests ask for in a year, and of whom.

Thirty clients of the reference world are asked each week for a year and answer four times in five; nothing but
ordinary swings happens to them. Practitioners' forms differ from the client's answers as the gap detector's
spreads say. Each week's digest is composed as it would be sent.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import numpy as np

from flows.calendar_feed.codes import code_for_number
from flows.detection import (
    CompletedCheckIn,
    Episode,
    Finding,
    FindingKind,
    assess,
    build_episodes,
    change,
    detect,
    detect_silence,
    gap,
    trend,
)
from flows.detection.model.model import Model
from flows.detection_research.benchmark.worlds import REFERENCE, Array, SimulatedWorld, draw_sample
from flows.digest.compose import compose
from flows.digest.flag_summary import is_back
from flows.digest.topics import Topic
from flows.digest.value import ClientList, DigestEntry
from flows.digest.week import ClientWeek, FlagRecord, Week, WeekCheckIn
from flows.ids import CheckInId, DyadId, FlagId
from flows.instruments.model import Instrument, ItemKind, Perspective
from flows.scoring import rating_items

CLIENTS, WEEKS, ANSWERED, SOON = 30, 52, 0.8, 10
_BUDGETED = {change.NAME, trend.NAME, gap.NAME}
_FIRST = datetime(2026, 1, 5, 16, tzinfo=UTC)
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class _PracticeWeek:
    """One client's week: the entry or the list in the digest, and the detectors that spoke, but for those of a gain.

    ``detectors`` is None without a check-in.
    """

    entry: DigestEntry | None
    place: ClientList | None
    detectors: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class PracticeFigures:
    """Shares over all clients and weeks of the practices.

    ``attention``: entries per client-week; ``soon``: clients with an entry within the first ten weeks;
    ``budget``: check-ins with a finding that counts in the budget (a change, a decline or a gap), per check-in;
    ``gap_soon``: clients with a finding of a gap within the first ten weeks;
    ``open_beside_usual``: entries that tell an older flag although all its answers shown are back; ``gaps``:
    entries led by a gap, per client-week; ``levels``: clients told to be low compared with most people;
    ``lists``: client-weeks with a check-in, by list.
    """

    clients: int
    attention: float
    soon: float
    budget: float
    gap_soon: float
    open_beside_usual: int
    gaps: float
    levels: float
    lists: Mapping[ClientList, float]


def simulate(
    instrument: Instrument,
    model: Model,
    generator: np.random.Generator,
    *,
    practices: int,
    forms: bool,
    world: SimulatedWorld = REFERENCE,
) -> PracticeFigures:
    """Return the figures of that many practices, with or without practitioners' forms."""
    clients = practices * CLIENTS
    answers = draw_sample(world, model.prior, generator, clients, check_ins=WEEKS).answers()
    came = generator.random((clients, WEEKS)) < ANSWERED
    weeks = [
        list(
            _year(index, instrument, model, answers[index], came[index], _gaps(generator) if forms else None)
        )
        for index in range(clients)
    ]
    entries = [week.entry for year in weeks for week in year if week.entry is not None]
    places = [week.place for year in weeks for week in year if week.place is not None]
    checked = [week.detectors for year in weeks for week in year if week.detectors is not None]
    total = clients * WEEKS
    return PracticeFigures(
        clients=clients,
        attention=len(entries) / total,
        soon=sum(any(week.entry is not None for week in year[:SOON]) for year in weeks) / clients,
        budget=sum(bool(detectors & _BUDGETED) for detectors in checked) / len(checked),
        gap_soon=sum(any(gap.NAME in (week.detectors or ()) for week in year[:SOON]) for year in weeks)
        / clients,
        open_beside_usual=sum(map(_is_open_beside_usual, entries)),
        gaps=sum(entry.told[0].topic is Topic.GAP for entry in entries) / total,
        levels=sum(any(_tells_of_level(week.entry) for week in year) for year in weeks) / clients,
        lists={place: places.count(place) / total for place in ClientList if place in places},
    )


def _tells_of_level(entry: DigestEntry | None) -> bool:
    return entry is not None and any(flag.topic is Topic.LEVEL for flag in entry.told)


def _is_open_beside_usual(entry: DigestEntry) -> bool:
    return not entry.fresh and is_back(entry.told[0])


def _gaps(generator: np.random.Generator) -> Array:
    """Return (week, dimension) gaps of one pair."""
    usual = np.array(list(gap.MEAN.values())) + gap.BETWEEN_SD * generator.standard_normal(3)
    return np.asarray(usual + gap.WITHIN_SD * generator.standard_normal((WEEKS, 3)))


def _year(
    index: int, instrument: Instrument, model: Model, answers: Array, came: Array, gaps: Array | None
) -> Iterator[_PracticeWeek]:
    """Yield the weeks of one client."""
    check_ins: list[CompletedCheckIn] = []
    findings: dict[CheckInId, tuple[Finding, ...]] = {}
    silences: list[tuple[datetime, tuple[Finding, ...]]] = []
    for number in range(WEEKS):
        at = _FIRST + number * _WEEK
        if came[number]:
            views = None if gaps is None else gaps[number]
            check_ins.append(_check_in(index, number, instrument, model, answers[number], views))
            findings[check_ins[-1].check_in] = detect(check_ins)
        else:
            expired = [moment for moment, _ in silences]
            silences.append((at, detect_silence(check_ins, [*expired, at])))
        digest = compose(_week(at, _client(index, check_ins, findings, silences)))
        place = next(iter(digest.others), None)
        entry = digest.attention[0] if digest.attention else None
        yield _PracticeWeek(
            entry,
            place if came[number] and entry is None else None,
            _detectors(findings[check_ins[-1].check_in]) if came[number] else None,
        )


def _detectors(found: Sequence[Finding]) -> frozenset[str]:
    return frozenset(one.detector for one in found if one.kind is not FindingKind.GAIN)


def _check_in(
    index: int, number: int, instrument: Instrument, model: Model, answers: Array, differences: Array | None
) -> CompletedCheckIn:
    ratings = rating_items(instrument)
    given: dict[str, int | None] = {
        item.id: int(answers[place, which])
        for place, items in enumerate(ratings.values())
        for which, item in enumerate(items)
    }
    tension = next(item.id for item in instrument.items if item.kind is ItemKind.TENSION)
    check_in = CompletedCheckIn(
        CheckInId(f"{index}.{number}"),
        _FIRST + number * _WEEK,
        {**given, tension: 1},
        instrument,
        model=model,
    )
    if differences is None:
        return check_in
    asked = {item.id for item in instrument.asked(Perspective.PRACTITIONER)}
    own: dict[str, int | None] = {
        item.id: int(np.clip(np.rint(answers[place, which] + differences[place]), 1, 5))
        for place, items in enumerate(ratings.values())
        for which, item in enumerate(items)
        if item.id in asked
    }
    return replace(check_in, practitioner=own)


def _client(
    index: int,
    check_ins: Sequence[CompletedCheckIn],
    findings: Mapping[CheckInId, Sequence[Finding]],
    silences: Sequence[tuple[datetime, Sequence[Finding]]],
) -> ClientWeek:
    expired = [moment for moment, _ in silences]
    episodes = build_episodes(check_ins, findings, expired)
    by_dip = {dip: episode for episode in episodes for dip in episode.dips}
    flags = [
        _flag(f"{each.check_in}-{number}", one, each.at, each.check_in, by_dip.get(each.check_in))
        for each in check_ins
        for number, one in enumerate(findings[each.check_in])
    ]
    flags += [_flag(f"s{at}", one, at, None, None) for at, found in silences for one in found]
    return ClientWeek(
        DyadId(str(index)),
        str(index),
        code_for_number(index),
        rounds=tuple(_round(check_ins[: number + 1]) for number in range(len(check_ins))),
        flags=tuple(flags),
        closed_unanswered=tuple(expired),
    )


def _round(check_ins: Sequence[CompletedCheckIn]) -> WeekCheckIn:
    newest = check_ins[-1]
    return WeekCheckIn(
        check_in=newest.check_in,
        at=newest.at,
        answers=newest.answers,
        scores=newest.scores(),
        own=newest.practitioner or {},
        assessment=assess(check_ins),
    )


def _flag(
    name: str, one: Finding, at: datetime, check_in: CheckInId | None, episode: Episode | None
) -> FlagRecord:
    return FlagRecord(
        flag=FlagId(name),
        kind=one.kind,
        dimension=one.dimension,
        severity=one.severity,
        evidence=one.evidence,
        at=at,
        check_in=check_in,
        repair=episode.state if episode else None,
        repair_at=episode.closed_at if episode else None,
    )


def _week(at: datetime, client: ClientWeek) -> Week:
    monday: date = at.date() - timedelta(days=at.weekday())
    return Week(f"{at:%G-W%V}", "UTC", monday, (client,))


def report(instrument: Instrument, model: Model, seed: int, practices: int) -> str:
    """Return the figures with and without practitioners' forms, and of a practice of low levels, as text."""
    cases = (
        ("without practitioners' forms", False, REFERENCE),
        ("with practitioners' forms", True, REFERENCE),
        ("levels a point lower, without forms", False, SimulatedWorld("low", higher=-1.1)),
    )
    lines = [
        (
            f"{practices} ordinary practice(s) of {CLIENTS} clients over {WEEKS} weeks, seed {seed}:"
            " nothing happens to anybody."
        )
    ]
    for name, forms, world in cases:
        generator = np.random.default_rng([seed, 9])
        lines += _lines(
            name, simulate(instrument, model, generator, practices=practices, forms=forms, world=world)
        )
    return "\n".join(lines) + "\n"


def _lines(name: str, figures: PracticeFigures) -> list[str]:
    lists = ", ".join(f"{place} {100 * share:.1f}" for place, share in figures.lists.items())
    return [
        f"{name}:",
        f"  entries in 100 client-weeks {100 * figures.attention:.1f}, of them led by a gap {100 * figures.gaps:.1f}",
        f"  clients with an entry within {SOON} weeks, of 100: {100 * figures.soon:.0f}",
        f"  check-ins of 100 with a change, a decline or a gap: {100 * figures.budget:.1f}",
        f"  clients with a gap within {SOON} weeks, of 100: {100 * figures.gap_soon:.0f}",
        f"  clients told to be low compared with most within the year, of 100: {100 * figures.levels:.0f}",
        f"  entries called open beside usual answers: {figures.open_beside_usual}",
        f"  client-weeks of 100 in each list: {lists}",
    ]
