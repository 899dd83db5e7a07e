"""What is done when a due row's moment has come, each row in a transaction of its own."""

import logging
from collections.abc import Callable
from datetime import timedelta

from bot.services.alerts import escalation
from bot.services.check_ins import questions
from bot.services.context.context import Desk, Kit
from bot.services.context.debug_exc_info import trace
from bot.services.digests import buttons, immediate_notice, pre_session_notice, weekly_send
from bot.services.operations import clock_recovery
from bot.services.participation import endings, participation
from bot.services.sessions import cadences, planned_sessions
from flows.errors import AllianceError
from storage.database.unit_of_work import Store, Unit
from storage.repositories import due
from storage.repositories.due import Due, DueKind

log = logging.getLogger(__name__)

AT_ONCE = 100
LEASE = timedelta(minutes=2)
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)

DEEDS: dict[DueKind, Callable[[Desk, Due], None]] = {
    DueKind.ASK: lambda desk, row: questions.ask(desk, row.subject),
    DueKind.WAKE: lambda desk, row: questions.wake(desk, row.subject),
    DueKind.REMIND: lambda desk, row: questions.remind(desk, row.subject),
    DueKind.CLOSE: lambda desk, row: questions.close(desk, row.subject),
    DueKind.PLAN: lambda desk, row: planned_sessions.fire(desk, row.subject),
    DueKind.ARRANGED: lambda desk, row: planned_sessions.fire_arranged(desk, row.subject),
    DueKind.CADENCE: cadences.fire,
    DueKind.NOTICE: lambda desk, row: pre_session_notice.fire(desk, row.subject),
    DueKind.AT_ONCE: lambda desk, row: immediate_notice.fire(desk, row.subject),
    DueKind.DIGEST: lambda desk, row: weekly_send.fire(desk, row.subject),
    DueKind.BRIEF: lambda desk, row: buttons.brief(desk, row.subject),
    DueKind.ALERT: lambda desk, row: escalation.fire(desk, row.subject),
    DueKind.END: lambda desk, row: endings.fire(desk, row.subject),
    DueKind.RESUME: lambda desk, row: participation.resume(desk, row.subject),
}


class DueAgain(AllianceError):
    """What was just done is due again at once: it would be done for ever."""


class DueThings:
    """Does what is due. ``owner`` names this process in the rows it has claimed."""

    def __init__(self, store: Store, kit: Kit, owner: str) -> None:
        self._store, self._kit, self._owner = store, kit, owner

    async def round(self) -> int:
        """Claim what is due now and do it; returns how many rows that were."""
        # Reading costs no write lock and no flush to disk.
        anything, set_back = await self._store.read(
            lambda unit: (due.anything(unit), clock_recovery.is_seen(unit))
        )
        if set_back:
            await clock_recovery.put_right(self._store, self._kit)
        elif not anything:
            return 0
        rows = await self._store.write(lambda unit: due.claim(unit, self._owner, LEASE, AT_ONCE))
        for row in rows:
            await self._one(row)
        return len(rows)

    async def empty(self) -> int:
        """Go on until nothing is due; returns how many rows that were."""
        total = 0
        while count := await self.round():
            total += count
        return total

    async def _one(self, row: Due) -> None:
        try:
            await self._store.write(lambda unit: self._work(unit, row))
        except Exception as error:  # one row that cannot be done must not hold up the others
            problem = type(error).__name__
            wait = min(FIRST_WAIT * 2**row.attempts, LONGEST_WAIT)
            await self._store.write(lambda unit: due.failed(unit, row, problem, unit.now + wait))
            log.error(
                "%s could not be done: %s; tried again in %s",
                row.kind,
                problem,
                wait,
                exc_info=trace(log, error),
            )

    def _work(self, unit: Unit, row: Due) -> None:
        # Dropped first: a deed that plans the next moment (a digest, a weekly hour) puts the row anew.
        if not due.take(unit, row, self._owner):
            return
        DEEDS[row.kind](Desk(unit, self._kit), row)
        again = due.when(unit, row.kind, row.subject)
        if again is not None and again <= unit.now:
            raise DueAgain
