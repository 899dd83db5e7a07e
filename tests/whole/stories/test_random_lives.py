"""Random actions at random times, for months: each is answered, and all that is stored is consistent."""

import logging
import random
from pathlib import Path

import pytest

from bot.services.context import audit
from bot.services.context.context import Context
from bot.services.enrolment import transfer_questions, transfer_rules
from bot.services.models import recomputation
from storage.repositories import audit as entries
from storage.repositories import dyads
from tests.support.contacts import with_contacts
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import count_api_calls

PROGRAMME = (
    with_contacts(en="Call 112, by day and night")
    .replace("free = false", "free = true")
    .replace("# [cadence]\n# every_days = 7 ", "[cadence]\nevery_days = 7 ")
)
LANGUAGES = ("en", "de", "ar", "ru")
EITHER = (
    "/help",
    "/settings",
    "/privacy",
    "/start",
    "1",
    "15:00",
    "?",
    "🙂",
    "x" * 4000,
    "Berlin",
    "yes",
    "no",
)
CLIENT = (
    *("3", "mostly", "not at all", "skip", "back", "send", "later", "5 4 5 4 5 4", "we argued and that hurt"),
    *("/pause", "/pause 2 weeks", "/resume", "/checkin", "/mydata", "/withdraw", "/met", "/stop", "/delete"),
    *("I want to kill myself", "tomorrow at 10"),
)
PRACTITIONER = (
    *(
        "/clients",
        "/client Jo",
        "/digest",
        "/history",
        "/week",
        "/report Jo",
        "/invite Kim",
        "/score Jo 12",
        "/alerts",
    ),
    *(
        "/session Jo now",
        "/session Sam today 09:00",
        "/session Jo every Tuesday 15:00",
        "/session",
        "Friday 11:00",
    ),
    *(
        "/session Ann every other Thursday 10:30",
        "/holiday 24 Dec to 2 Jan",
        "/holiday",
        "/calendar",
        "cancel",
    ),
)


class Life:
    """One practice, and dice."""

    def __init__(self, played: Play, dice: random.Random) -> None:
        self.played, self.dice = played, dice
        self.practitioners: list[Person] = []
        self.clients: list[Person] = []

    async def begins(self) -> None:
        """Two practitioners; one of them has four clients."""
        for name in ("Alex", "Bea"):
            self.practitioners.append(await self.played.practitioner(name, PROGRAMME))
        for label, language in zip(("Jo", "Sam", "Ann", "Lee"), LANGUAGES, strict=True):
            self.clients.append(await self.played.client(self.practitioners[0], label, language))

    async def acts(self) -> None:
        """Somebody taps or types something, and is answered."""
        person = self.dice.choice([*self.practitioners, *self.clients])
        if (keys := person.sees()) and self.dice.random() < 0.7:
            tap = await person.taps(self.dice.choice(keys))
            await self.played.settle()
            assert tap.answer is not None, person.screen()
            return
        own = PRACTITIONER if person in self.practitioners else CLIENT
        text, before = self.dice.choice((*EITHER, *own)), count_api_calls(self.played, person)
        await person.types(text)
        await self.played.settle()
        assert count_api_calls(self.played, person) > before, f"no answer to {text!r}\n{person.screen()}"

    async def goes_on(self) -> None:
        """Time passes, or the service was away, or is started anew, or somebody is asked to go on elsewhere."""
        what = self.dice.random()
        hours = self.dice.choice((0.5, 2, 6, 12, 48, 100))
        if what < 0.85:
            await self.played.passes(hours=hours)
        elif what < 0.9:
            await self.played.sleeps(hours=hours)
        elif what < 0.95:
            await self.played.restarts()
        else:
            await self.played.do(self._asks_one_to_go_on)

    def _asks_one_to_go_on(self, ctx: Context) -> None:
        dyad = self.dice.choice(sorted(dyads.every(ctx), key=lambda each: each.label))
        for other in transfer_rules.possible_practitioners(ctx, dyad)[:1]:
            transfer_questions.ask(ctx, dyad, other)


async def test_random_actions_of_people_keep_the_invariants(
    sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        life = Life(played, random.Random(3))  # noqa: S311 -- repeatable on purpose
        await life.begins()
        for _ in range(60):
            for _ in range(3):
                await life.acts()
            await life.goes_on()
        await audit.chain_records(played.service.store)
        assert (await played.do(entries.verify_chain)).problem is None
        anew = await played.do(lambda ctx: recomputation.recompute_programme(ctx, "my-practice"))
        assert anew
        assert all(each.same for each in anew)
        assert [each.getMessage() for each in caplog.records if each.levelno >= logging.ERROR] == []
