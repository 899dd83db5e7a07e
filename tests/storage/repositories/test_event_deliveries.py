"""Events that wait for their endpoints: counted for each, and claimed by one process at a time."""

from datetime import timedelta

from bot.scheduler.clocks import MovableClock
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import event_deliveries, event_endpoints, programmes
from storage.repositories.event_endpoints import EventEndpoint

LEASE = timedelta(minutes=5)


def publish(unit: UnitOfWork, events: dict[str, int]) -> None:
    """Add endpoints, each with so many events."""
    programme = programmes.put(unit, "practice", {})
    for endpoint, count in events.items():
        event_endpoints.add(
            unit,
            EventEndpoint(endpoint, programme.id, "https://example.org", "secret", ("any",), False, unit.now),
        )
        for _ in range(count):
            event_deliveries.add(unit, endpoint, {"kind": "any"})


async def test_waiting_events_are_counted_for_each_endpoint(store: Database) -> None:
    await store.write(lambda unit: publish(unit, {"one": 2, "other": 1}))
    assert await store.read(event_deliveries.count_waiting) == {"one": 2, "other": 1}


async def test_a_claimed_event_is_claimed_again_only_after_its_lease(
    store: Database, clock: MovableClock
) -> None:
    await store.write(lambda unit: publish(unit, {"one": 1}))

    async def claim() -> int:
        return len(await store.write(lambda unit: event_deliveries.claim(unit, "one", "own", LEASE, 10)))

    assert [await claim(), await claim()] == [1, 0]
    clock.move(LEASE - timedelta(seconds=1))
    assert await claim() == 0
    clock.move(timedelta(seconds=1))
    assert await claim() == 1
