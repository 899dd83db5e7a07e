"""A practitioner and a client in a running service."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.person import Person
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play


@dataclass(frozen=True, slots=True)
class Pair:
    """Alex, the only practitioner, and their client Jo, who takes part."""

    played: Play
    alex: Person
    jo: Person


@pytest.fixture
def programme() -> str:
    """Return the programme's file; without the practitioner's form, so that only the client is asked."""
    return WITHOUT_PRACTITIONER_FORM


@pytest.fixture
async def pair(tmp_path: Path, programme: str) -> AsyncIterator[Pair]:
    async with play(f"sqlite+aiosqlite:///{tmp_path / 'pair.sqlite'}", tmp_path) as played:
        alex = await played.practitioner(programme=programme)
        yield Pair(played, alex, await played.client(alex, "Jo"))
