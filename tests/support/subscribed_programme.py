"""A programme that tells other programs of events."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.services.context.context import Context
from bot.services.events import subscriptions
from bot.services.events.event_kinds import EventKind
from storage.repositories import event_deliveries
from storage.repositories.event_endpoints import EventEndpoint
from storage.tables.event_tables import event_deliveries as table
from tests.support.event_receiver import EventReceiver, event_receiver, until, verify_in_story
from tests.support.person import Person
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play

EVERY = tuple(map(str, EventKind))


def allowing(programme: str = WITHOUT_PRACTITIONER_FORM, **more: str) -> str:
    """Return a programme's file that allows events, and more."""
    text = programme.replace("events = false", "events = true")
    for before, after in more.items():
        text = text.replace(f"{before} = ", f"{before} = {after} # ")
    return text


async def subscribe(
    played: Play, receiver: EventReceiver, kinds: tuple[str, ...] = EVERY, slug: str = "my-practice"
) -> EventEndpoint:
    """Subscribe a receiver as the operator would."""
    made = await played.do(lambda ctx: subscriptions.add(ctx, slug, receiver.url, kinds, own_network=True))
    receiver.secret = made.secret
    return made


@asynccontextmanager
async def told(
    url: str, folder: Path, monkeypatch: pytest.MonkeyPatch, programme: str | None = None
) -> AsyncIterator[tuple[Play, Person, EventReceiver]]:
    """Play a practitioner whose programme tells a receiver of everything."""
    async with event_receiver() as receiver, play(url, folder) as played:
        verify_in_story(monkeypatch)
        alex = await played.practitioner("Alexandra", programme or allowing())
        await subscribe(played, receiver)
        yield played, alex, receiver


async def waiting(played: Play) -> int:
    """Return how many events wait."""
    return sum((await played.do(event_deliveries.count_waiting)).values())


async def nothing_waits(played: Play) -> None:
    """Wait until every event was recorded as taken or dropped."""

    async def is_so() -> bool:
        return await waiting(played) == 0

    await until(is_so)


async def retry_is_planned(played: Play) -> None:
    """Wait until the failed attempt was recorded."""

    def is_free(ctx: Context) -> bool:
        rows = ctx.conn.execute(table.select()).all()
        return all(row.claimed_by is None for row in rows)

    await until(lambda: played.do(is_free))
