"""A row that has fired is looked at again: does it still hold?"""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.quiet import Quiet, is_quiet
from flows.scheduling.send_decision import Act, Kind, Person, Row, Verdict, Why, judge
from tests.flows.scheduling.strategies import open_quiets, places

pytestmark = pytest.mark.slow

NOON = datetime(2026, 1, 6, 12, tzinfo=UTC)
NIGHT = Quiet(time(21), time(8))
PERSON = Person("UTC", (NIGHT,))
AGAINST = ("no consent", "stopped", "unreachable", "paused", "on holiday", "answered", "no session")
IN_TIME = NOON + timedelta(days=1)


@pytest.mark.parametrize("kind", Kind)
def test_what_is_due_and_holds_is_done(kind: Kind) -> None:
    assert judge(Row(kind, IN_TIME), PERSON, NOON) == Verdict(Act.DO, Why.DUE)


@pytest.mark.parametrize(
    ("person", "why"),
    [
        (replace(PERSON, consents=False), Why.NO_CONSENT),
        (replace(PERSON, stopped=True), Why.STOPPED),
        (replace(PERSON, unreachable=True), Why.UNREACHABLE),
        (replace(PERSON, paused=True), Why.PAUSED),
        (replace(PERSON, on_holiday=True), Why.HOLIDAY),
        (replace(PERSON, quiets=(NIGHT, Quiet(time(8), time(21)))), Why.NO_OPEN_HOUR),
    ],
)
def test_who_may_not_be_written_to_is_not(person: Person, why: Why) -> None:
    assert judge(Row(Kind.ASK, IN_TIME), person, NOON) == Verdict(Act.CLOSE, why)
    for kind in (Kind.REMIND, Kind.NOTICE, Kind.DIGEST):
        assert judge(Row(kind, IN_TIME), person, NOON) == Verdict(Act.DROP, why)
    assert judge(Row(Kind.CLOSE), person, NOON) == Verdict(Act.DO, Why.DUE)


def test_who_has_answered_is_not_reminded() -> None:
    assert judge(Row(Kind.REMIND, IN_TIME, answered=True), PERSON, NOON) == Verdict(Act.DROP, Why.ANSWERED)


def test_a_session_that_did_not_take_place_is_not_asked_about() -> None:
    for kind in (Kind.ASK, Kind.REMIND):
        row = Row(kind, IN_TIME, took_place=False)
        assert judge(row, PERSON, NOON) == Verdict(Act.CLOSE, Why.NO_SESSION)


@pytest.mark.parametrize(
    ("kind", "act"),
    [(Kind.ASK, Act.CLOSE), (Kind.REMIND, Act.DROP), (Kind.NOTICE, Act.DROP), (Kind.DIGEST, Act.DROP)],
)
def test_after_an_outage_nothing_stale_is_sent(kind: Kind, act: Act) -> None:
    row = Row(kind, NOON - timedelta(minutes=1))
    assert judge(row, PERSON, NOON) == Verdict(act, Why.TOO_LATE)
    assert judge(replace(row, useful_until=NOON), PERSON, NOON).act is Act.DO


def test_a_row_in_quiet_hours_waits_for_their_end_if_it_is_of_use_then() -> None:
    late = datetime(2026, 1, 6, 23, tzinfo=UTC)
    morning = datetime(2026, 1, 7, 8, tzinfo=UTC)
    assert judge(Row(Kind.REMIND, morning), PERSON, late) == Verdict(Act.WAIT, Why.QUIET, morning)
    before = morning - timedelta(seconds=1)
    assert judge(Row(Kind.REMIND, before), PERSON, late) == Verdict(Act.DROP, Why.TOO_LATE)


@pytest.mark.parametrize("against", [None, *AGAINST])
@given(
    kind=st.sampled_from(Kind),
    useful=st.none() | st.integers(-3000, 3000),
    place=places(),
    quiets=open_quiets,
)
def test_whatever_happened_nobody_is_written_to_who_should_not_be(
    kind: Kind,
    useful: int | None,
    place: tuple[str, datetime],
    quiets: tuple[Quiet, ...],
    against: str | None,
) -> None:
    """One reason at a time: with all of them at random one alone would hardly ever come up."""
    zone, now = place
    row = Row(
        kind,
        None if useful is None else now + timedelta(minutes=useful),
        answered=against == "answered",
        took_place=against != "no session",
    )
    person = Person(
        zone,
        quiets,
        consents=against != "no consent",
        stopped=against == "stopped",
        unreachable=against == "unreachable",
        paused=against == "paused",
        on_holiday=against == "on holiday",
    )
    verdict = judge(row, person, now)
    if against is not None and kind is not Kind.CLOSE:
        assert verdict.act in (Act.CLOSE, Act.DROP)
    if verdict.act is Act.DO and row.kind is not Kind.CLOSE:
        assert row.useful_until is None or now <= row.useful_until
        assert not is_quiet(now, zone, *quiets)
    if verdict.act is Act.WAIT:
        assert verdict.until is not None
        assert judge(row, person, verdict.until).act is Act.DO
