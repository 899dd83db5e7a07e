"""What the operator is told of, as a table: an observation, and the problems found in it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.monitoring.alert_conditions import CONDITIONS, AlertName, describe, judge
from bot.monitoring.observation import BackupState, DiskSpace, Observation, ProcessState
from storage.repositories.service_figures import ServiceFigures

NOW = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
LONG = timedelta(hours=5)
FIGURES = ServiceFigures(
    at=NOW,
    updates=0,
    updates_since=None,
    updates_set_aside=0,
    messages={},
    messages_since=None,
    is_sending=False,
    due_rows=0,
    due_since=None,
    held_questions=0,
    digest_since=None,
    events_failing_since=None,
    endpoints_ended=0,
    database_bytes=10_000_000,
    database_made_at=NOW - timedelta(days=30),
    last_poll=NOW - timedelta(seconds=20),
    last_backup=None,
)
PROCESS = ProcessState(uptime=LONG, is_started=True)
WELL = Observation(
    at=NOW,
    figures=FIGURES,
    process=PROCESS,
    disks=(DiskSpace("home", Path("/home"), 10**12),),
    backup=BackupState(is_watched=True, made_at=NOW - timedelta(hours=9)),
    clock_offset=timedelta(seconds=1),
)


def ago(**time: float) -> datetime:
    return NOW - timedelta(**time)


def figures(**changed: Any) -> Observation:
    return replace(WELL, figures=replace(FIGURES, **changed))


def process(**changed: Any) -> Observation:
    return replace(WELL, process=replace(PROCESS, **changed))


def backup(made_at: datetime | None, **changed: Any) -> Observation:
    return replace(figures(**changed), backup=BackupState(is_watched=True, made_at=made_at))


def room(free: int, **changed: Any) -> Observation:
    return replace(figures(**changed), disks=(DiskSpace("backups", Path("/backups"), free),))


def test_a_healthy_service_has_no_problem_and_every_condition_is_judged() -> None:
    assert judge(WELL) == ({}, frozenset(AlertName))


@pytest.mark.parametrize(
    ("seen", "name", "words"),
    [
        (replace(WELL, database_problem="It answers SQLITE_FULL"), "database-failing", "SQLITE_FULL"),
        (process(sending_problem="401: unknown"), "token-refused", "401"),
        (process(polling_problem="404: Telegram does not know this token"), "token-refused", "404"),
        (figures(last_poll=ago(minutes=6)), "telegram-silent", "2026-03-03 13:54"),
        (figures(last_poll=None), "telegram-silent", "yet"),
        (figures(messages_since=ago(minutes=16)), "sending-stopped", "13:44"),
        (figures(updates=3, updates_since=ago(minutes=6)), "handling-stopped", "3 updates"),
        (figures(updates_set_aside=2), "updates-set-aside", "2 in"),
        (figures(digest_since=ago(minutes=31)), "digests-late", "13:29"),
        (figures(events_failing_since=ago(minutes=61)), "events-not-taken", "12:59"),
        (figures(endpoints_ended=2), "events-not-taken", "hours: 2"),
        (process(restarted_loops=("due", "inbox")), "loops-restarted", "due, inbox"),
        (backup(ago(days=2, minutes=1)), "backups-old", "2026-03-01"),
        (backup(None), "backups-old", "None has been made"),
        (room(400_000_000), "disk-nearly-full", "/backups: 400 MB left"),
        (room(900_000_000, database_bytes=460_000_000), "disk-nearly-full", "920 MB are needed"),
        (replace(WELL, clock_offset=timedelta(seconds=-61)), "clock-off", "-61 s"),
        (replace(WELL, clock_offset=timedelta(seconds=3600)), "clock-off", "+3600 s"),
    ],
)
def test_a_problem_is_found_alone_and_told_with_its_detail_and_remedy(
    seen: Observation, name: str, words: str
) -> None:
    present, absent = judge(seen)
    assert list(present) == [name]
    assert present.keys() | absent == {*AlertName}
    told = describe(AlertName(name), present[AlertName(name)])
    assert words in told
    assert told.startswith(CONDITIONS[AlertName(name)].summary)
    assert told.endswith(CONDITIONS[AlertName(name)].remedy)


@pytest.mark.parametrize(
    "seen",
    [
        figures(last_poll=ago(minutes=5)),
        figures(messages_since=ago(minutes=15)),
        figures(messages_since=ago(minutes=40), is_sending=True),  # one chat is held, and others are served
        figures(updates_since=ago(minutes=5)),
        figures(digest_since=ago(minutes=30)),
        figures(updates_since=NOW + LONG, digest_since=NOW + LONG),  # the clock was set back
        process(polls=False, polling_problem=None),
        backup(ago(days=2)),
        backup(None, database_made_at=ago(days=1)),
        replace(WELL, backup=BackupState(is_watched=False)),
        room(500_000_000),
        replace(WELL, clock_offset=timedelta(seconds=60)),
    ],
)
def test_values_within_their_limits_are_no_problem(seen: Observation) -> None:
    assert judge(seen) == ({}, frozenset(AlertName))


def test_a_refused_token_is_reported_without_the_problems_that_follow_from_it() -> None:
    seen = figures(last_poll=ago(hours=1), messages_since=ago(hours=1))
    seen = replace(seen, process=replace(PROCESS, polling_problem="401: Telegram does not know this token"))
    assert list(judge(seen)[0]) == [AlertName.TOKEN_REFUSED]


def test_a_webhook_needs_no_polls() -> None:
    seen = replace(figures(last_poll=None), process=replace(PROCESS, polls=False))
    assert judge(seen)[0] == {}


UNJUDGED = {
    "in its first minutes a process catches up with what waited": (
        replace(
            figures(
                last_poll=ago(days=1),
                updates_since=ago(days=1),
                messages_since=ago(days=1),
                digest_since=ago(days=1),
            ),
            process=replace(PROCESS, uptime=timedelta(minutes=1)),
        ),
        {"telegram-silent", "handling-stopped", "sending-stopped", "digests-late"},
    ),
    "without its database a process knows little": (
        replace(WELL, figures=None, clock_offset=None, backup=BackupState(is_watched=True)),
        {
            *("telegram-silent", "sending-stopped", "handling-stopped", "updates-set-aside"),
            *("digests-late", "events-not-taken", "backups-old", "clock-off"),
        },
    ),
    "a start that failed is over when one has succeeded": (process(is_started=False), {"start-failed"}),
}


@pytest.mark.parametrize("case", UNJUDGED)
def test_what_cannot_be_judged_is_neither_found_nor_mended(case: str) -> None:
    seen, unknown = UNJUDGED[case]
    present, absent = judge(seen)
    assert present == {}
    assert {*AlertName} - absent == unknown


def test_every_problem_has_its_words() -> None:
    assert CONDITIONS.keys() == {*AlertName}
    for condition in CONDITIONS.values():
        assert condition.summary[0].isupper()
        assert not condition.summary.endswith(".")
    assert max(len(name) for name in AlertName) <= 32, "the column's length"
