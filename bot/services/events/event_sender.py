"""The worker that sends events: side by side, a few at a time to each endpoint, so that none delays another's.

Each attempt ends within the time limit of ``post``. Failed ones are repeated over a day (`RETRY_DELAYS`).
"""

import asyncio
import logging
from collections import Counter
from datetime import timedelta
from functools import partial

from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.events import record_content
from bot.services.events.event_kinds import EventKind
from bot.services.events.event_messages import EventRequest, PostEvent, PostResult, build_request
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import event_deliveries, event_endpoints, flags
from storage.repositories.event_deliveries import EventDelivery

log = logging.getLogger(__name__)

RETRY_DELAYS = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=8),
    timedelta(hours=10),
)
"""After each failed attempt; after the last one the event is given up, a day and an hour after the first."""
MAX_RETRY_AFTER = timedelta(hours=1)
"""No receiver may ask for more."""
MAX_AT_ONCE = 4
"""How many requests one endpoint is sent at a time, by one process."""
LEASE = timedelta(minutes=2)
"""Longer than any attempt lasts; afterwards another process may try."""


class EventSender:
    """Sends the events of one process; ``owner`` names it in the rows that it leases."""

    def __init__(self, database: Database, resources: Resources, post: PostEvent, owner: str) -> None:
        self._database, self._resources, self._post, self._owner = database, resources, post, owner
        self._at_once: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()

    async def round(self) -> int:
        """Begin to send what is due, and return how much that is; it does not wait for receivers."""
        due = await self._database.read(event_deliveries.list_due_endpoints)
        begun = 0
        for endpoint in due:
            room = MAX_AT_ONCE - self._at_once[endpoint]
            if room <= 0:
                continue
            claimed = await self._database.write(partial(self._claim, endpoint, room))
            for delivery in claimed:
                self._begin(delivery)
            begun += len(claimed)
        return begun

    async def stop(self) -> None:
        """Give up what is under way; another attempt follows when its lease has ended."""
        tasks = [*self._tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _claim(self, endpoint: str, room: int, unit: UnitOfWork) -> list[EventDelivery]:
        return event_deliveries.claim(unit, endpoint, self._owner, LEASE, room)

    def _begin(self, delivery: EventDelivery) -> None:
        self._at_once[delivery.endpoint] += 1
        task = asyncio.create_task(self._send(delivery))
        self._tasks.add(task)
        task.add_done_callback(partial(self._ended, delivery.endpoint))

    def _ended(self, endpoint: str, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._at_once[endpoint] -= 1
        if not self._at_once[endpoint]:
            del self._at_once[endpoint]

    async def _send(self, delivery: EventDelivery) -> None:
        try:
            request = await self._database.read(partial(self._request, delivery))
            if request is None:  # nothing to tell, or nobody
                await self._database.write(partial(self._drop, delivery))
                return
            result = await self._post(request)
            await self._database.write(partial(self._record, delivery, result))
        except Exception as error:  # the lease ends by itself
            log.error(
                "an event was not sent: %s", type(error).__name__, exc_info=exc_info_at_debug(log, error)
            )

    def _request(self, delivery: EventDelivery, unit: UnitOfWork) -> EventRequest | None:
        """Build the HTTP request for an event.

        Return None if it must not be sent: the endpoint is removed or has ended, the content is missing, or
        the event announces a finding and its check-in has none.
        """
        ctx = Context(unit, self._resources)
        endpoint, content = event_endpoints.find(ctx, delivery.endpoint), delivery.content
        if endpoint is None or endpoint.ended_at is not None or content is None:
            return None
        kind, data = str(content["type"]), dict(content["data"])
        if delivery.check_in is not None:
            if kind == EventKind.FINDING_RAISED and not _is_raised(ctx, delivery):
                return None
            if kind == EventKind.CHECK_IN_ANSWERED:
                record = record_content.read_record(ctx, endpoint, delivery.check_in)
                data |= {"record": record} if record is not None else {}
        return build_request(endpoint, f"evt_{delivery.id}", kind, delivery.at, data, ctx.now)

    def _drop(self, delivery: EventDelivery, unit: UnitOfWork) -> None:
        event_deliveries.remove(unit, delivery.id, self._owner)

    def _record(self, delivery: EventDelivery, result: PostResult, unit: UnitOfWork) -> None:
        """Record what came of an attempt."""
        endpoint = delivery.endpoint
        if result.is_gone:
            log.warning("endpoint %s wants no more events (410): its subscription has ended", endpoint)
            event_endpoints.end(unit, [endpoint], result.problem or "gone")
        elif result.problem is None:
            event_deliveries.remove(unit, delivery.id, self._owner)
            event_endpoints.record_success(unit, endpoint)
        else:
            event_endpoints.record_problem(unit, endpoint, result.problem)
            self._retry(delivery, result, unit)

    def _retry(self, delivery: EventDelivery, result: PostResult, unit: UnitOfWork) -> None:
        if delivery.attempts >= len(RETRY_DELAYS):
            log.warning("an event for endpoint %s was given up: %s", delivery.endpoint, result.problem)
            event_deliveries.remove(unit, delivery.id, self._owner)
            return
        asked = min(timedelta(seconds=result.retry_after), MAX_RETRY_AFTER)
        delay = max(RETRY_DELAYS[delivery.attempts], asked)
        event_deliveries.retry(unit, delivery.id, self._owner, unit.now + delay)


def _is_raised(ctx: Context, delivery: EventDelivery) -> bool:
    """Return whether the check-in has a finding that is no older than the event."""
    found = flags.of_check_in(ctx, delivery.check_in) if delivery.check_in is not None else []
    return any(each.at >= delivery.at for each in found)
