"""How often two people who agree on their goals would be told that those differ; prints the table of docs/method.md.

A pair works on the same one to three things. Each side names so many of them and finds the category of each with
probability ``found``; otherwise any other one seems nearer. Then each side looks at the other's goals with probability
``taps`` and says of each that this is what they work on, which two who agree do.
"""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from flows.goals import (
    CATEGORIES,
    OTHER,
    Goal,
    GoalFit,
    GoalState,
    GoalVisibility,
    chance_of_nothing_shared,
    compare,
)
from flows.ids import DyadId, GoalId
from flows.instruments.model import Perspective

PAIRS = 4_000
NAMED = ((1, 1), (2, 1), (2, 2), (3, 3))  # goals that client and practitioner name
FOUND, TAPS = (0.9, 0.7, 0.5), (0.0, 0.5, 0.8)
NAMES = [each for each in CATEGORIES["coaching"] if each != OTHER]
NOW = datetime(2026, 3, 2, tzinfo=UTC)


def _name(
    rng: np.random.Generator, side: Perspective, things: list[str], count: int, found: float
) -> list[Goal]:
    """Return the goals that a side names of the things that the pair works on."""
    chosen = [things[place] for place in rng.permutation(len(things))[:count]]
    named = [each if rng.random() < found else _another(rng, each) for each in chosen]
    state, shown = GoalState.ACTIVE, GoalVisibility.SHOWN
    return [
        Goal(GoalId(f"{side}{number}"), DyadId("d"), side, name, None, shown, state, NOW, NOW)
        for number, name in enumerate(named)
    ]


def _another(rng: np.random.Generator, name: str) -> str:
    return NAMES[(NAMES.index(name) + int(rng.integers(1, len(NAMES)))) % len(NAMES)]


def _look(rng: np.random.Generator, goals: list[Goal], taps: float) -> list[Goal]:
    """Return a side's goals after the other side has looked at them or has not."""
    looks = rng.random() < taps
    return [replace(each, fit=GoalFit.WORK_ON) for each in goals] if looks else goals


def alarms(named: tuple[int, int], found: float, taps: float, seed: int = 1) -> float:
    """Return the share of pairs that agree and are told otherwise."""
    rng, told = np.random.default_rng(seed), 0
    for _ in range(PAIRS):
        things = [NAMES[place] for place in rng.permutation(len(NAMES))[: max(named)]]
        client = _name(rng, Perspective.CLIENT, things, named[0], found)
        practitioner = _name(rng, Perspective.PRACTITIONER, things, named[1], found)
        both = [*_look(rng, client, taps), *_look(rng, practitioner, taps)]
        told += compare(both).outcome.is_disagreement
    return told / PAIRS


def test_how_often_pairs_who_agree_are_reported_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("\nof 100 pairs who agree, told otherwise once; columns: categories found by 90, 70, 50 in 100")  # noqa: T201
        for named in NAMED:
            chance = chance_of_nothing_shared(len(NAMES), *named)
            print(f"{named[0]} and {named[1]} goals; chosen at random: {100 * chance:.0f}")  # noqa: T201
            for taps in TAPS:
                found = [alarms(named, each, taps) for each in FOUND]
                print(f"  {100 * taps:3.0f} in 100 look and tap: ", *(f"{100 * each:5.1f}" for each in found))  # noqa: T201


def test_two_who_look_and_agree_are_never_told() -> None:
    assert alarms((2, 2), 0.0, 1.0) == 0
    assert alarms((1, 1), 1.0, 0.0) == 0


def test_random_categories_give_the_chance_of_nothing_in_common() -> None:
    """With a category that is never found the other one is any of the rest."""
    assert alarms((1, 1), 0.0, 0.0) == pytest.approx(chance_of_nothing_shared(len(NAMES) - 1, 1, 1), abs=0.02)
