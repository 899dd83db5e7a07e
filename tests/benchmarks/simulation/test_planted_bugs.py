"""Each planted bug is found by the simulator within 100 seeds."""

import logging
import sys
from collections.abc import Iterator

import pytest

from tests.simulation.__main__ import find_bug
from tests.simulation.planted_bugs import BUGS


@pytest.fixture(autouse=True)
def _silence() -> Iterator[None]:
    """Keep the log of thousands of faults out of the report."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("bug", BUGS)
def test_a_planted_bug_is_found(bug: str) -> None:
    found = find_bug(BUGS[bug], 100)
    assert found is not None
    sys.stdout.write(f"\n{bug}: seed {found[0]}: {found[1]}")
