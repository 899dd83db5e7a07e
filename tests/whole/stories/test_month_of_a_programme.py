"""A month of one programme, played: thirty clients, four practitioners, one coordinator, and what happens among people.

Read it from the end: ``test_a_programme_runs_for_a_month`` is its list of acts, in order; each act is a day or a week,
and says what must be so after it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.services.context.audit import chain_records
from bot.services.context.context import Context
from bot.services.enrolment import programme_setup, role_invitations
from storage.repositories import audit, dyads
from storage.repositories.dyads import Dyad
from tests.support.contacts import contacts_table
from tests.support.decrypted_rows import everything_readable
from tests.support.person import Person, invitation_code
from tests.support.played_service import Play, play
from tests.support.service_actions import files_containing, says, taps

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # 10:00 in Berlin; clocks there change on 29 March
PROGRAMME = 'name = "Four rooms"\npractitioner_form = false\n' + contacts_table()
PRACTITIONERS = ("Ana", "Ben", "Cleo", "Dov")
DAYS = ("Tuesday", "Wednesday", "Thursday", "Friday")
CALM, SHAKEN = "5 4 5 4 5 4", "5 4 5 4 2 1"
SECRET = "the letter from my brother"
LABELS = [
    f"{name[0]}{number}"
    for name, most in zip(PRACTITIONERS, (8, 8, 7, 7), strict=True)
    for number in range(1, most + 1)
]


@dataclass
class Month:
    """The people of the programme, and what they do every week."""

    played: Play
    robin: Person
    practitioners: dict[str, Person] = field(default_factory=dict)
    clients: dict[str, Person] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    async def enrols_everybody(self) -> None:
        """Send the coordinator's list; the links come back and go out by the programme's own mail."""
        rows = [f"{name};" for name in PRACTITIONERS] + [f"{self.of(label)};{label}" for label in LABELS]
        await self.robin.attaches("list.csv", "\n".join(["practitioner;client", *rows]))
        await self.played.settle()
        assert "clients: 30, practitioners: 4" in self.robin.reads()
        await taps(self.played, self.robin, "Invite them")
        self.links = dict(_links(self.played, self.robin))

    def of(self, label: str) -> str:
        """Return the practitioner of the client with that label, by its first letter."""
        return next(name for name in PRACTITIONERS if name[0] == label[0])

    async def opens(self, label: str) -> Person:
        """Whoever has this link opens it."""
        person = self.played.meet(label)
        await says(self.played, person, f"/start {self.links[label]}")
        return person

    async def joins(self, label: str) -> None:
        """Let a client agree and their practitioner confirm them."""
        self.clients[label] = await self.opens(label)
        await taps(self.played, self.clients[label], "Yes, I agree")
        await taps(self.played, self.practitioners[self.of(label)], "Yes, it is them")

    async def evening(self, day: int, answering: Iterable[str], shaken: Iterable[str] = ()) -> None:
        """Move to 20:00 on that day of the week (0 is Tuesday): these clients type their answers and send them."""
        await self.played.comes(self.tuesday + timedelta(days=day, hours=19))
        values = {label: SHAKEN if label in shaken else CALM for label in answering}
        for label in values:
            assert "1 of 7" in self.clients[label].reads(), self.clients[label].screen()
        for word in ("", "yes", "none", "send"):
            for label, each in values.items():
                await self.clients[label].types(word or each)
            await self.played.settle()
        for label in values:
            assert "Thank you" in self.clients[label].received_text(), self.clients[label].screen()

    async def week(self, without: Iterable[str] = (), shaken: Iterable[str] = ()) -> None:
        """Each practitioner's clients meet them on one day, and answer in the evening; then it is Monday, noon."""
        for day, name in enumerate(PRACTITIONERS):
            there = [label for label in self.clients if self.of(label) == name and label not in without]
            await self.evening(day, there, shaken)
        self.tuesday += timedelta(days=7)
        await self.played.comes(self.tuesday - timedelta(hours=12))

    tuesday = datetime(2026, 3, 3, tzinfo=UTC)

    async def dyad(self, label: str) -> Dyad:
        """Return the stored dyad of that label."""
        every = await self.played.do(dyads.every)
        return next(each for each in every if each.label == label)


def _links(played: Play, robin: Person) -> Iterable[tuple[str, str]]:
    sent = [
        message
        for message in robin.chat.messages.values()
        if message["from"]["is_bot"] and "document" in message
    ]
    table = played.api.world.files[sent[-1]["document"]["file_id"]].content.decode("utf-8-sig").splitlines()
    columns = table[0].split(";")
    for row in (dict(zip(columns, line.split(";"), strict=True)) for line in table[1:]):
        yield row["client"] or row["practitioner"], row["code"].removeprefix("/start ")


async def _coordinator(played: Play) -> Person:
    def invite(ctx: Context) -> str:
        return role_invitations.invite_coordinator(
            ctx, programme_setup.create_programme(ctx, PROGRAMME, "rooms.toml").slug
        )

    robin = played.meet("Robin")
    await says(played, robin, f"/start {await played.do(invite)}")
    return robin


async def everybody_is_invited_and_begins(month: Month) -> None:
    """Monday. The practitioners open their links, then the clients; A7, A8 and B8 not yet."""
    await month.enrols_everybody()
    assert len(month.links) == 34
    for name in PRACTITIONERS:
        month.practitioners[name] = await month.opens(name)
    for label in LABELS:
        if label not in ("A7", "A8", "B8"):
            await month.joins(label)


async def a_link_was_forwarded(month: Month) -> None:
    """A7's cousin agrees, Ana says it is somebody else, and the cousin is forgotten. The new link finds A7."""
    ana, cousin = month.practitioners["Ana"], await month.opens("A7")
    await taps(month.played, cousin, "Yes, I agree")
    await taps(month.played, ana, "No, somebody else")
    assert "meant for somebody else" in cousin.reads()
    month.links["A7"] = invitation_code(ana.reads())
    await month.joins("A7")


async def one_declines(month: Month) -> Person:
    """A8 does, and B8 never opens the link. Neither is ever asked anything."""
    nobody = await month.opens("A8")
    await taps(month.played, nobody, "No, thank you")
    return nobody


async def each_practitioner_has_a_day(month: Month) -> None:
    """They see their clients on it, every week, one after the other."""
    for day, name in zip(DAYS, PRACTITIONERS, strict=True):
        for hour, label in enumerate([each for each in month.clients if month.of(each) == name], start=8):
            await says(month.played, month.practitioners[name], f"/session {label} every {day} {hour:02}:00")


async def two_ordinary_weeks(month: Month) -> None:
    """Play the first and the second week: every practitioner has two digests."""
    await month.week()
    await month.week()
    for practitioner in month.practitioners.values():
        assert practitioner.received_text().count("Your week") == 2


async def a_week_with_a_rupture(month: Month) -> None:
    """Play the third week: A1 is hurt, A2 stops, A3 deletes everything; Ben is on holiday. Ana alone reads of A1."""
    played, clients = month.played, month.clients
    await says(played, clients["A3"], SECRET)
    await says(played, clients["A2"], "/stop")
    await taps(played, clients["A2"], "Yes, stop")
    await says(played, clients["A3"], "/delete")
    await taps(played, clients["A3"], "Yes, delete all")
    ana, *others = month.practitioners.values()
    await says(played, month.practitioners["Ben"], "/holiday 16.3. – 22.3.")
    quiet = {label: clients[label].received_text() for label in ("A2", "A3", "B1")}
    away = [label for label in clients if month.of(label) == "Ben"]
    await month.week(without=("A2", "A3", *away), shaken=("A1",))
    assert quiet == {label: clients[label].received_text() for label in quiet}
    assert "A1" in ana.reads() or "A1" in ana.received_text().split("Your week")[-1]
    assert "A1" not in "".join(each.received_text() for each in others)


async def a_week_of_goodbyes(month: Month) -> None:
    """Play the fourth week: D1 goes on with Cleo, and shares what was before; D2's work is done."""
    played, (cleo, dov) = month.played, (month.practitioners[name] for name in ("Cleo", "Dov"))
    await says(played, dov, "/client D1")
    await taps(played, dov, "Hand over")
    await taps(played, dov, "Cleo")
    assert "D1" not in cleo.received_text()
    await taps(played, month.clients["D1"], "Yes, with answers")
    assert "A client goes on with you: D1" in cleo.received_text()
    await says(played, dov, "/client D2")
    await taps(played, dov, "End our work")
    await taps(played, dov, "End it now")
    await month.week(without=("A2", "A3", "D1", "D2"))


async def dov_is_curious(month: Month) -> None:
    """Dov tries to reach Ana's client by every way that names one."""
    dov, others = month.practitioners["Dov"], (await month.dyad("A1")).id
    for command in ("/client A1", "/report A1", "/session A1 now", "/clients A1"):
        await says(month.played, dov, command)
    for data in (f"client:end:{others}", f"client:before:{others}", f"report:of:{others}"):
        await dov.taps_data(data)
        await month.played.settle()
    assert "A little" not in dov.received_text()
    assert (await month.dyad("A1")).state == "active"


async def robin_is_curious(month: Month) -> None:
    """Robin tries to read of one person, and gets numbers."""
    for command in ("/digest", "/clients", "/client A1", "/report A1", "/history"):
        assert "not for you" in await says(month.played, month.robin, command)
    numbers = await says(month.played, month.robin, "/programme")
    assert "Four rooms" in numbers
    assert not any(label in numbers for label in LABELS)


async def nothing_is_left_and_nothing_is_stuck(month: Month, folder: Path) -> None:
    """Who deleted is nowhere; every digest came; the record is whole."""
    assert files_containing(folder, SECRET) == []
    assert SECRET not in await month.played.do(everything_readable)
    for practitioner in month.practitioners.values():
        assert practitioner.received_text().count("Your week") == 4
    await chain_records(month.played.service.store)
    checked = await month.played.do(audit.verify_chain)
    assert (checked.problem, checked.waiting) == (None, 0)
    assert checked.length > 100


@pytest.mark.slow
async def test_a_programme_runs_for_a_month(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path, start=MONDAY) as played:
        month = Month(played, await _coordinator(played))
        await everybody_is_invited_and_begins(month)
        await a_link_was_forwarded(month)
        nobody = await one_declines(month)
        silent = nobody.received_text()
        await each_practitioner_has_a_day(month)
        await two_ordinary_weeks(month)
        await a_week_with_a_rupture(month)
        await a_week_of_goodbyes(month)
        await dov_is_curious(month)
        await robin_is_curious(month)
        assert nobody.received_text() == silent
        await nothing_is_left_and_nothing_is_stuck(month, tmp_path)
