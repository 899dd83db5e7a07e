"""Two do at one moment what does not go together, each in a transaction of their own: one of them sees the other's.

About PostgreSQL alone: on SQLite one writes at a time.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.services import enrolling, enrolment, erasing, transfers, who
from bot.services.commands import invite
from bot.services.desk import Desk
from bot.services.enrolment import Choice
from flows.enrolment.file import read_enrolment
from storage import migrations
from storage.keyfile import load_or_make_key
from storage.keys import Vault
from storage.repositories import dyads, handovers, practitioners
from storage.repositories.dyads import Dyad
from storage.repositories.handovers import Answer
from storage.repositories.practitioners import Practitioner
from storage.unit_of_work import Unit
from tests.support.acting import says, taps
from tests.support.playing import Play, play
from tests.support.shelf import transaction

LIST = "practitioner;client\nDr New;\nDr New;Jo\nAlex;Kim"


@pytest.fixture
def url(postgres_url: str) -> str:
    migrations.upgrade(postgres_url)
    return postgres_url


async def at_one_moment(played: Play, one: Callable[[Desk], object], other: Callable[[Desk], object]) -> None:
    """``other`` begins and ends, in another process, after ``one`` has begun and before it does anything."""
    done: list[bool] = []

    def begun(desk: Desk) -> None:
        dyads.every(desk.unit)  # from here on it sees what there was before
        if not done:
            done.append(True)
            _apart(played, other)
        one(desk)

    await played.do(begun)
    await played.settle()


def _apart(played: Play, work: Callable[[Desk], object]) -> None:
    key = load_or_make_key(played.settings.key_path, may_make=False)
    with transaction(played.settings.database_url) as conn:
        unit = Unit(conn, Vault.open(conn, key, played.clock()), played.clock())
        work(Desk(unit, played.service.kit))


async def labels(played: Play) -> list[str]:
    return await played.do(lambda desk: sorted(each.label for each in dyads.every(desk.unit)))


def called(desk: Desk, name: str) -> Practitioner:
    return next(each for each in practitioners.every(desk.unit) if each.name == name)


def enrols(desk: Desk) -> None:
    file = read_enrolment(LIST, "list.csv")
    enrolment.enrol(desk, enrolling.find_programme(desk, None), file, Choice(go=True))


def invites_kim(desk: Desk) -> None:
    if person := called(desk, "Alex").person:
        invite.run(desk, who.known(desk, person), "Kim")


def alex_leaves(desk: Desk) -> None:
    erasing.leave(desk, called(desk, "Alex"))


def sam_leaves(desk: Desk) -> None:
    erasing.leave(desk, called(desk, "Sam"))


def jo_goes_on_with_sam(desk: Desk) -> None:
    (dyad,) = (each for each in dyads.every(desk.unit) if each.label == "Jo")
    assert dyad.person is not None
    jo = who.known(desk, dyad.person)
    if waiting := handovers.waiting(desk.unit, dyad.id):
        transfers.answer(desk, jo, waiting.id, Answer.WITH)


async def test_one_list_twice(url: str, tmp_path: Path) -> None:
    async with play(url, tmp_path) as played:
        await played.practitioner("Alex")
        await at_one_moment(played, enrols, enrols)
        assert await labels(played) == ["Jo", "Kim"]
        names = await played.do(lambda desk: sorted(each.name for each in practitioners.every(desk.unit)))
        assert names == ["Alex", "Dr New"]


@pytest.mark.parametrize(("one", "other"), [(enrols, invites_kim), (invites_kim, enrols)])
async def test_a_list_and_the_practitioner_invite_the_same_client(
    url: str, tmp_path: Path, one: Callable[[Desk], None], other: Callable[[Desk], None]
) -> None:
    async with play(url, tmp_path) as played:
        await played.practitioner("Alex")
        await at_one_moment(played, one, other)
        assert await labels(played) == ["Jo", "Kim"]


@pytest.mark.parametrize(("one", "other"), [(alex_leaves, invites_kim), (invites_kim, alex_leaves)])
async def test_nobody_is_invited_by_one_who_leaves(
    url: str, tmp_path: Path, one: Callable[[Desk], None], other: Callable[[Desk], None]
) -> None:
    async with play(url, tmp_path) as played:
        await played.practitioner("Alex")
        await at_one_moment(played, one, other)
        assert await labels(played) == []


@pytest.mark.parametrize("swapped", [False, True])
async def test_a_client_goes_on_with_one_who_leaves(url: str, tmp_path: Path, swapped: bool) -> None:
    """They stay with whom they have, or are told that it has ended: never with nobody, unknowing."""
    async with play(url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        await played.practitioner("Sam")
        await played.client(alex, "Jo")
        await says(played, alex, "/client Jo")
        await taps(played, alex, "Hand over")
        await taps(played, alex, "Sam")
        one, other = (sam_leaves, jo_goes_on_with_sam) if swapped else (jo_goes_on_with_sam, sam_leaves)
        await at_one_moment(played, one, other)

        def going_on(desk: Desk) -> list[tuple[str, bool]]:
            return [_stands(desk, each) for each in dyads.every(desk.unit) if each.state not in dyads.OVER]

        assert await played.do(going_on) == ([] if swapped else [("Alex", False)])


def _stands(desk: Desk, dyad: Dyad) -> tuple[str, bool]:
    practitioner = practitioners.get(desk.unit, dyad.practitioner)
    return practitioner.name, practitioner.left
