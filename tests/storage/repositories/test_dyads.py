"""A dyad's stored state changes only along the table of its lifecycle."""

from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import update

from flows.dyads import lifecycle
from flows.dyads.lifecycle import TRANSITIONS, DyadState, ForbiddenTransition
from flows.ids import DyadId
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import dyads
from storage.tables.schema import dyads as table
from tests.storage.repositories.test_records import practice


def _force_state(unit: UnitOfWork, dyad: DyadId, state: DyadState) -> None:
    unit.conn.execute(update(table).where(table.c.id == dyad).values(state=state))


async def test_the_database_takes_the_transitions_of_the_table_and_no_other(store: Database) -> None:
    dyad = (await store.write(practice)).id

    def try_all(unit: UnitOfWork) -> None:
        for current, new in product(DyadState, DyadState):
            _force_state(unit, dyad, current)
            if new in TRANSITIONS[current]:
                dyads.set_state(unit, dyad, new)
                found = dyads.get(unit, dyad)
                assert (found.state, found.over_at is not None) == (new, lifecycle.is_over(new))
            else:
                with pytest.raises(ForbiddenTransition):
                    dyads.set_state(unit, dyad, new)
                assert dyads.get(unit, dyad).state is current

    await store.write(try_all)


async def test_the_check_holds_for_the_stored_state_not_for_the_one_that_was_read(store: Database) -> None:
    """A use case that loaded the dyad before it ended must not make it active."""
    dyad = (await store.write(practice)).id

    def from_a_stale_read(unit: UnitOfWork) -> None:
        assert dyads.get(unit, dyad).state is DyadState.INVITED
        _force_state(unit, dyad, DyadState.ENDED)
        dyads.set_state(unit, dyad, DyadState.LINK_OPENED)

    with pytest.raises(ForbiddenTransition, match="ended cannot become started"):
        await store.write(from_a_stale_read)


async def test_a_new_pause_replaces_the_end_of_the_one_that_runs(store: Database) -> None:
    made = await store.write(practice)
    dyad, until = made.id, made.made_at + timedelta(days=7)

    def pause_twice(unit: UnitOfWork) -> None:
        dyads.set_state(unit, dyad, DyadState.ACTIVE)
        dyads.set_state(unit, dyad, DyadState.PAUSED, until)
        dyads.set_state(unit, dyad, DyadState.PAUSED, until + timedelta(days=7))

    await store.write(pause_twice)
    paused = await store.read(lambda unit: dyads.get(unit, dyad))
    assert paused.paused_until == until + timedelta(days=7)
    await store.write(lambda unit: dyads.set_state(unit, dyad, DyadState.ACTIVE))
    assert (await store.read(lambda unit: dyads.get(unit, dyad))).paused_until is None
