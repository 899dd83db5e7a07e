"""The made-up practice: the first digest mentions every client that it should."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.rehearsal import made_up_practice
from bot.services.context import contact
from bot.services.context.context import Context, Resources
from bot.services.digests import composition
from bot.services.operations.due_jobs import DueJobs
from bot.services.programmes.default import default_programme
from flows.errors import BadInput
from flows.ids import PractitionerId
from flows.scheduling.local import local_time
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork
from storage.tables import schema
from tests.support.example_table import new_key_ring

pytestmark = pytest.mark.slow

THURSDAY = datetime(2026, 11, 19, 17, 0, tzinfo=UTC)


@pytest.fixture
async def store(sqlite_url: str) -> AsyncIterator[Database]:
    migrations.upgrade(sqlite_url)
    opened = await Database.open(sqlite_url, new_key_ring(), clock=lambda: THURSDAY)
    yield opened
    await opened.close()


def ctx(unit: UnitOfWork) -> Context:
    return Context(unit, Resources(load_words(), load_instruments(), "some_bot"))


def told(unit: UnitOfWork, practitioner: PractitionerId) -> str:
    at = ctx(unit)
    reader = contact.from_practitioner(at, practitioner)
    assert reader is not None
    digest = composition.render_running_digest(at, reader)
    return "\n".join(message.html for message in digest)


async def test_the_first_digest_names_who_needs_thought_and_why(store: Database) -> None:
    made = await store.write(lambda unit: made_up_practice.seed(ctx(unit), default_programme()))
    text = await store.read(lambda unit: told(unit, made))
    first_screen = text.split("Everyone else")[0].split("\n\n")[0]
    for label in ("Noor", "Pat", "Mika"):
        assert f"<b>{label}</b>: " in first_screen
    for label in ("Jo", "Kim", "Lee"):
        assert f"<b>{label}</b>: " not in first_screen
    assert "on my side" in text
    assert "matter to me" in text
    assert "They named: Close relationships · Sleep. You named: Worry and fear." in text
    assert "They said “not for me” about: Worry and fear." in text


@pytest.mark.parametrize("hours", [0, 136.5, 140])
async def test_no_moment_of_the_seeded_past_lies_in_the_future(store: Database, hours: float) -> None:
    """While Noor's session has just ended and nothing was asked yet, and while Mika could still answer, too."""
    moment = THURSDAY + timedelta(hours=hours)
    made = await store.write(
        lambda unit: made_up_practice.seed(ctx(unit.with_now(moment)), default_programme())
    )
    of = schema.check_ins.c
    late = select(of.id).where(of.ended_at > moment)
    assert await store.read(lambda unit: unit.conn.execute(late).all()) == []
    assert "Noor</b>: " in await store.read(lambda unit: told(unit.with_now(moment), made))


async def test_nothing_of_the_past_is_told_as_if_it_had_just_come_in(store: Database) -> None:
    await store.write(lambda unit: made_up_practice.seed(ctx(unit), default_programme()))
    resources = Resources(load_words(), load_instruments(), "some_bot")
    await DueJobs(store, resources, "one").empty()
    query = select(schema.outbox_messages.c.key).where(schema.outbox_messages.c.key.startswith("at-once:"))
    assert await store.read(lambda unit: unit.conn.execute(query).all()) == []


async def test_a_practice_is_not_seeded_into_a_home_in_use(store: Database) -> None:
    await store.write(lambda unit: made_up_practice.seed(ctx(unit), default_programme()))
    with pytest.raises(BadInput, match="ALLIANCE_HOME"):
        await store.write(lambda unit: made_up_practice.seed(ctx(unit), default_programme()))


@pytest.mark.parametrize("hours", range(0, 24 * 8, 7))
def test_the_rehearsal_begins_on_the_last_thursday_evening(hours: int) -> None:
    now = THURSDAY + timedelta(hours=hours)
    begins = made_up_practice.opening_moment(now, "Europe/Berlin")
    local = local_time(begins, "Europe/Berlin")
    assert (local.weekday(), local.hour) == (3, 18)
    assert now - timedelta(days=7) < begins <= now
