"""The silence detector: a separate finding, sooner after a dip."""

from datetime import timedelta

import pytest

from flows.detection import FindingKind, Severity, detect_silence
from tests.flows.detection.conftest import START, Line

CALM, DIP = ("544544", "554545", "545544"), ("544544", "554545", "545544", "222222")


@pytest.mark.parametrize(
    ("rows", "closed", "severity"),
    [
        (CALM, 0, None),
        (CALM, 1, None),
        (CALM, 2, Severity.WATCH),
        (CALM, 5, Severity.WATCH),
        (DIP, 0, None),
        (DIP, 1, Severity.WATCH),
        (DIP, 2, Severity.LIKELY),
        ((), 1, None),
        ((), 2, Severity.WATCH),
    ],
)
def test_silence_is_two_unanswered_invitations_or_one_after_a_dip(
    line: Line, rows: tuple[str, ...], closed: int, severity: Severity | None
) -> None:
    after = START + timedelta(days=60)
    found = detect_silence(line(*rows), [after + timedelta(days=7 * index) for index in range(closed)])
    assert [(one.kind, one.severity) for one in found] == (
        [(FindingKind.SILENCE, severity)] if severity else []
    )
    assert all(one.evidence["missed"] == closed for one in found)


def test_what_was_missed_before_the_last_answer_no_longer_counts(line: Line) -> None:
    assert detect_silence(line(*DIP), [START + timedelta(days=1), START + timedelta(days=8)]) == ()


def test_a_silence_has_the_findings_and_date_of_the_last_answer(line: Line) -> None:
    (found,) = detect_silence(line(*DIP), [START + timedelta(days=40)])
    assert found.evidence["after_dip"] == [
        "goal-disagreement",
        "low-answer",
        "overall-change",
        "task-disagreement",
    ]
    assert found.evidence["since"] == "2026-01-26T15:00:00+00:00"
    assert found.evidence["check_ins"] == 4


def test_a_gap_between_the_views_is_no_dip(line: Line) -> None:
    rounds = line(*CALM, "444444", views={3: {"g2": 1, "t1": 4, "b1": 4}})
    assert detect_silence(rounds, [START + timedelta(days=40)]) == ()


def test_after_a_low_start_one_unanswered_invitation_is_enough(line: Line) -> None:
    low = line("333333", "333333", "333333")
    (found,) = detect_silence(low, [START + timedelta(days=20)])
    assert found.evidence["after_dip"] == ["low-level"]
    assert detect_silence(line("444444"), [START + timedelta(days=20)]) == ()
