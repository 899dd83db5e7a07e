"""The cost of one scheduling call, and of a large calendar."""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from statistics import median
from time import perf_counter

from flows.calendar_feed import read_feed
from flows.scheduling.cadence import Cadence, next_due
from flows.scheduling.check_in import DEFAULT_QUIET_HOURS, CheckInPolicy, plan_moments
from flows.scheduling.digest_due import next_digest
from flows.scheduling.plan import SessionPlan, next_occurrence
from flows.scheduling.send_decision import DueRow, Recipient, RowKind, decide
from flows.scheduling.weekly_recurrence import Weekly, next_weekly
from tests.flows.scheduling.clock_changes import all_zones

say = sys.stdout.write
ZONES = all_zones()
NOW = datetime(2026, 5, 5, tzinfo=UTC)
CALLS, ROUNDS = 4000, 5


def microseconds(call: Callable[[str], object]) -> float:
    """Return the median time of one call in seconds, over rounds through all zones."""
    rounds = []
    for _ in range(ROUNDS):
        began = perf_counter()
        for number in range(CALLS):
            call(ZONES[number % len(ZONES)])
        rounds.append((perf_counter() - began) / CALLS * 1e6)
    return median(rounds)


def test_what_one_call_costs() -> None:
    policy, week = CheckInPolicy(), timedelta(weeks=1)
    calls: dict[str, Callable[[str], object]] = {
        "next weekly moment": lambda zone: next_weekly(Weekly(1, time(15), zone), NOW),
        "next session of a plan": lambda zone: next_occurrence(SessionPlan(Weekly(1, time(15), zone)), NOW),
        "next of a cadence in a window": lambda zone: next_due(
            Cadence(3, time(9), zone, date(2026, 1, 1), window=timedelta(hours=8)), NOW, "dyad"
        ),
        "next digest": lambda zone: next_digest(Weekly(0, time(8), zone), NOW, "2026-W18"),
        "moments of a check-in": lambda zone: plan_moments(
            policy, NOW, zone, NOW + week, DEFAULT_QUIET_HOURS, part=0.5
        ),
        "whether a fired row still holds": lambda zone: decide(
            DueRow(RowKind.ASK, NOW + week), Recipient(zone, (DEFAULT_QUIET_HOURS,)), NOW
        ),
    }
    say("\n")
    for name, call in calls.items():
        say(f"{name:<34} {microseconds(call):>8.1f} µs\n")


def test_a_calendar_of_years() -> None:
    private = (
        "BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:20260310T140000Z\r\n"
        "SUMMARY:Private\r\nDESCRIPTION:{fill}\r\nEND:VEVENT\r\n"
    )
    coded = (
        "BEGIN:VEVENT\r\nUID:c{n}\r\nDTSTART;TZID=Europe/Berlin:20200107T150000\r\nDURATION:PT50M\r\n"
        "RRULE:FREQ=WEEKLY\r\nSUMMARY:#A7K2\r\nEND:VEVENT\r\n"
    )
    events = "".join(private.format(n=n, fill="x" * 250) for n in range(25_000))
    series = "".join(coded.format(n=n) for n in range(60))
    text = f"BEGIN:VCALENDAR\r\n{events}{series}END:VCALENDAR\r\n"
    began = perf_counter()
    found = read_feed(text, NOW, NOW + timedelta(days=35), "Europe/Berlin")
    spent = perf_counter() - began
    say(f"\n{len(text) / 1e6:.1f} MB, 25,000 other events, 60 weekly series: {spent:.2f} s\n")
    assert len(found.sessions) == 60 * 5
