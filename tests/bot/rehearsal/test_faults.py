"""Injected faults: whether the call was carried out, the answer, and that a seed repeats them."""

import asyncio

import aiohttp
import pytest

from bot.rehearsal.botapi import BotApi, Fault, FaultKind, Faults
from bot.rehearsal.botapi.arguments import Arguments
from bot.rehearsal.botapi.calls import Call
from tests.bot.rehearsal.conftest import ROBIN, Ask
from tests.bot.rehearsal.playing import Clock
from tests.support.person import Person

HELLO = {"chat_id": ROBIN, "text": "Hello"}


@pytest.mark.parametrize(
    "trouble", [FaultKind.DROPPED, FaultKind.SERVER_ERROR, FaultKind.BAD_GATEWAY, FaultKind.BROKEN_JSON]
)
@pytest.mark.parametrize("acted", [True, False])
async def test_an_answer_can_be_lost_before_or_after_the_call_takes_effect(
    api: BotApi, robin: Person, ask: Ask, trouble: FaultKind, acted: bool
) -> None:
    api.faults.add(Fault(trouble, acted=acted, times=1))
    with pytest.raises((aiohttp.ClientError, ValueError, AssertionError)):
        assert (await ask("sendMessage", **HELLO))["ok"]
    assert (robin.reads() == "Hello") is acted
    assert (await ask("sendMessage", **HELLO))["ok"]
    assert [struck for struck, _ in api.faults.struck] == [trouble]


@pytest.mark.parametrize("acted", [True, False])
async def test_an_answer_can_be_late(api: BotApi, robin: Person, ask: Ask, acted: bool) -> None:
    api.faults.add(Fault(FaultKind.SLOW, acted=acted, seconds=0.2))
    late = asyncio.create_task(ask("sendMessage", **HELLO))
    await robin.waits(lambda: api.faults.struck)
    await robin.waits(lambda: (robin.reads() == "Hello") is acted)
    assert not late.done()
    assert (await late)["ok"]
    assert len([m for m in robin.chat.messages.values() if m["from"]["is_bot"]]) == 1


async def test_a_fault_picks_its_calls(api: BotApi, robin: Person, ask: Ask) -> None:
    api.faults.add(
        Fault(FaultKind.FLOOD, seconds=30, when=lambda call: call.arguments.text("text") == "Hello")
    )
    answer = await ask("sendMessage", **HELLO)
    assert answer["parameters"] == {"retry_after": 30}
    assert answer["description"] == "Too Many Requests: retry after 30"
    assert (await ask("sendMessage", chat_id=ROBIN, text="Something else"))["ok"]
    api.faults.clear()
    assert (await ask("sendMessage", **HELLO))["ok"]


async def test_an_answer_can_drip(api: BotApi, robin: Person, ask: Ask) -> None:
    api.faults.add(Fault(FaultKind.DRIPPING, seconds=0.001))
    answer = await ask("sendMessage", **HELLO)
    assert answer["ok"]
    assert robin.reads() == "Hello"
    api.faults.clear()
    api.faults.add(Fault(FaultKind.DRIPPING, seconds=30))
    dripping = asyncio.create_task(ask("sendMessage", **HELLO | {"text": "Again"}))
    await robin.waits_for("Again")
    assert not dripping.done()
    dripping.cancel()


async def test_a_call_can_be_not_found(api: BotApi, robin: Person, ask: Ask) -> None:
    api.faults.add(Fault(FaultKind.NOT_FOUND, times=1))
    answer = await ask("sendMessage", **HELLO)
    assert (answer["error_code"], answer["description"]) == (404, "Not Found")
    assert robin.reads() == ""
    assert (await ask("sendMessage", **HELLO))["ok"]


def test_a_seed_repeats_which_calls_are_hit(clock: Clock) -> None:
    calls = [Call("sendMessage", number, Arguments(), clock.now) for number in range(500)]

    def hit(seed: int) -> list[int]:
        faults = Faults(seed)
        faults.add(Fault(FaultKind.DROPPED, probability=0.1))
        return [call.chat for call in calls if faults.strike(call)]

    assert hit(1) == hit(1)
    assert hit(1) != hit(2)
    assert 25 <= len(hit(1)) <= 80
