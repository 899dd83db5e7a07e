"""A practitioner and a client who takes part, written straight into a database, for tests of single use cases."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Engine

from bot.services.consent import consent
from bot.services.context import contact
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context, Resources
from bot.services.enrolment import programme_setup
from bot.services.programmes.default import default_programme
from flows.dyads.lifecycle import DyadState
from flows.ids import DyadId
from flows.instruments import Perspective
from storage.bundled_content import load_instruments, load_words
from storage.database import engine
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import Vault
from storage.repositories import check_ins, due, dyads, people, practitioners
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from tests.support.example_table import new_key_ring

CLIENT_ONLY = default_programme().replace("practitioner_form = true", "practitioner_form = false")
TUESDAY = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)  # 15:00 in Berlin


def march(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of March 2026 in UTC; until the 29th Berlin is an hour ahead."""
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


@dataclass
class ActiveDyad:
    """One dyad in a database; each use case runs in a transaction of its own at a chosen moment."""

    engine: Engine
    programme: str = CLIENT_ONLY
    ring: KeyRing = field(default_factory=new_key_ring)
    resources: Resources = field(
        default_factory=lambda: Resources(load_words(), load_instruments(), "some_bot")
    )
    id: DyadId = field(init=False)

    def __post_init__(self) -> None:
        with self.at(TUESDAY) as ctx:
            programme = programme_setup.create_programme(ctx, self.programme, "programme.toml")
            practitioner = practitioners.add(ctx, programme.id, "Alex", 0, "08:00")
            alex = people.add(ctx, contact.chat_key_of(ctx, 5_400_000_001), 5_400_000_001, "en")
            practitioners.change(ctx, practitioner.id, person_id=alex.id)
            dyad = dyads.add(ctx, programme.id, practitioner.id, "Jo")
            jo = people.add(ctx, contact.chat_key_of(ctx, 5_400_000_002), 5_400_000_002, "en")
            dyads.bind(ctx, dyad.client, jo.id)
            self.id = dyad.id
            for state in (DyadState.LINK_OPENED, DyadState.AGREED, DyadState.ACTIVE):
                dyads.set_state(ctx, dyad.id, state)
            consent.record_consent(ctx, dyads.get(ctx, dyad.id))

    @contextmanager
    def at(self, moment: datetime) -> Iterator[Context]:
        """One transaction at that moment."""
        with self.engine.begin() as conn:
            yield Context(UnitOfWork(conn, Vault.open(conn, self.ring, moment), moment), self.resources)

    def dyad(self, ctx: Context) -> Dyad:
        return dyads.get(ctx, self.id)

    def practitioner(self, ctx: Context) -> PractitionerContact:
        found = contact.from_practitioner(ctx, self.dyad(ctx).practitioner)
        assert found is not None
        return found

    def check_ins(self, ctx: Context, side: Perspective = Perspective.CLIENT) -> list[CheckIn]:
        return check_ins.of_dyad(ctx, self.id, side, *CheckInPhase)


def due_of(ctx: Context, *subjects: str) -> Mapping[DueKind, datetime]:
    """When what is due about these subjects is due, by kind."""
    return {row.kind: row.at for row in due.of_subjects(ctx, subjects)}


@contextmanager
def active_dyad(url: str, programme: str = CLIENT_ONLY) -> Iterator[ActiveDyad]:
    """Return a new active dyad in a database that has the program's tables."""
    opened = engine.create_sync_engine(url)
    try:
        yield ActiveDyad(opened, programme)
    finally:
        opened.dispose()
