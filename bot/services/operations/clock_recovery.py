"""Recovery after the clock was far ahead and is right again: rows moved into the future are rescheduled.

Detected by the checkpoint of the last poll, which lies in the future. Messages sent meanwhile are not sent again;
check-ins about sessions that have not taken place are closed.
"""

import logging
from datetime import timedelta
from functools import partial

from bot.services.context import Context
from bot.services.context.context import Resources
from bot.services.operations.dyad_rescheduling import reschedule_dyad
from bot.services.operations.practitioner_rescheduling import reschedule_practitioner
from flows.dyads import lifecycle
from flows.ids import DyadId, PractitionerId
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import (
    checkpoints,
    due,
    dyads,
    outbox_messages,
    practitioners,
)

log = logging.getLogger(__name__)
MIN_CLOCK_ERROR = timedelta(days=1)  # after a smaller error, rows become due by themselves


def is_clock_set_back(unit: UnitOfWork) -> bool:
    """Return whether the last poll lies more than a day in the future."""
    return _is_ahead(unit, checkpoints.LAST_POLL)


def _is_ahead(unit: UnitOfWork, name: str) -> bool:
    last = checkpoints.get(unit, name)
    return last is not None and last - unit.now > MIN_CLOCK_ERROR


async def reschedule_future_rows(store: Database, resources: Resources) -> None:
    """Reschedule each practitioner and dyad in its own transaction; the checkpoint last, so that a crash repeats it.

    Checked again first: in a rehearsal the clock may be moved between two reads.
    """
    if not await store.read(is_clock_set_back):
        return
    log.warning("the clock was ahead and is right again: rows planned in the future are rescheduled")
    for practitioner in await store.read(lambda unit: [each.id for each in practitioners.every(unit)]):
        await store.write(partial(_practitioner, resources, practitioner))
    for dyad in await store.read(lambda unit: [each.id for each in dyads.every(unit)]):
        await store.write(partial(_dyad, resources, dyad))
    await store.write(_finish)


def _practitioner(resources: Resources, id_: PractitionerId, unit: UnitOfWork) -> None:
    practitioner = practitioners.find(unit, id_)
    if practitioner is not None:
        reschedule_practitioner(Context(unit, resources), practitioner)


def _dyad(resources: Resources, id_: DyadId, unit: UnitOfWork) -> None:
    dyad = dyads.find(unit, id_)
    if dyad is not None and lifecycle.is_participating(dyad.state):
        reschedule_dyad(Context(unit, resources), dyad)


def _finish(unit: UnitOfWork) -> None:
    due.release_claims(unit, unit.now + MIN_CLOCK_ERROR)
    outbox_messages.release(unit, unit.now + MIN_CLOCK_ERROR)
    for name in (checkpoints.LAST_PURGE, checkpoints.LAST_POLL):
        if _is_ahead(unit, name):
            checkpoints.put(unit, name)
