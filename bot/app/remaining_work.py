"""Waiting until the service has nothing left to do, and the next moment it has: for rehearsal and tests."""

import asyncio
from contextlib import suppress
from datetime import datetime

from bot.app.loops import LOOPS, SLOW_LOOPS, loops_with_work
from bot.app.service import Service
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import due, outbox_messages
from storage.repositories.backlog import CLAIMED

CHECK_SECONDS = 0.1


async def settle(service: Service) -> None:
    """Wait until no work is left at the clock's present moment."""
    while left := await work_left(service):
        for loop in (left & {*LOOPS}) - service.loops.busy:
            service.wake_loop(loop)
        if left <= SLOW_LOOPS:
            break
        with suppress(TimeoutError):
            async with asyncio.timeout(CHECK_SECONDS):
                await service.loops.wait()


async def work_left(service: Service) -> frozenset[str]:
    """Return what is left to do at the clock's present moment: loops that have work, and messages in hand."""
    runs_before = service.loops.runs
    left = await service.store.read(lambda unit: loops_with_work(unit, service.sending_stopped is None))
    if service.loops.busy or service.loops.runs != runs_before:
        return left
    return left - CLAIMED  # no run holds it: only the clock ends its lease


async def next_moment(service: Service) -> datetime | None:
    """Return the next moment at which a row is due or a message may be sent, or None."""
    return await service.store.read(_next_moment)


def _next_moment(unit: UnitOfWork) -> datetime | None:
    moments = due.get_next_moment(unit), outbox_messages.next_at(unit)
    return min((moment for moment in moments if moment is not None), default=None)
