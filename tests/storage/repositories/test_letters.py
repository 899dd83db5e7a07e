"""The outbox: once per key, of each chat the oldest first, claimed by one."""

import asyncio
from datetime import timedelta
from functools import partial

from bot.clock.clocks import MovableClock
from storage.repositories import letters
from storage.repositories.letters import BULK, QUESTION, REPLY, Letter
from storage.unit_of_work import Store, Unit

LEASE = timedelta(minutes=2)


def write(unit: Unit, key: str, lane: str = "a", *, urgency: int = REPLY, later: int = 0) -> bool:
    at = unit.now + timedelta(minutes=later)
    return letters.add(unit, key, lane, "reply", f"text of {key}", urgency=urgency, subject="check", at=at)


def claim(unit: Unit, owner: str = "me") -> list[Letter]:
    return letters.claim(unit, owner, LEASE, 16)


async def test_a_letter_is_written_once_per_key(store: Store) -> None:
    assert await store.write(lambda unit: write(unit, "one")) is True
    assert await store.write(lambda unit: write(unit, "one")) is False
    assert [letter.payload for letter in await store.write(claim)] == ["text of one"]


async def test_of_a_chat_the_oldest_goes_first_and_alone(store: Store) -> None:
    await store.write(
        lambda unit: [write(unit, key, lane) for key, lane in (("1", "a"), ("2", "a"), ("3", "b"))]
    )
    first = await store.write(claim)
    assert [letter.key for letter in first] == ["1", "3"]
    assert await store.write(claim) == []
    await store.write(lambda unit: letters.ended(unit, first[0], "sent", 5))
    assert [letter.key for letter in await store.write(claim)] == ["2"]


async def test_replies_go_before_bulk(store: Store) -> None:
    plan = (("digest", "a", BULK), ("question", "b", QUESTION), ("reply", "c", REPLY))
    await store.write(lambda unit: [write(unit, key, lane, urgency=much) for key, lane, much in plan])
    assert [letter.key for letter in await store.write(claim)] == ["reply", "question", "digest"]


async def test_a_letter_of_later_waits_and_holds_up_nothing(store: Store, clock: MovableClock) -> None:
    await store.write(lambda unit: [write(unit, "later", "a", later=10), write(unit, "now", "a")])
    (now,) = await store.write(claim)
    assert now.key == "now"
    await store.write(lambda unit: letters.ended(unit, now, "sent", 5))
    clock.move(timedelta(minutes=10))
    assert [letter.key for letter in await store.write(claim)] == ["later"]


async def test_a_letter_that_is_tried_again_is_overtaken_by_none_of_its_chat(store: Store) -> None:
    await store.write(
        lambda unit: [write(unit, key, lane) for key, lane in (("1", "a"), ("2", "a"), ("3", "b"))]
    )
    first, other = await store.write(claim)
    await store.write(
        lambda unit: letters.again(unit, first, unit.now + timedelta(minutes=1), "no connection")
    )
    await store.write(lambda unit: letters.ended(unit, other, "sent", 5))
    assert await store.write(claim) == []
    assert not await store.read(letters.anything)  # or whoever waits until nothing is left waits for ever


async def test_several_claim_and_each_letter_has_one(store: Store) -> None:
    await store.write(lambda unit: [write(unit, str(n), f"lane {n}") for n in range(30)])
    taken = await asyncio.gather(*(store.write(partial(claim, owner=owner)) for owner in "abcd"))
    keys = [letter.key for batch in taken for letter in batch]
    assert len(keys) == len(set(keys)) >= 16


async def test_a_lease_that_ended_is_told_not_taken(store: Store, clock: MovableClock) -> None:
    await store.write(lambda unit: write(unit, "one"))
    await store.write(claim)
    clock.move(LEASE)
    assert await store.read(letters.anything) is True
    assert await store.write(claim) == []
    assert [letter.key for letter in await store.read(letters.lapsed)] == ["one"]


async def test_what_is_no_longer_wanted_does_not_go(store: Store) -> None:
    await store.write(lambda unit: write(unit, "one"))
    await store.write(lambda unit: letters.drop(unit, "check", ("reply",)))
    assert await store.write(claim) == []
    assert await store.read(letters.anything) is False


async def test_an_answer_proves_an_uncertain_letter(store: Store) -> None:
    await store.write(lambda unit: write(unit, "one"))
    [letter] = await store.write(claim)
    await store.write(lambda unit: letters.ended(unit, letter, "uncertain"))
    await store.write(lambda unit: letters.proven(unit, "check"))
    assert await store.read(lambda unit: letters.count(unit, "sent")) == 1
