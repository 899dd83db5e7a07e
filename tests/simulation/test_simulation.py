"""Some simulated worlds, and that planted bugs are found in them; ``python -m tests.simulation`` runs many."""

import pytest

from tests.simulation.__main__ import find_bug
from tests.simulation.planted_bugs import BUGS
from tests.simulation.world import simulate


@pytest.mark.parametrize("seed", range(3))
def test_nothing_is_lost_or_doubled_whatever_fails(seed: int) -> None:
    world = simulate(seed)
    assert world.counts["kills"] > 0
    assert all(client.begun for client in world.clients)


def test_a_seed_repeats_a_run() -> None:
    first, second = simulate(1), simulate(1)
    assert (first.counts, first.now()) == (second.counts, second.now())
    assert [each.meant for each in first.clients] == [each.meant for each in second.clients]


@pytest.mark.slow
@pytest.mark.parametrize("bug", ["claim-without-condition", "accept-old-buttons"])
def test_a_planted_bug_is_found(bug: str) -> None:
    """The others are found in tests/benchmarks/simulation, which takes longer."""
    assert find_bug(BUGS[bug], 100) is not None
