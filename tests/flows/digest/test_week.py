"""What was known of a client at a past moment: all that came before it, and nothing of that moment or later."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.detection.episodes import EpisodeState
from flows.digest.week import ClientStatus, ClientWeek, FlagRecord, PractitionerVerdict, ReachedGoal
from tests.flows.digest.practice import LAST, client

DAY = timedelta(days=1)
FLAGGED = replace(
    client("Jo", "5445541", "5445541", "5445541", "5445221", expired=[LAST]),
    reached=(ReachedGoal("sleep", LAST),),
)


@pytest.mark.parametrize(("moment", "known"), [(LAST, False), (LAST + timedelta(microseconds=1), True)])
def test_check_ins_flags_invitations_and_reached_goals_are_known_after_their_moment(
    moment: object, known: bool
) -> None:
    then = FLAGGED.known_at(moment)  # type: ignore[arg-type]
    assert [len(then.rounds), len(then.closed_unanswered), len(then.reached)] == [3 + known, known, known]
    assert {each.at for each in FLAGGED.flags} == {LAST}
    assert bool(then.flags) is known


@pytest.mark.parametrize(
    ("over", "state"),
    [(-DAY, ClientStatus.ENDED), (0 * DAY, ClientStatus.ACTIVE), (DAY, ClientStatus.ACTIVE)],
)
def test_a_client_whose_work_ended_later_was_active(over: timedelta, state: ClientStatus) -> None:
    ended = replace(FLAGGED, state=ClientStatus.ENDED, over_at=LAST + over)
    assert ended.known_at(LAST).state is state


def test_a_state_without_an_end_stays() -> None:
    assert replace(FLAGGED, state=ClientStatus.PAUSED).known_at(LAST).state is ClientStatus.PAUSED


@pytest.mark.parametrize(("ago", "known"), [(DAY, True), (0 * DAY, False)])
def test_verdicts_notices_and_episode_changes_are_known_after_their_moment(
    ago: timedelta, known: bool
) -> None:
    at = LAST - ago
    flag = changed(FLAGGED.flags[0], verdict_at=at, repair_at=at, told_at=at)
    then = flag.known_at(LAST)
    unknown = replace(
        flag, verdict=None, verdict_at=None, repair=EpisodeState.OPEN, repair_at=None, told_at=None
    )
    assert then == (flag if known else unknown)


def test_a_flag_keeps_what_has_no_moment() -> None:
    flag = changed(FLAGGED.flags[0])
    assert flag.known_at(LAST) == flag


def changed(flag: FlagRecord, **moments: object) -> FlagRecord:
    """Return a flag of a repaired episode that was discussed, at these moments."""
    settled = replace(flag, verdict=PractitionerVerdict.DISCUSSED, repair=EpisodeState.REPAIRED)
    return replace(settled, **moments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("began", "missed"), [(None, 1), (LAST - DAY, 1), (LAST + DAY, 1), (LAST + 2 * DAY, 0)]
)
def test_invitations_since_the_last_answer_or_restart_count_as_missed(began: object, missed: int) -> None:
    jo: ClientWeek = replace(FLAGGED, closed_unanswered=(LAST, LAST + 2 * DAY), began=began)  # type: ignore[arg-type]
    assert jo.missed() == missed
