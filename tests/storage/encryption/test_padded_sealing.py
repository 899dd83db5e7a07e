"""Padded sealing restores its input, and the length of its output does not depend on the text."""

import pytest

from storage.database.unit_of_work import Database, UnitOfWork
from storage.encryption import padded_sealing
from tests.support.example_table import create_example_table, new_key_ring, open_database

HERE = ("a", "shelf.words", "a")


@pytest.mark.parametrize("text", ["", "x", "ü" * 31, "\ud83d broken", "x" * 64])
async def test_text_is_restored_and_padded_to_whole_steps(sqlite_url: str, text: str) -> None:
    store: Database = await open_database(create_example_table(sqlite_url), new_key_ring())

    def work(unit: UnitOfWork) -> tuple[str, int]:
        sealed = padded_sealing.seal_text(unit, *HERE, text, 64)
        return padded_sealing.unseal_text(unit, *HERE, sealed), len(sealed) - len(unit.seal(*HERE, ""))

    try:
        found, length = await store.write(work)
    finally:
        await store.close()
    assert found == text
    assert length == (64 if text else 0)


async def test_json_data_is_restored_whatever_its_order(sqlite_url: str) -> None:
    store = await open_database(create_example_table(sqlite_url), new_key_ring())
    given = {"b": [1, None, 0.1, "ü "], "a": {}}
    try:
        found = await store.write(
            lambda unit: padded_sealing.unseal(unit, *HERE, padded_sealing.seal(unit, *HERE, given, 64)),
        )
    finally:
        await store.close()
    assert found == given
