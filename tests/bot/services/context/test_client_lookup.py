"""Clients found by a typed label, in the same way in every command that takes one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.services.programmes.default import default_programme
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import says, taps

PAPER = default_programme() + '\n[[paper]]\nname = "Mood"\nlow = 0\nhigh = 27\n'


@pytest.fixture
async def practice(tmp_path: Path) -> AsyncIterator[tuple[Play, Person]]:
    """Play a practitioner with three clients, one of whom has not opened the link."""
    async with play(f"sqlite+aiosqlite:///{tmp_path / 'labels.sqlite'}", tmp_path) as played:
        alex = await played.practitioner(programme=PAPER)
        await played.client(alex, "Jo")
        await played.client(alex, "Jo Ann")
        await says(played, alex, "/invite Sam")
        yield played, alex


async def test_an_unknown_label_is_quoted_above_all_clients(practice: tuple[Play, Person]) -> None:
    played, alex = practice
    for command in ("/session", "/report", "/score"):
        reply = await says(played, alex, f"{command} Nobody 15:00")
        assert "I know no client called Nobody 15:00." in reply, command
        assert {"Jo", "Jo Ann"} <= {*alex.sees()}, command
        assert "I know no client" not in await says(played, alex, command), command
    assert "holds “Nobody”" in await says(played, alex, "/clients Nobody")


async def test_the_longest_label_counts_and_case_does_not(practice: tuple[Play, Person]) -> None:
    played, alex = practice
    assert "Jo Ann" in await says(played, alex, "/session  jo  ANN")
    assert "Jo Ann: Mood 12" in await says(played, alex, "/score jo ann 12")
    assert "no answers" in await says(played, alex, "/report jo ann")


async def test_an_invited_client_is_found_by_label(practice: tuple[Play, Person]) -> None:
    played, alex = practice
    assert (await says(played, alex, "/session Sam now")).startswith("Sam: invited\n")


async def test_a_part_of_a_label_narrows_the_choice(practice: tuple[Play, Person]) -> None:
    played, alex = practice
    assert "I know no client" not in await says(played, alex, "/report ann")
    assert alex.sees()[0] == "Jo Ann"
    assert "Jo" not in alex.sees()
    await taps(played, alex, "Jo Ann")
