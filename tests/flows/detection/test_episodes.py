"""Episodes from a dip to its repair."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.detection import CompletedCheckIn, Episode, EpisodeState, FindingKind, build_episodes, detect
from flows.instruments.model import Dimension
from tests.flows.detection.conftest import START, Line, Make, answers

CALM = ("544544", "554545", "545544", "454454")
BACK, HALF, LOW = "554545", "434434", "222222"


def told(rounds: Sequence[CompletedCheckIn], expired: Sequence[datetime] = ()) -> tuple[Episode, ...]:
    found = {each.check_in: detect(rounds[: index + 1]) for index, each in enumerate(rounds)}
    return build_episodes(rounds, found, expired)


def week(number: float) -> datetime:
    return START + timedelta(days=7 * number)


def test_without_a_dip_there_is_no_episode(line: Line) -> None:
    assert told(line(*CALM)) == ()
    assert told([]) == ()


@pytest.mark.parametrize(
    ("rows", "state", "reason", "closed"),
    [
        ((LOW,), EpisodeState.OPEN, "", None),
        ((LOW, BACK), EpisodeState.REPAIRED, "level-back", 5),
        ((LOW, HALF, BACK), EpisodeState.REPAIRED, "level-back", 6),
        ((LOW, LOW), EpisodeState.UNREPAIRED, "two-low", None),
        ((LOW, LOW, BACK), EpisodeState.REPAIRED, "level-back", 6),
        ((LOW, "------", "------", "------"), EpisodeState.UNKNOWN, "ran-out", 7),
        ((LOW, LOW, "------", "------", "------"), EpisodeState.UNREPAIRED, "two-low", 8),
    ],
)
def test_an_episode_ends_repaired_or_unrepaired(
    line: Line, rows: tuple[str, ...], state: EpisodeState, reason: str, closed: int | None
) -> None:
    (story,) = told(line(*CALM, *rows))
    assert (story.state, story.reason) == (state, reason)
    assert story.closed_at == (None if closed is None else week(closed))
    assert (story.opened, story.opened_at) == ("c4", week(4))


def test_a_second_dip_extends_the_open_episode(line: Line) -> None:
    (story,) = told(line(*CALM, LOW, HALF, LOW, BACK))
    assert story.dips[0] == "c4"
    assert "c6" in story.dips
    assert story.check_ins == ("c4", "c5", "c6", "c7")
    assert story.state is EpisodeState.REPAIRED


def test_a_dip_after_an_episodes_end_begins_a_new_one(line: Line) -> None:
    first, second = told(line(*CALM, LOW, BACK, BACK, LOW))
    assert (first.state, second.state) == (EpisodeState.REPAIRED, EpisodeState.OPEN)
    assert second.opened == "c7"


def test_tension_talked_through_is_a_repair_even_below_the_level(line: Line) -> None:
    tense = answers("444444", x1=4, x2=1)
    (story,) = told(line(*CALM, tense, answers("333344", x1=2, x2=3)))
    assert story.kinds[0] is FindingKind.TENSION
    assert (story.state, story.reason) == (EpisodeState.REPAIRED, "talked-through")


def test_a_dip_and_then_silence_is_unrepaired_until_somebody_is_back(line: Line) -> None:
    rounds = line(*CALM, LOW)
    (story,) = told(rounds, [week(5)])
    assert (story.state, story.reason, story.closed_at) == (EpisodeState.UNREPAIRED, "silence", None)
    (story,) = told([*rounds, line(*CALM, LOW, BACK, BACK)[-1]], [week(5)])
    assert (story.state, story.reason) == (EpisodeState.REPAIRED, "level-back")


def test_an_episode_without_check_ins_ends_after_sixty_days(line: Line) -> None:
    rounds = [*line(*CALM, LOW), line(*["444444"] * 6, days=30)[-1]]
    (story,) = told(rounds)
    assert (story.state, story.reason) == (EpisodeState.UNKNOWN, "anew")
    assert story.closed_at == week(4) + timedelta(days=60)


def test_a_change_of_instrument_ends_an_episode(line: Line, make: Make) -> None:
    other = replace(make({"b1": "bond", "b2": "bond"}), id="two")
    later = line(*CALM, LOW, {"b1": 5, "b2": 5}, asked=other)[-1]
    (story,) = told([*line(*CALM, LOW), later])
    assert (story.state, story.reason, story.closed_at) == (EpisodeState.UNKNOWN, "anew", later.at)


def test_an_episode_keeps_the_level_before_its_dip(line: Line) -> None:
    (story,) = told(line(*CALM, LOW, LOW))
    assert all(story.before[each] > 4 for each in Dimension)


def test_a_dip_at_the_very_first_check_in_is_measured_against_people_in_general(line: Line) -> None:
    (story,) = told(line("444422", "444433"))
    assert story.opened == "c0"
    assert 4 < story.before[Dimension.BOND] < 4.5


def test_constantly_low_answers_are_one_unrepaired_episode(line: Line) -> None:
    (story,) = told(line(*["444422"] * 8))
    assert story.state is EpisodeState.UNREPAIRED
    assert len(story.dips) == 8


ROW = st.lists(st.sampled_from("12345-"), min_size=6, max_size=6).map("".join)


@settings(max_examples=40)
@given(rows=st.lists(ROW, max_size=7), silent=st.lists(st.integers(0, 8), max_size=3))
def test_episodes_do_not_overlap_and_only_the_last_is_open(
    line: Line, rows: list[str], silent: list[int]
) -> None:
    rounds = line(*rows)
    stories = told(rounds, sorted(week(number + 0.5) for number in silent))
    through = [check_in for story in stories for check_in in story.check_ins]
    assert len(through) == len(set(through))
    assert all(story.closed_at is not None for story in stories[:-1])
    for story in stories:
        assert story.dips[0] == story.check_ins[0] == story.opened
        assert set(story.dips) <= set(story.check_ins)
        assert (story.closed_at is None) or story.closed_at >= story.opened_at
        assert story.state is not EpisodeState.OPEN or story.closed_at is None
