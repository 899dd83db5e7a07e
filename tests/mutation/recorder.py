"""A pytest plugin that records which tests execute which line of flows and storage.

Loaded by ``-p tests.mutation.recorder``; writes a data file of coverage.py, whose contexts are the ids of the tests,
and beside it how long each passed test took.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# coverage.py is a tool of the mutation tests alone; of its environment nothing else may come before the project's own.
sys.path.append(os.environ["MUTATION_SITE_PACKAGES"])
from coverage import Coverage

DATA = Path(os.environ["MUTATION_DATA"])
seconds_by_test: dict[str, float] = {}
# The database runs in threads, and in greenlets of SQLAlchemy.
recording = Coverage(
    data_file=str(DATA),
    config_file=False,
    source=["flows", "storage"],
    concurrency=["thread", "greenlet"],
)
recording.set_option("run:relative_files", True)
recording.start()  # before the first module of the project is imported


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Attribute all lines that run until the test's end, its fixtures included, to the test."""
    recording.switch_context(item.nodeid)
    try:
        return (yield)
    finally:
        recording.switch_context("")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note how long a test took that passed; one that failed cannot show a mutant."""
    if report.when == "call" and report.passed:
        seconds_by_test[report.nodeid] = report.duration


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """Write both files."""
    recording.stop()
    recording.save()
    DATA.with_suffix(".seconds.json").write_text(json.dumps(seconds_by_test))
