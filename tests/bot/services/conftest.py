"""An active dyad on SQLite and on PostgreSQL, for tests of single use cases."""

from collections.abc import Iterator

import pytest

from tests.support.active_dyad import CLIENT_ONLY, ActiveDyad, active_dyad


@pytest.fixture
def dyad_programme() -> str:
    """Return the text of the programme's file."""
    return CLIENT_ONLY


@pytest.fixture
def active(tables_url: str, dyad_programme: str) -> Iterator[ActiveDyad]:
    """Return a dyad that takes part, in a database of its own."""
    with active_dyad(tables_url, dyad_programme) as made:
        yield made
