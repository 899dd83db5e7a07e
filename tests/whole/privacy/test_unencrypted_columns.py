"""Without the key the database does not reveal how somebody answered, by length either.

The same check-in is played with different answers, in databases whose ids are the same. Every unencrypted column, the
number of rows and the length of each sealed field must be equal.
"""

from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import select

from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keys import data_keys
from storage.tables.metadata import metadata
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.practice import WITH_WORDS
from tests.support.service_actions import end_session, rates, says, taps

RANDOM = {"chat_key", "digest", "claimed_by", "code_hash", "nonce", "mark", "link", "button"}
"""Columns that differ in any two databases: what is drawn, or hashed under a key that is."""

TRAFFIC = {"outbox_messages", "inbox", "audit"}
"""Where it shows, with the numbers of messages, that there was more to ask, to write or to tell."""

Open = dict[tuple[str, int, str], Any]
"""By table, number of the row, and column."""


def lying_open(unit: UnitOfWork) -> Open:
    """All that can be read without a key; of what is sealed, how long it is."""
    return {
        (table.name, number, name): len(value) if isinstance(value, bytes) else value
        for table in metadata.sorted_tables
        for number, row in enumerate(unit.conn.execute(select(table).order_by(*table.primary_key.columns)))
        for name, value in row._mapping.items()
        if table is not data_keys and name not in RANDOM
    }


def differing(one: Open, other: Open) -> dict[tuple[str, int, str], tuple[Any, Any]]:
    """Return the values that differ between the two, or exist in one only."""
    return {
        each: (one.get(each), other.get(each))
        for each in one.keys() | other.keys()
        if one.get(each) != other.get(each)
    }


async def played_with(folder: Path, said: Sequence[str | int], own: Sequence[str | int]) -> Open:
    """Return what is unencrypted after a client and then their practitioner have answered.

    A number in ``said`` or ``own`` is a rating, a text is a button's label or words.
    """
    folder.mkdir()  # noqa: ASYNC240 -- a moment
    async with play(f"sqlite+aiosqlite:///{folder}/a.sqlite", folder) as played:
        number = count()
        played.service.store._new_id = lambda: f"{next(number):016}"
        alex = await played.practitioner(programme=WITH_WORDS)
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        for person, every in ((alex, own), (jo, said)):
            for each in every:
                await _does(played, person, each)
        return await played.service.store.read(lying_open)


async def _does(played: Play, person: Person, said: str | int) -> None:
    if isinstance(said, int):
        await rates(played, person, said)
    elif said in person.sees():
        await taps(played, person, said)
    else:
        await says(played, person, said)


CALM = (5, 5, 5, 5, 5, 5, "None", "Skip", "Send"), (5, 5, 5, "None", "Send")
OTHERWISE = (4, 3, 5, 3, 4, 5, "None", "Skip", "Send"), (3, 5, 4, "A little", "Send")
RUPTURED = (
    (1, "felt alone", 1, "Skip", "one", 2, 1, "A lot", "No", "zanzibar", "Hide words on 1", "Send"),
    (5, 5, "2", "Some", "Send"),
)


async def test_how_somebody_answered_cannot_be_told_from_what_lies_open(tmp_path: Path) -> None:
    calm = await played_with(tmp_path / "calm", *CALM)
    assert [column for table, _, column in calm if table == "check_ins"].count("answers") == 2
    assert differing(calm, await played_with(tmp_path / "otherwise", *OTHERWISE)) == {}
    told = differing(calm, await played_with(tmp_path / "ruptured", *RUPTURED))
    assert {table for table, _, column in told if column != "message_id"} == TRAFFIC
