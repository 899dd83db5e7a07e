"""The loops of the service: their names, how often they run, which wakes which, and which have work."""

from collections.abc import Mapping

from bot.app.upkeep import is_done
from bot.services.operations import clock_recovery
from bot.services.privacy import retention_purge
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import backlog
from storage.repositories.backlog import Backlog

PROMPT_LOOPS = ("due", "inbox", "files", "outbox", "events", "takeover")
"""Loops that people wait for: woken every second by the monotonic clock."""
UPKEEP_LOOPS = {"purging": 1.0, "upkeep": 1.0, "calendars": 5.0, "audit": 60.0}
"""Loops of upkeep and the seconds between two runs, by the wall clock.

A calendar is fetched every half hour, and at once after its address was sent. They run in the process that leads its
group, so that each thing is done once.
"""
LOOPS = (*PROMPT_LOOPS, *UPKEEP_LOOPS)
BEAT_LIMITS = dict.fromkeys((*UPKEEP_LOOPS, "files"), 900.0) | {"polling": 120.0}
"""Seconds without a sign of life after which a loop is restarted, where it is not the default."""
WAKES = {
    "due": ("outbox",),
    "inbox": ("files",),
    "files": ("inbox",),
    "takeover": ("due", "outbox"),
    "calendars": ("outbox",),
}
"""Which loops to wake after a loop has done some work; the inbox hands its messages to the outbox itself."""
LOOPS_OF_BACKLOG: Mapping[str, tuple[str, ...]] = {
    Backlog.DUE: ("due",),
    Backlog.UPDATES: ("inbox", "files"),
    Backlog.MESSAGES: ("outbox",),
    Backlog.CALENDARS: ("calendars",),
}
"""Which loops process which kind of backlog; other kinds are named as their loop."""
SLOW_LOOPS = {"calendars", "events"}  # other machines may take long
SENDING_BACKLOG = {Backlog.MESSAGES, Backlog.MESSAGES_CLAIMED}


def loops_with_work(unit: UnitOfWork, sending: bool) -> frozenset[str]:
    """Return the names of the loops that have work now, and the kinds of claimed work.

    If ``sending`` is false, waiting messages are left out.
    """
    waiting = backlog.list_pending(unit)
    left = {
        loop
        for each in (waiting if sending else waiting - SENDING_BACKLOG)
        for loop in LOOPS_OF_BACKLOG.get(each, (each,))
    }
    if clock_recovery.is_clock_set_back(unit):
        left.add("due")
    if retention_purge.is_due(unit):
        left.add("purging")
    if not is_done(unit):
        left.add("upkeep")
    return frozenset(left)
