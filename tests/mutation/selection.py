"""A pytest plugin that runs selected tests in a given order.

Loaded by ``-p tests.mutation.selection``; the environment variable MUTATION_TESTS is a JSON list of test ids.
"""

import json
import os

import pytest
from hypothesis import Phase, settings

NO_SHRINKING = (Phase.explicit, Phase.generate)


@pytest.hookimpl(trylast=True)
def pytest_configure() -> None:
    """Make properties try the same examples each time, and fail at once: the smallest example is of no use here."""
    settings.register_profile("mutation", deadline=None, derandomize=True, database=None, phases=NO_SHRINKING)
    settings.load_profile("mutation")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the selected tests, in their order."""
    places = {test: at for at, test in enumerate(json.loads(os.environ["MUTATION_TESTS"]))}
    items[:] = sorted((item for item in items if item.nodeid in places), key=lambda item: places[item.nodeid])


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Let a run without a test pass: nothing in it saw anything."""
    if exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        session.exitstatus = pytest.ExitCode.OK
