"""The outbox: one message per key, the oldest of each chat first, each claimed by one worker."""

import asyncio
import random
from datetime import timedelta
from functools import partial

import pytest

from bot.scheduler.clocks import MovableClock
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import outbox_claims, outbox_messages
from storage.repositories.outbox_messages import OutboxKind, OutboxMessage, OutboxState, Priority

LEASE = timedelta(minutes=2)


def write(
    unit: UnitOfWork,
    key: str,
    chat_key: str = "a",
    *,
    priority: Priority = Priority.REPLY,
    later: int = 0,
) -> bool:
    at, text = unit.now + timedelta(minutes=later), f"text of {key}"
    return outbox_messages.add(
        unit,
        key,
        chat_key,
        OutboxKind.REPLY,
        text,
        priority=priority,
        subject="check",
        at=at,
    )


def claim(unit: UnitOfWork, owner: str = "me") -> list[OutboxMessage]:
    return outbox_claims.claim(unit, owner, LEASE, 16)


async def test_a_message_is_written_once_per_key(store: Database) -> None:
    assert await store.write(lambda unit: write(unit, "one")) is True
    assert await store.write(lambda unit: write(unit, "one")) is False
    assert [message.payload for message in await store.write(claim)] == ["text of one"]


async def test_only_the_oldest_message_of_a_chat_is_claimed(store: Database) -> None:
    await store.write(
        lambda unit: [write(unit, key, chat_key) for key, chat_key in (("1", "a"), ("2", "a"), ("3", "b"))]
    )
    first = await store.write(claim)
    assert [message.key for message in first] == ["1", "3"]
    assert await store.write(claim) == []
    await store.write(lambda unit: outbox_messages.finish(unit, first[0], OutboxState.SENT, 5))
    assert [message.key for message in await store.write(claim)] == ["2"]


async def test_an_outcome_of_an_erased_message_concerns_no_later_one(store: Database) -> None:
    """What is being sent when its row is erased was found in the simulation: SQLite gave the row's id away again."""
    await store.write(lambda unit: write(unit, "erased"))
    [in_hand] = await store.write(claim)
    await store.write(lambda unit: outbox_messages.remove(unit, in_hand))
    await store.write(lambda unit: write(unit, "later"))
    await store.write(lambda unit: outbox_messages.finish(unit, in_hand, OutboxState.SENT, 5))
    assert [message.key for message in await store.write(claim)] == ["later"]


async def test_replies_go_before_bulk(store: Database) -> None:
    plan = (
        ("digest", "a", Priority.BULK),
        ("question", "b", Priority.QUESTION),
        ("reply", "c", Priority.REPLY),
    )
    await store.write(
        lambda unit: [write(unit, key, chat_key, priority=priority) for key, chat_key, priority in plan]
    )
    assert [message.key for message in await store.write(claim)] == ["reply", "question", "digest"]


async def test_a_message_scheduled_for_later_blocks_no_other(store: Database, clock: MovableClock) -> None:
    await store.write(lambda unit: [write(unit, "later", "a", later=10), write(unit, "now", "a")])
    (now,) = await store.write(claim)
    assert now.key == "now"
    await store.write(lambda unit: outbox_messages.finish(unit, now, OutboxState.SENT, 5))
    clock.move(timedelta(minutes=10))
    assert [message.key for message in await store.write(claim)] == ["later"]


async def test_a_message_that_waits_for_a_retry_blocks_its_chat(store: Database) -> None:
    await store.write(
        lambda unit: [write(unit, key, chat_key) for key, chat_key in (("1", "a"), ("2", "a"), ("3", "b"))]
    )
    first, other = await store.write(claim)
    await store.write(
        lambda unit: outbox_messages.retry_at(unit, first, unit.now + timedelta(minutes=1), "no connection")
    )
    await store.write(lambda unit: outbox_messages.finish(unit, other, OutboxState.SENT, 5))
    assert await store.write(claim) == []
    assert not await store.read(outbox_claims.is_any_due)


@pytest.mark.parametrize("seed", range(4))
async def test_next_at_is_when_a_message_can_be_claimed(
    store: Database, clock: MovableClock, seed: int
) -> None:
    """Moving the clock from moment to moment, there is always something to do at each."""
    chance = random.Random(seed)  # noqa: S311 -- repeatable on purpose
    for number in range(60):
        await store.write(partial(random_step, chance=chance, number=number))
        nothing_now, moment = await store.read(
            lambda unit: (not can_claim(unit), outbox_messages.next_at(unit))
        )
        assert nothing_now == (moment is None or moment > clock())
        if nothing_now and moment is not None and chance.random() < 0.5:
            clock.move_to(moment)
            assert await store.read(can_claim)


def can_claim(unit: UnitOfWork) -> bool:
    return outbox_claims.is_any_due(unit)


def random_step(unit: UnitOfWork, chance: random.Random, number: int) -> None:
    if chance.random() < 0.5:
        write(
            unit,
            str(number),
            chance.choice("abc"),
            later=chance.choice((0, 0, 1, 5)),
        )
    for message in outbox_claims.expired_leases(unit):
        outbox_messages.finish(unit, message, OutboxState.UNCERTAIN)
    for message in outbox_claims.claim(unit, "me", LEASE, 2):
        if chance.random() < 0.4:
            outbox_messages.finish(unit, message, OutboxState.SENT, 5)
        elif chance.random() < 0.7:
            outbox_messages.retry_at(
                unit, message, unit.now + timedelta(seconds=chance.choice((0, 2, 90))), "no connection"
            )


def post_and_claim(unit: UnitOfWork, *keys: str, chat_key: str = "a") -> list[str]:
    """Post messages as one update does, and lease them in the same transaction."""
    for key in keys:
        write(unit, key, chat_key)
    return [message.key for message in outbox_claims.claim_posted(unit, "me", LEASE)]


async def test_what_a_transaction_posts_is_leased_in_order_without_reading_it_back(store: Database) -> None:
    assert await store.write(lambda unit: post_and_claim(unit, "1", "2", "3")) == ["1", "2", "3"]
    assert await store.write(claim) == []
    assert await store.read(lambda unit: outbox_messages.count(unit, OutboxState.SENDING)) == 3


async def test_what_is_posted_behind_an_older_message_is_not_leased(store: Database) -> None:
    await store.write(lambda unit: write(unit, "older"))
    assert await store.write(lambda unit: post_and_claim(unit, "1", "2")) == []
    assert await store.write(lambda unit: post_and_claim(unit, "other", chat_key="b")) == ["other"]
    assert [message.key for message in await store.write(claim)] == ["older"]


async def test_what_is_posted_behind_what_the_same_owner_is_sending_is_leased(store: Database) -> None:
    assert await store.write(lambda unit: post_and_claim(unit, "1")) == ["1"]
    assert await store.write(lambda unit: post_and_claim(unit, "2")) == ["2"]
    await store.write(lambda unit: write(unit, "3", "b"))
    await store.write(lambda unit: claim(unit, "another"))
    assert await store.write(lambda unit: post_and_claim(unit, "4", chat_key="b")) == []


@pytest.mark.parametrize(
    ("kind", "subject", "expected"),
    [
        (OutboxKind.CHECK_IN_EDIT, "check", ["newer"]),
        (OutboxKind.CHECK_IN_RESENT, "check", ["newer"]),
        (OutboxKind.CHECK_IN_EDIT, "another", []),
        (OutboxKind.REPLY, "check", []),
    ],
)
async def test_an_edit_that_waits_for_a_retry_gives_way_to_a_newer_screen_of_its_check_in(
    store: Database, kind: OutboxKind, subject: str, expected: list[str]
) -> None:
    def post(unit: UnitOfWork, key: str, kind: OutboxKind, subject: str) -> list[OutboxMessage]:
        outbox_messages.add(unit, key, "a", kind, "text", priority=Priority.REPLY, subject=subject)
        return outbox_claims.claim_posted(unit, "me", LEASE)

    (older,) = await store.write(partial(post, key="older", kind=OutboxKind.CHECK_IN_EDIT, subject="check"))
    await store.write(
        lambda unit: outbox_messages.retry_at(unit, older, unit.now + timedelta(minutes=1), "no connection")
    )
    newer = await store.write(partial(post, key="newer", kind=kind, subject=subject))
    assert [message.key for message in newer] == expected
    dropped = await store.read(lambda unit: outbox_messages.count(unit, OutboxState.DROPPED))
    assert dropped == len(expected)


async def test_what_is_posted_for_later_is_not_leased(store: Database) -> None:
    def work(unit: UnitOfWork) -> list[str]:
        write(unit, "later", later=5)
        return post_and_claim(unit, "now")

    assert await store.write(work) == ["now"]


async def test_a_message_that_is_given_back_is_claimed_again_as_if_never_tried(store: Database) -> None:
    await store.write(lambda unit: write(unit, "1"))
    (message,) = await store.write(claim)
    await store.write(lambda unit: outbox_claims.unclaim(unit, message))
    (again,) = await store.write(claim)
    assert (again.key, again.attempts) == ("1", 0)


async def test_leases_are_found_by_their_owners_at_once_and_by_others_when_they_expire(
    store: Database, clock: MovableClock
) -> None:
    await store.write(lambda unit: write(unit, "1"))
    await store.write(lambda unit: claim(unit, "dead"))
    assert await store.read(outbox_claims.list_owners) == {"dead"}
    of_the_dead = await store.read(lambda unit: outbox_claims.leased_by(unit, ["dead", "other"]))
    assert [message.key for message in of_the_dead] == ["1"]
    assert await store.read(lambda unit: outbox_claims.leased_by(unit, ["me"])) == []
    assert await store.read(lambda unit: outbox_claims.expired_leases(unit, "me")) == []
    clock.move(LEASE)
    assert len(await store.read(lambda unit: outbox_claims.expired_leases(unit, "me"))) == 1
    assert await store.read(lambda unit: outbox_claims.expired_leases(unit, "dead")) == []


async def test_concurrent_workers_claim_different_messages(store: Database) -> None:
    await store.write(lambda unit: [write(unit, str(n), f"chat {n}") for n in range(30)])
    taken = await asyncio.gather(*(store.write(partial(claim, owner=owner)) for owner in "abcd"))
    keys = [message.key for batch in taken for message in batch]
    assert len(keys) == len(set(keys)) >= 16


async def test_a_message_with_an_expired_lease_is_reported_and_not_claimed(
    store: Database, clock: MovableClock
) -> None:
    await store.write(lambda unit: write(unit, "one"))
    await store.write(claim)
    clock.move(LEASE)
    assert await store.read(outbox_claims.is_any_due) is True
    assert await store.write(claim) == []
    assert [message.key for message in await store.read(outbox_claims.expired_leases)] == ["one"]


async def test_a_dropped_message_is_not_claimed(store: Database) -> None:
    await store.write(lambda unit: write(unit, "one"))
    await store.write(lambda unit: outbox_messages.drop(unit, "check", (OutboxKind.REPLY,)))
    assert await store.write(claim) == []
    assert await store.read(outbox_claims.is_any_due) is False


async def test_an_answer_proves_an_uncertain_message(store: Database) -> None:
    await store.write(lambda unit: write(unit, "one"))
    [message] = await store.write(claim)
    await store.write(lambda unit: outbox_messages.finish(unit, message, OutboxState.UNCERTAIN))
    await store.write(lambda unit: outbox_messages.mark_proven(unit, "check"))
    assert await store.read(lambda unit: outbox_messages.count(unit, OutboxState.SENT)) == 1
