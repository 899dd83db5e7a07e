"""Two do at one moment what does not go together, each in a transaction of their own: one of them sees the other's.

About PostgreSQL alone: on SQLite one writes at a time.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.services.check_ins import questions
from bot.services.commands import invite
from bot.services.context import contact
from bot.services.context.context import Desk
from bot.services.digests import weekly_send
from bot.services.enrolment import batch, programme_setup, transfers
from bot.services.enrolment.batch import Choice
from bot.services.privacy import erasure
from flows.enrolment.file import read_enrolment
from flows.instruments import Perspective
from storage import migrations
from storage.database.unit_of_work import Unit
from storage.encryption.keyfile import load_or_make_key
from storage.encryption.keys import Vault
from storage.repositories import check_ins, digests, due, dyads, practitioners, transfer_requests
from storage.repositories.check_ins import Phase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.practitioners import Practitioner
from storage.repositories.transfer_requests import Answer
from tests.support.acting import meet, says, taps
from tests.support.person import Person
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
    batch.enrol(desk, programme_setup.find_programme(desk, None), file, Choice(go=True))


def invites_kim(desk: Desk) -> None:
    if person := called(desk, "Alex").person:
        invite.run(desk, contact.known(desk, person), "Kim")


def alex_leaves(desk: Desk) -> None:
    erasure.leave(desk, called(desk, "Alex"))


def sam_leaves(desk: Desk) -> None:
    erasure.leave(desk, called(desk, "Sam"))


def jo_goes_on_with_sam(desk: Desk) -> None:
    (dyad,) = dyads.of_practitioner(desk.unit, called(desk, "Alex").id)
    assert dyad.person is not None
    jo = contact.known(desk, dyad.person)
    if waiting := transfer_requests.waiting(desk.unit, dyad.id):
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


def jo_is_asked_about_sam(desk: Desk) -> None:
    (dyad,) = dyads.of_practitioner(desk.unit, called(desk, "Alex").id)
    transfers.ask(desk, dyad, called(desk, "Sam"))


async def test_a_client_is_asked_twice_about_going_on(url: str, tmp_path: Path) -> None:
    """By their practitioner and by an operator: one question counts, and can be read again."""
    async with play(url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        await played.practitioner("Sam")
        jo = await played.client(alex, "Jo")
        await at_one_moment(played, jo_is_asked_about_sam, jo_is_asked_about_sam)
        assert "Would you like to go on with Sam" in await says(played, jo, "/again")
        await at_one_moment(played, jo_goes_on_with_sam, jo_goes_on_with_sam)
        assert await labels(played) == ["Jo", "Jo"]


def alex_has_a_digest(desk: Desk) -> None:
    alex = called(desk, "Alex")
    practitioners.change(desk.unit, alex.id, digest_when_quiet=False)
    weekly_send.fire(desk, alex.id)


def jo_is_erased(desk: Desk) -> None:
    for dyad in dyads.every(desk.unit):
        if dyad.person is not None:
            erasure.forget_client(desk, contact.known(desk, dyad.person))


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("leaves", [jo_is_erased, alex_leaves])
async def test_a_digest_that_is_kept_and_not_sent(
    url: str, tmp_path: Path, leaves: Callable[[Desk], None], swapped: bool
) -> None:
    """It says nothing of a client who is erased, and of a practitioner who leaves there is none."""
    async with play(url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        await played.client(alex, "Jo")
        one, other = (leaves, alex_has_a_digest) if swapped else (alex_has_a_digest, leaves)
        await at_one_moment(played, one, other)

        def kept(desk: Desk) -> list[str]:
            return [text for _, text in digests.every(desk.unit, called(desk, "Alex").id) if text]

        assert not any("Jo" in each for each in await played.do(kept))


async def comes_to(played: Play, practitioner: Person, client: Person) -> None:
    """The client of one practitioner is a client of another one, too."""
    await says(played, practitioner, f"/invite {client.name}")
    await client.start(practitioner.reads().split("?start=")[1].split()[0])
    await played.settle()
    await taps(played, client, client.sees()[0])
    await played.confirmed(practitioner)


def first_is_closed(desk: Desk) -> None:
    questions.close(desk, _of(desk, "Alex"))


def second_is_asked(desk: Desk) -> None:
    _is_due(desk, _of(desk, "Sam"))


def first_is_asked(desk: Desk) -> None:
    _is_due(desk, _of(desk, "Alex"))


def _of(desk: Desk, name: str) -> str:
    (dyad,) = dyads.of_practitioner(desk.unit, called(desk, name).id)
    (found,) = check_ins.of_dyad(desk.unit, dyad.id, Perspective.CLIENT, *Phase)
    return found.id


def _is_due(desk: Desk, check_in: str) -> None:
    due.drop(desk.unit, DueKind.ASK, check_in)
    questions.ask(desk, check_in)


async def phases(played: Play) -> list[str]:
    def look(desk: Desk) -> list[str]:
        found = [check_ins.find(desk.unit, _of(desk, name)) for name in ("Alex", "Sam")]
        return [each.phase for each in found if each is not None]

    return await played.do(look)


@pytest.mark.parametrize("swapped", [False, True])
async def test_one_check_in_is_over_while_the_next_one_comes_to_wait_for_it(
    url: str, tmp_path: Path, swapped: bool
) -> None:
    """It does not wait for ever."""
    async with play(url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        jo = await played.client(alex, "Jo")
        await comes_to(played, sam, jo)
        await meet(played, alex, jo)
        await says(played, sam, "/session Jo now")
        one, other = (second_is_asked, first_is_closed) if swapped else (first_is_closed, second_is_asked)
        await at_one_moment(played, one, other)
        assert await phases(played) == [Phase.CLOSED, Phase.ASKED]


async def test_two_check_ins_of_one_person_are_due(url: str, tmp_path: Path) -> None:
    """One is before them, the other one waits."""
    async with play(url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        jo = await played.client(alex, "Jo")
        await comes_to(played, sam, jo)
        await says(played, alex, "/session Jo now")
        await says(played, sam, "/session Jo now")
        await at_one_moment(played, first_is_asked, second_is_asked)
        assert sorted(await phases(played)) == [Phase.ASKED, Phase.QUEUED]
