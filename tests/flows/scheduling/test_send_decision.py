"""The decision on a due row just before its work."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.quiet import QuietHours, is_quiet
from flows.scheduling.send_decision import (
    DueRow,
    Recipient,
    RowKind,
    SendAction,
    SendReason,
    SendVerdict,
    decide,
)
from tests.flows.scheduling.strategies import open_quiets, places

pytestmark = pytest.mark.slow

NOON = datetime(2026, 1, 6, 12, tzinfo=UTC)
NIGHT = QuietHours(time(21), time(8))
PERSON = Recipient("UTC", (NIGHT,))
AGAINST = ("no consent", "stopped", "unreachable", "paused", "on holiday", "answered", "no session")
IN_TIME = NOON + timedelta(days=1)


@pytest.mark.parametrize("kind", RowKind)
def test_a_valid_due_row_is_sent(kind: RowKind) -> None:
    assert decide(DueRow(kind, IN_TIME), PERSON, NOON) == SendVerdict(SendAction.DO, SendReason.DUE)


@pytest.mark.parametrize(
    ("person", "why"),
    [
        (replace(PERSON, consents=False), SendReason.NO_CONSENT),
        (replace(PERSON, stopped=True), SendReason.STOPPED),
        (replace(PERSON, unreachable=True), SendReason.UNREACHABLE),
        (replace(PERSON, paused=True), SendReason.PAUSED),
        (replace(PERSON, on_holiday=True), SendReason.HOLIDAY),
        (replace(PERSON, quiets=(NIGHT, QuietHours(time(8), time(21)))), SendReason.NO_OPEN_HOUR),
    ],
)
def test_nobody_is_written_to_in_a_state_that_forbids_it(person: Recipient, why: SendReason) -> None:
    assert decide(DueRow(RowKind.ASK, IN_TIME), person, NOON) == SendVerdict(SendAction.CLOSE, why)
    for kind in (RowKind.REMIND, RowKind.NOTICE, RowKind.DIGEST):
        assert decide(DueRow(kind, IN_TIME), person, NOON) == SendVerdict(SendAction.DROP, why)
    assert decide(DueRow(RowKind.CLOSE), person, NOON) == SendVerdict(SendAction.DO, SendReason.DUE)


def test_who_has_answered_is_not_reminded() -> None:
    assert decide(DueRow(RowKind.REMIND, IN_TIME, answered=True), PERSON, NOON) == SendVerdict(
        SendAction.DROP, SendReason.ANSWERED
    )


def test_a_session_that_did_not_take_place_is_not_asked_about() -> None:
    for kind in (RowKind.ASK, RowKind.REMIND):
        row = DueRow(kind, IN_TIME, took_place=False)
        assert decide(row, PERSON, NOON) == SendVerdict(SendAction.CLOSE, SendReason.NO_SESSION)


@pytest.mark.parametrize(
    ("kind", "act"),
    [
        (RowKind.ASK, SendAction.CLOSE),
        (RowKind.REMIND, SendAction.DROP),
        (RowKind.NOTICE, SendAction.DROP),
        (RowKind.DIGEST, SendAction.DROP),
    ],
)
def test_after_an_outage_nothing_stale_is_sent(kind: RowKind, act: SendAction) -> None:
    row = DueRow(kind, NOON - timedelta(minutes=1))
    assert decide(row, PERSON, NOON) == SendVerdict(act, SendReason.TOO_LATE)
    assert decide(replace(row, useful_until=NOON), PERSON, NOON).act is SendAction.DO


def test_a_row_in_quiet_hours_waits_for_their_end_if_it_is_of_use_then() -> None:
    late = datetime(2026, 1, 6, 23, tzinfo=UTC)
    morning = datetime(2026, 1, 7, 8, tzinfo=UTC)
    assert decide(DueRow(RowKind.REMIND, morning), PERSON, late) == SendVerdict(
        SendAction.WAIT, SendReason.QUIET, morning
    )
    before = morning - timedelta(seconds=1)
    assert decide(DueRow(RowKind.REMIND, before), PERSON, late) == SendVerdict(
        SendAction.DROP, SendReason.TOO_LATE
    )


@pytest.mark.parametrize("against", [None, *AGAINST])
@given(
    kind=st.sampled_from(RowKind),
    useful=st.none() | st.integers(-3000, 3000),
    place=places(),
    quiets=open_quiets,
)
def test_whatever_happened_nobody_is_written_to_who_should_not_be(
    kind: RowKind,
    useful: int | None,
    place: tuple[str, datetime],
    quiets: tuple[QuietHours, ...],
    against: str | None,
) -> None:
    """One reason at a time: combined at random, a single one would hardly ever occur."""
    zone, now = place
    row = DueRow(
        kind,
        None if useful is None else now + timedelta(minutes=useful),
        answered=against == "answered",
        took_place=against != "no session",
    )
    person = Recipient(
        zone,
        quiets,
        consents=against != "no consent",
        stopped=against == "stopped",
        unreachable=against == "unreachable",
        paused=against == "paused",
        on_holiday=against == "on holiday",
    )
    verdict = decide(row, person, now)
    if against is not None and kind is not RowKind.CLOSE:
        assert verdict.act in (SendAction.CLOSE, SendAction.DROP)
    if verdict.act is SendAction.DO and row.kind is not RowKind.CLOSE:
        assert row.useful_until is None or now <= row.useful_until
        assert not is_quiet(now, zone, *quiets)
    if verdict.act is SendAction.WAIT:
        assert verdict.until is not None
        assert decide(row, person, verdict.until).act is SendAction.DO
