"""Fixtures of all tests, markers set by what a test uses, and a summary of how many tests ran on which database."""

import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import bot  # noqa: F401 -- says how many threads NumPy may have, before a test of flows imports NumPy first
from tests.support.databases import NoPostgres, create_sqlite_tables, drop_spares, new_postgres, new_sqlite
from tests.support.users import folder_for_all

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LOCAL_HOSTS = ("127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "", None)  # noqa: S104 -- compared, not bound
DATABASES = ("sqlite", "postgres")
RESEARCH = "detection_research"  # tools that never run in the service, tested by simulation
MAIN_STORY = "test_session_to_digest.py"
PLAYED = {"pair"}  # fixtures of a played service, where the test's module does not name it
MEMORY, MEMORY_BYTES = "/dev/shm", 2**30  # noqa: S108 -- pytest makes its own folders there, for one user each


def pytest_configure() -> None:
    """Isolate tests from this machine's settings, from the network, and from Hypothesis's deadlines."""
    for name in [name for name in os.environ if name.startswith("ALLIANCE_")]:
        del os.environ[name]
    sys.addaudithook(_refuse_network)
    settings.register_profile(
        "unhurried", deadline=None
    )  # speed is measured in benchmarks, on a machine that is free
    settings.load_profile("unhurried")
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > MEMORY_BYTES:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY)


def _refuse_network(event: str, args: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        address = args[1]
        host = address[0] if isinstance(address, tuple) else None  # a str is a Unix socket
    elif event == "socket.getaddrinfo":
        host = args[0].decode() if isinstance(args[0], bytes) else args[0]
    else:
        return
    if host not in LOCAL_HOSTS and not str(host).endswith((".invalid", ".localhost")):
        raise RuntimeError(f"a test reached for {host}: tests stay on this machine")


# ── What tests ask for ────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(params=[pytest.param(name, marks=getattr(pytest.mark, name)) for name in DATABASES])
def kind_of_database(request: pytest.FixtureRequest) -> str:
    """Run a test that asks for this, directly or not, once on SQLite and once on PostgreSQL."""
    return str(request.param)


@pytest.fixture
def new_database(kind_of_database: str, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Yield a function that makes an empty database at each call and returns its URL."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(
            new_sqlite(tmp_path) if kind_of_database == "sqlite" else _postgres()
        )


@pytest.fixture
def database_url(new_database: Callable[[], str]) -> str:
    """Return the URL of an empty database."""
    return new_database()


@pytest.fixture
def tables_url(kind_of_database: str, tmp_path: Path) -> Iterator[str]:
    """Yield the URL of a database that has the program's tables and no rows."""
    if kind_of_database == "sqlite":
        with new_sqlite(tmp_path) as url:
            create_sqlite_tables(url)
            yield url
    else:
        with _postgres(tables=True) as url:
            yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> Iterator[str]:
    """Yield the URL of an empty SQLite database, for tests that need only one."""
    with new_sqlite(tmp_path) as url:
        yield url


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """Yield the URL of an empty PostgreSQL database, for tests about PostgreSQL alone."""
    with _postgres() as url:
        yield url


@pytest.fixture
def postgres_tables_url() -> Iterator[str]:
    """Yield the URL of a PostgreSQL database that has the program's tables and no rows."""
    with _postgres(tables=True) as url:
        yield url


@pytest.fixture
def for_all() -> Iterator[Path]:
    """Yield a folder that every user may enter; skip unless root runs the tests."""
    with folder_for_all() as folder:
        yield folder


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Return the system's Chromium; skip the test if there is none. Playwright brings none of its own."""
    for name in CHROMIUMS:
        if found := shutil.which(name):
            return Path(found)
    pytest.skip("no Chromium on this machine; apt-get install chromium")


@contextmanager
def _postgres(*, tables: bool = False) -> Iterator[str]:
    """Yield the URL of a PostgreSQL database for one test; skip the test if no server answers."""
    with ExitStack() as stack:
        try:
            url = stack.enter_context(new_postgres(tables=tables))
        except NoPostgres as error:
            pytest.skip(str(error))
        yield url


# ── Which tests are what ──────────────────────────────────────────────────────────────────────────────────


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave files unread whose tests are all left out: importing them takes as long as hundreds of tests."""
    left_out = str(config.option.markexpr)
    if "benchmarks" in collection_path.parts:
        return "not benchmark" in left_out or None
    is_slow = not {"whole", RESEARCH}.isdisjoint(collection_path.parts) and collection_path.name != MAIN_STORY
    return (is_slow and collection_path.name.startswith("test_") and "not slow" in left_out) or None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        asked = getattr(item, "fixturenames", ())
        if "chromium" in asked:
            item.add_marker("browser")
        if "benchmarks" in item.path.parts:
            item.add_marker("benchmark")
        if _is_a_story(item) or RESEARCH in item.path.parts:
            item.add_marker("slow")
        for name in DATABASES:
            if {f"{name}_url", f"{name}_tables_url"} & {*asked}:
                item.add_marker(name)
            # A test that reads a file back with a foreign program (pspp, R) may be skipped for want of that program.
            if item.get_closest_marker(name) and not item.get_closest_marker("skipif"):
                item.user_properties.append(("needs", name))
        if item.get_closest_marker("browser"):
            item.user_properties.append(("needs", "browser"))


def _is_a_story(item: pytest.Item) -> bool:
    """Return whether a test plays the whole service; of these ``--quick`` runs only the main story."""
    module = item.getparent(pytest.Module)
    plays = "whole" in item.path.parts or (module is not None and hasattr(module.obj, "play"))
    plays = plays or not PLAYED.isdisjoint(getattr(item, "fixturenames", ()))
    return plays and item.path.name != MAIN_STORY


# ── What a run says at its end ────────────────────────────────────────────────────────────────────────────


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    ran, skipped = _needs(terminalreporter, "passed", "failed"), _needs(terminalreporter, "skipped")
    if not ran + skipped:
        return
    terminalreporter.section("databases and browser")
    terminalreporter.line(f"SQLite      {_summary(ran['sqlite'], skipped['sqlite'], '')}")
    terminalreporter.line(f"PostgreSQL  {_summary(ran['postgres'], skipped['postgres'], POSTGRES_REMEDY)}")
    terminalreporter.line(f"Chromium    {_summary(ran['browser'], skipped['browser'], CHROMIUM_REMEDY)}")
    if skipped and NO_SKIPS:
        terminalreporter.line("TEST_NO_SKIPS is set: a run without these does not count", red=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    drop_spares()
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if NO_SKIPS and reporter and _needs(reporter, "skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


POSTGRES_REMEDY = "start PostgreSQL, or set TEST_DATABASE_URL=postgresql://user@host/database"
CHROMIUM_REMEDY = "apt-get install chromium"
NO_SKIPS = os.environ.get("TEST_NO_SKIPS") == "1"


def _needs(reporter: pytest.TerminalReporter, *outcomes: str) -> Counter[str]:
    """Count the reports by the database or browser that their tests needed."""
    reports = [report for outcome in outcomes for report in reporter.getreports(outcome)]
    return Counter(what for report in reports for key, what in report.user_properties if key == "needs")


def _summary(ran: int, skipped: int, remedy: str) -> str:
    return f"{ran} tests ran" + (f", {skipped} skipped; to have them: {remedy}" if skipped else "")
