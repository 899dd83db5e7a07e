"""A story played once and continued by many tests: its files are copied, and the Bot API's state."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.rehearsal.botapi import BotApi
from tests.support.person import Person
from tests.support.played_service import Play, play

DATABASE = "story.sqlite"
REMEMBERED = (
    "users",
    "chats",
    "taps",
    "files",
    "commands",
    "profile",
    "_message_ids",
    "_tap_ids",
    "_file_ids",
)

Story = Callable[[Play], Awaitable[tuple[Person, ...]]]


@dataclass(frozen=True, slots=True)
class StoredStory:
    """A story's files, its last moment, the Bot API's state, and the people in it."""

    folder: Path
    moment: datetime
    remembered: Mapping[str, Any]
    next_update: int
    people: tuple[tuple[int, str], ...]


def play_story(folder: Path, story: Story) -> StoredStory:
    """Play the story to its end and store it. For a fixture that lives longer than a test."""
    return asyncio.run(_play(folder, story))


async def _play(folder: Path, story: Story) -> StoredStory:
    async with play(_url(folder), folder) as played:
        people = await story(played)
        world, moment = played.api.world, played.clock()
    remembered = deepcopy({name: getattr(world, name) for name in REMEMBERED})
    return StoredStory(
        folder, moment, remembered, world.updates.next_id, tuple((p.id, p.name) for p in people)
    )


@asynccontextmanager
async def resume_story(kept: StoredStory, folder: Path) -> AsyncIterator[tuple[Play, list[Person]]]:
    """Run the service from the story's end, in a new folder, with the people who were in it."""
    shutil.copytree(kept.folder, folder, dirs_exist_ok=True)

    def remember(api: BotApi) -> None:
        for name, value in deepcopy(kept.remembered).items():
            setattr(api.world, name, value)
        api.world.updates.restart_at(kept.next_update)

    async with play(_url(folder), folder, kept.moment, before=remember) as played:
        yield played, [Person(played.api, number, name) for number, name in kept.people]


def _url(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / DATABASE}"
