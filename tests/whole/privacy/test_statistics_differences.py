"""A coordinator who looks before and after: no difference reveals the one who came, left or did something."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from bot.services.context import access, contact
from bot.services.context.context import Context, Resources
from bot.services.operations import programme_statistics
from flows.dyads.lifecycle import DyadState
from flows.privacy.disclosure_control import STEP
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database import engine
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keys import Vault
from storage.repositories import coordinators, dyads, erasure, people, programmes
from storage.repositories.check_ins import CheckInPhase
from storage.tables.schema import check_ins as check_ins_table
from storage.tables.schema import clients as clients_table
from storage.tables.schema import figures
from tests.support.answered_programmes import add_programme
from tests.support.example_table import NOW, new_key_ring

KIT = Resources(load_words(), load_instruments(), "a_bot")
WEEK = timedelta(weeks=1)
EVENTS = ("erased", "stopped", "came", "unanswered")
PERIOD = "<b>From Monday 19 January to Sunday 15 February</b>"
ALL_HISTORIES = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def a_history(unit: UnitOfWork, clients: int) -> None:
    """So many clients, each asked once a week for eight weeks."""
    add_programme(unit, "p", np.full((clients, 8, 3, 2), 4))
    unit.conn.execute(update(check_ins_table).values(asked_at=check_ins_table.c.made_at))
    for dyad in dyads.every(unit):
        dyads.set_state(unit, dyad.id, DyadState.ACTIVE)
    coordinator = coordinators.add(unit, programmes.every(unit)[0].id)
    coordinators.bind(unit, coordinator.id, people.add(unit, unit.hash("chat:77"), 77, "en").id)


def shown(unit: UnitOfWork, after: timedelta) -> list[str]:
    """Return what /programme answers after that much time."""
    person = people.by_chat_key(unit, unit.hash("chat:77"))
    assert person is not None
    ctx = Context(unit.with_now(NOW + after), KIT)
    return list(programme_statistics.lines(ctx, access.coordinator(contact.from_person(ctx, person.id))))


def happens(unit: UnitOfWork, event: str) -> None:
    first = dyads.every(unit)[0]
    if event == "erased":
        erasure.erase_client(unit, first.client)
    elif event == "stopped":
        if first.state is not DyadState.STOPPED:
            dyads.set_state(unit, first.id, DyadState.STOPPED)
    elif event == "came":
        _came(unit)
    else:
        of_first = check_ins_table.c.dyad_id == first.id
        unit.conn.execute(update(check_ins_table).where(of_first).values(phase=CheckInPhase.CLOSED))


def _came(unit: UnitOfWork) -> None:
    """Somebody new takes part, who has been asked a week ago as the others were, and in the weeks before."""
    (made,) = add_programme(unit, f"q {unit.new_id()}", np.full((1, 8, 3, 2), 4))
    new = dyads.get(unit, made)
    here = {"programme_id": programmes.by_slug(unit, "p").id}  # type: ignore[union-attr]
    unit.conn.execute(update(clients_table).where(clients_table.c.id == new.client).values(here))
    dyads.set_state(unit, new.id, DyadState.ACTIVE)
    mine = check_ins_table.c.dyad_id == new.id
    unit.conn.execute(update(check_ins_table).where(mine).values(asked_at=check_ins_table.c.made_at))


def counts(lines: list[str]) -> dict[str, int]:
    """Each number that is shown, by what it counts."""
    found = [re.fullmatch(r"• (.+): about (\d+)", line) for line in lines]
    return {each[1]: int(each[2]) for each in found if each}


Begun = Callable[[], AbstractContextManager[UnitOfWork]]


@pytest.fixture
def begun(sqlite_url: str) -> Iterator[Begun]:
    """Yield a transaction on an empty home that is rolled back, so that one database serves all histories."""
    migrations.upgrade(sqlite_url)
    ring, opened = new_key_ring(), engine.create_sync_engine(sqlite_url)

    @contextmanager
    def transaction() -> Iterator[UnitOfWork]:
        with opened.connect() as conn:
            yield UnitOfWork(conn, Vault.open(conn, ring, NOW), NOW)
            conn.rollback()

    yield transaction
    opened.dispose()


@ALL_HISTORIES
@given(st.integers(5, 9), st.lists(st.sampled_from(EVENTS), min_size=1, max_size=3))
def test_within_a_week_two_looks_are_the_same(begun: Begun, clients: int, events: list[str]) -> None:
    with begun() as unit:
        a_history(unit, clients)
        before = shown(unit, timedelta())
        for event in events:
            happens(unit, event)
        assert shown(unit, 0.9 * WEEK) == before


@ALL_HISTORIES
@given(st.integers(5, 9), st.sampled_from(EVENTS))
def test_a_week_later_only_where_people_stand_has_moved_and_by_one_step(
    begun: Begun, clients: int, event: str
) -> None:
    with begun() as unit:
        a_history(unit, clients)
        before = shown(unit, timedelta())
        happens(unit, event)
        after = shown(unit, WEEK)
    told = before.index(PERIOD)
    assert after[after.index(PERIOD) :] == before[told:]
    was, now = counts(before[:told]), counts(after[: after.index(PERIOD)])
    assert all(abs(was.get(name, 0) - now.get(name, 0)) in (0, STEP) for name in {*was, *now})


def test_a_history_would_tell_of_one_person_if_nothing_was_kept(begun: Begun) -> None:
    """What the others would miss: without the figures of the first look the second one differs."""
    with begun() as unit:
        a_history(unit, 8)
        before = shown(unit, timedelta())
        assert "• taking part: about 10" in before
        assert "• check-ins asked: about 30" in before
        happens(unit, "erased")
        unit.conn.execute(delete(figures))
        assert shown(unit, timedelta()) != before


def test_the_next_period_has_no_day_in_common_with_the_one_before(begun: Begun) -> None:
    with begun() as unit:
        a_history(unit, 8)
        shown(unit, timedelta())
        after = shown(unit, 2 * WEEK)
        assert "<b>From Monday 16 February to Sunday 15 March</b>" in after
        assert "• check-ins asked: about 15" in after
        assert len(unit.conn.execute(select(figures)).all()) == 2
