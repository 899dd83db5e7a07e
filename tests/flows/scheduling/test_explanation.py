"""Explanations of a due row's moment: the steps lead to that very moment."""

from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.check_in import (
    CheckInMoments,
    CheckInPolicy,
    plan_moments,
    plan_moments_from,
    revise_moments,
)
from flows.scheduling.explanation import (
    ReasonAt,
    ReasonStep,
    explain_ask,
    explain_cadence_ask,
    explain_closing,
    explain_notice,
    explain_reminder,
)
from flows.scheduling.notice import notice_before
from flows.scheduling.quiet import QuietHours
from tests.flows.scheduling.strategies import open_quiets, parts, places, quiets

BERLIN = "Europe/Berlin"
ENDED = datetime(2026, 1, 6, 18, 30, tzinfo=UTC)
MORNING = datetime(2026, 1, 7, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)


def planned(following: datetime | None = None, part: float = 0.0) -> CheckInMoments:
    found = plan_moments(CheckInPolicy(), ENDED, BERLIN, following, part=part)
    assert found is not None
    return found


def test_an_evening_session_is_asked_about_in_the_morning() -> None:
    assert explain_ask(CheckInPolicy(), planned(), ENDED, BERLIN) == (
        ReasonAt(ReasonStep.SESSION_ENDED, ENDED),
        ReasonAt(ReasonStep.DELAY, ENDED + 2 * HOUR),
        ReasonAt(ReasonStep.QUIET, MORNING),
    )
    assert explain_reminder(CheckInPolicy(), planned(), BERLIN)[-1] == ReasonAt(
        ReasonStep.QUIET, MORNING + 24 * HOUR
    )


def test_what_a_cadence_meant_for_the_night_comes_in_the_morning() -> None:
    meant = ENDED + 3 * HOUR
    found = plan_moments_from(CheckInPolicy(), meant, BERLIN, None, part=0.5)
    assert found is not None
    assert explain_cadence_ask(CheckInPolicy(), found, meant, BERLIN) == (
        ReasonAt(ReasonStep.CADENCE, meant),
        ReasonAt(ReasonStep.QUIET, MORNING),
        ReasonAt(ReasonStep.SPREAD, MORNING + timedelta(minutes=5)),
    )


def test_quiet_hours_that_have_since_left_no_time_of_day_say_only_that_something_changed() -> None:
    steps = explain_ask(CheckInPolicy(), planned(), ENDED, BERLIN, QuietHours(time(8), time(21)))
    assert [each.step for each in steps] == [ReasonStep.SESSION_ENDED, ReasonStep.DELAY, ReasonStep.CHANGED]


def test_the_explanation_names_the_spreading_of_a_cohort() -> None:
    steps = explain_ask(CheckInPolicy(), planned(part=0.5), ENDED, BERLIN)
    assert steps[-1] == ReasonAt(ReasonStep.SPREAD, MORNING + timedelta(minutes=5))


def test_the_closing_comes_from_the_asking_or_from_the_next_session() -> None:
    assert explain_closing(CheckInPolicy(), planned(), None)[-1] == ReasonAt(
        ReasonStep.CLOSE_AFTER, MORNING + 72 * HOUR
    )
    following = MORNING + 30 * HOUR
    assert explain_closing(CheckInPolicy(), planned(following), following) == (
        ReasonAt(ReasonStep.NEXT_SESSION, following),
        ReasonAt(ReasonStep.BEFORE_NEXT, following - 2 * HOUR),
    )


def test_the_explanation_names_what_a_change_moved() -> None:
    moved = revise_moments(CheckInPolicy(), planned(), ENDED, MORNING - HOUR, "America/New_York", None)
    assert moved is not None
    assert explain_ask(CheckInPolicy(), moved, ENDED, "America/New_York")[-1].step is ReasonStep.CHANGED


def test_a_check_in_without_a_reminder_has_no_reason_for_one() -> None:
    assert explain_reminder(CheckInPolicy(), planned(MORNING + 20 * HOUR), BERLIN) == ()


@given(places(), st.none() | st.integers(0, 100), st.none() | quiets, parts)
def test_the_last_step_is_always_the_moment(
    place: tuple[str, datetime], hours: int | None, own: QuietHours | None, part: float
) -> None:
    zone, ended = place
    following = None if hours is None else ended + hours * HOUR
    found = plan_moments(CheckInPolicy(), ended, zone, following, own, part=part)
    if found is not None:
        asked = explain_ask(CheckInPolicy(), found, ended, zone, own)
        assert asked[-1].at == found.ask
        assert ReasonStep.CHANGED not in {because.step for because in asked}
        assert explain_closing(CheckInPolicy(), found, following)[-1].at == found.close
        reminded = explain_reminder(CheckInPolicy(), found, zone, own)
        assert [because.at for because in reminded[-1:]] == ([found.remind] if found.remind else [])


@given(places(), open_quiets, st.integers(0, 5000))
def test_a_notice_has_its_reasons(
    place: tuple[str, datetime], drawn: tuple[QuietHours, ...], minutes: int
) -> None:
    zone, now = place
    session = now + timedelta(minutes=minutes)
    found = notice_before(session, now, session + HOUR, zone, *drawn)
    if found is not None:
        assert explain_notice(found, session, zone, *drawn)[-1].at == found.at
