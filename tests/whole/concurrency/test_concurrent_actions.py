"""Two conflicting actions at once, each in its own transaction: one of them sees the other's result.

On PostgreSQL alone: SQLite has one writer at a time.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.services.check_ins import closure, questions
from bot.services.commands import invite
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.digests import weekly_send
from bot.services.enrolment import batch, programme_lookup, transfer_questions, transfers
from bot.services.enrolment.batch import EnrolmentOptions
from bot.services.privacy import client_erasure, practitioner_departure
from flows.dyads import lifecycle
from flows.enrolment.file import read_enrolment
from flows.instruments import Perspective
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keyfile import load_or_create_key
from storage.encryption.keys import Vault
from storage.repositories import check_ins, digests, due, dyads, practitioners, transfer_requests
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.transfer_requests import TransferAnswer
from tests.support.example_table import transaction
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import client_labels, end_session, practitioner_named, says, taps

LIST = "practitioner;client\nDr New;\nDr New;Jo\nAlex;Kim"


async def at_one_moment(
    played: Play, one: Callable[[Context], object], other: Callable[[Context], object]
) -> None:
    """Run ``other`` in another process after ``one`` has begun and before it writes anything."""
    done: list[bool] = []

    def begun(ctx: Context) -> None:
        dyads.every(ctx)  # from here on it sees what there was before
        if not done:
            done.append(True)
            _apart(played, other)
        one(ctx)

    await played.do(begun)
    await played.settle()


def _apart(played: Play, work: Callable[[Context], object]) -> None:
    key = load_or_create_key(played.settings.key_path, may_make=False)
    with transaction(played.settings.database_url) as conn:
        unit = UnitOfWork(conn, Vault.open(conn, key, played.clock()), played.clock())
        work(Context(unit, played.service.resources))


def enrols(ctx: Context) -> None:
    file = read_enrolment(LIST, "list.csv")
    batch.enrol(ctx, programme_lookup.find_programme(ctx, None), file, EnrolmentOptions(store=True))


def invites_kim(ctx: Context) -> None:
    if alex := contact.from_practitioner(ctx, practitioner_named(ctx, "Alex").id):
        invite.run(ctx, alex, "Kim")


def alex_leaves(ctx: Context) -> None:
    practitioner_departure.practitioner_leaves(ctx, practitioner_named(ctx, "Alex"))


def sam_leaves(ctx: Context) -> None:
    practitioner_departure.practitioner_leaves(ctx, practitioner_named(ctx, "Sam"))


def jo_goes_on_with_sam(ctx: Context) -> None:
    (dyad,) = dyads.of_practitioner(ctx, practitioner_named(ctx, "Alex").id)
    assert dyad.person is not None
    jo = contact.from_person(ctx, dyad.person)
    if waiting := transfer_requests.open_request(ctx, dyad.id):
        transfers.record_answer(ctx, jo, waiting.id, TransferAnswer.WITH)


async def test_one_list_twice(postgres_tables_url: str, tmp_path: Path) -> None:
    async with play(postgres_tables_url, tmp_path) as played:
        await played.practitioner("Alex")
        await at_one_moment(played, enrols, enrols)
        assert await client_labels(played) == ["Jo", "Kim"]
        names = await played.do(lambda ctx: sorted(each.name for each in practitioners.every(ctx)))
        assert names == ["Alex", "Dr New"]


@pytest.mark.parametrize(("one", "other"), [(enrols, invites_kim), (invites_kim, enrols)])
async def test_a_list_and_the_practitioner_invite_the_same_client(
    postgres_tables_url: str, tmp_path: Path, one: Callable[[Context], None], other: Callable[[Context], None]
) -> None:
    async with play(postgres_tables_url, tmp_path) as played:
        await played.practitioner("Alex")
        await at_one_moment(played, one, other)
        assert await client_labels(played) == ["Jo", "Kim"]


@pytest.mark.parametrize(("one", "other"), [(alex_leaves, invites_kim), (invites_kim, alex_leaves)])
async def test_nobody_is_invited_by_one_who_leaves(
    postgres_tables_url: str, tmp_path: Path, one: Callable[[Context], None], other: Callable[[Context], None]
) -> None:
    async with play(postgres_tables_url, tmp_path) as played:
        await played.practitioner("Alex")
        await at_one_moment(played, one, other)
        assert await client_labels(played) == []


@pytest.mark.parametrize("swapped", [False, True])
async def test_a_client_goes_on_with_one_who_leaves(
    postgres_tables_url: str, tmp_path: Path, swapped: bool
) -> None:
    """They stay with whom they have, or are told that it has ended: never with nobody, unknowing."""
    async with play(postgres_tables_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        await played.practitioner("Sam")
        await played.client(alex, "Jo")
        await says(played, alex, "/client Jo")
        await taps(played, alex, "Hand over")
        await taps(played, alex, "Sam")
        one, other = (sam_leaves, jo_goes_on_with_sam) if swapped else (jo_goes_on_with_sam, sam_leaves)
        await at_one_moment(played, one, other)

        def going_on(ctx: Context) -> list[tuple[str, bool]]:
            return [_stands(ctx, each) for each in dyads.every(ctx) if not lifecycle.is_over(each.state)]

        assert await played.do(going_on) == ([] if swapped else [("Alex", False)])


def _stands(ctx: Context, dyad: Dyad) -> tuple[str, bool]:
    practitioner = practitioners.get(ctx, dyad.practitioner)
    return practitioner.name, practitioner.left


def jo_is_asked_about_sam(ctx: Context) -> None:
    (dyad,) = dyads.of_practitioner(ctx, practitioner_named(ctx, "Alex").id)
    transfer_questions.ask(ctx, dyad, practitioner_named(ctx, "Sam"))


async def test_a_client_is_asked_twice_about_going_on(postgres_tables_url: str, tmp_path: Path) -> None:
    """By their practitioner and by an operator: one question counts, and can be read again."""
    async with play(postgres_tables_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        await played.practitioner("Sam")
        jo = await played.client(alex, "Jo")
        await at_one_moment(played, jo_is_asked_about_sam, jo_is_asked_about_sam)
        assert "Would you like to go on with Sam" in await says(played, jo, "/again")
        await at_one_moment(played, jo_goes_on_with_sam, jo_goes_on_with_sam)
        assert await client_labels(played) == ["Jo", "Jo"]


def alex_has_a_digest(ctx: Context) -> None:
    alex = practitioner_named(ctx, "Alex")
    practitioners.change(ctx, alex.id, digest_when_quiet=False)
    weekly_send.run_due(ctx, alex.id)


def jo_is_erased(ctx: Context) -> None:
    for dyad in dyads.every(ctx):
        if dyad.person is not None:
            client_erasure.forget_client(ctx, contact.from_person(ctx, dyad.person))


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("leaves", [jo_is_erased, alex_leaves])
async def test_a_digest_that_is_kept_and_not_sent(
    postgres_tables_url: str, tmp_path: Path, leaves: Callable[[Context], None], swapped: bool
) -> None:
    """It says nothing of a client who is erased, and of a practitioner who leaves there is none."""
    async with play(postgres_tables_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        await played.client(alex, "Jo")
        one, other = (leaves, alex_has_a_digest) if swapped else (alex_has_a_digest, leaves)
        await at_one_moment(played, one, other)

        def kept(ctx: Context) -> list[str]:
            return [text for _, text in digests.list_all(ctx, practitioner_named(ctx, "Alex").id) if text]

        assert not any("Jo" in each for each in await played.do(kept))


async def comes_to(played: Play, practitioner: Person, client: Person) -> None:
    """Make the client of one practitioner a client of another one, too."""
    await says(played, practitioner, f"/invite {client.name}")
    await client.start(practitioner.reads().split("?start=")[1].split()[0])
    await played.settle()
    await taps(played, client, client.sees()[0])
    await played.confirmed(practitioner)


def first_is_closed(ctx: Context) -> None:
    closure.close(ctx, _of(ctx, "Alex"))


def second_is_asked(ctx: Context) -> None:
    _is_due(ctx, _of(ctx, "Sam"))


def first_is_asked(ctx: Context) -> None:
    _is_due(ctx, _of(ctx, "Alex"))


def _of(ctx: Context, name: str) -> str:
    (dyad,) = dyads.of_practitioner(ctx, practitioner_named(ctx, name).id)
    (found,) = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *CheckInPhase)
    return found.id


def _is_due(ctx: Context, check_in: str) -> None:
    due.cancel(ctx, DueKind.ASK, check_in)
    questions.ask(ctx, check_in)


async def phases(played: Play) -> list[str]:
    def look(ctx: Context) -> list[str]:
        found = [check_ins.find(ctx, _of(ctx, name)) for name in ("Alex", "Sam")]
        return [each.phase for each in found if each is not None]

    return await played.do(look)


@pytest.mark.parametrize("swapped", [False, True])
async def test_one_check_in_is_over_while_the_next_one_comes_to_wait_for_it(
    postgres_tables_url: str, tmp_path: Path, swapped: bool
) -> None:
    """It does not wait for ever."""
    async with play(postgres_tables_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        jo = await played.client(alex, "Jo")
        await comes_to(played, sam, jo)
        await end_session(played, alex, jo)
        await says(played, sam, "/session Jo now")
        one, other = (second_is_asked, first_is_closed) if swapped else (first_is_closed, second_is_asked)
        await at_one_moment(played, one, other)
        assert await phases(played) == [CheckInPhase.CLOSED, CheckInPhase.ASKED]


async def test_two_check_ins_of_one_person_are_due(postgres_tables_url: str, tmp_path: Path) -> None:
    """One is before them, the other one waits."""
    async with play(postgres_tables_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        jo = await played.client(alex, "Jo")
        await comes_to(played, sam, jo)
        await says(played, alex, "/session Jo now")
        await says(played, sam, "/session Jo now")
        await at_one_moment(played, first_is_asked, second_is_asked)
        assert sorted(await phases(played)) == [CheckInPhase.ASKED, CheckInPhase.QUEUED]
