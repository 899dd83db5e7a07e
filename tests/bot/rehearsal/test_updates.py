"""Polling: updates wait until they are confirmed or expire; one poller at a time."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.botapi import BotApi
from bot.rehearsal.botapi.refusals import OTHER_POLLER, WEBHOOK_ACTIVE
from bot.rehearsal.botapi.updates import LIFE, TAP_LIFE, Updates
from tests.bot.rehearsal.conftest import ROBIN, Ask
from tests.bot.rehearsal.playing import Clock
from tests.support.person import Person


async def texts(ask: Ask, **arguments: Any) -> list[str]:
    """Poll, and return each update's text or kind."""
    updates = (await ask("getUpdates", **arguments))["result"]
    return [next(str(v.get("text", k)) for k, v in u.items() if k != "update_id") for u in updates]


async def test_updates_come_again_until_a_later_offset_confirms_them(robin: Person, ask: Ask) -> None:
    for word in ("one", "two", "three"):
        await robin.types(word)
    first = (await ask("getUpdates"))["result"][0]["update_id"]
    assert await texts(ask) == ["one", "two", "three"]
    assert await texts(ask, limit=2) == ["one", "two"]
    assert await texts(ask, offset=first + 1) == ["two", "three"]
    assert await texts(ask) == ["two", "three"]
    assert await texts(ask, offset=-1) == ["three"]
    assert await texts(ask) == ["three"]


async def test_a_long_poll_comes_back_as_soon_as_somebody_writes(robin: Person, ask: Ask) -> None:
    poll = asyncio.create_task(texts(ask, timeout=50))
    await robin.waits(lambda: robin.api.calls.counts["getUpdates"] == 1)
    await robin.types("hello")
    assert await poll == ["hello"]


async def test_a_long_poll_ends_empty_after_its_time(robin: Person, ask: Ask) -> None:
    assert await texts(ask, timeout=1) == []


async def test_taps_die_after_150_seconds_and_the_rest_after_a_day(
    robin: Person, ask: Ask, clock: Clock
) -> None:
    await robin.types("hello")
    await robin.taps_data("y")
    clock.move(seconds=149)
    assert await texts(ask) == ["hello", "callback_query"]
    clock.move(seconds=1)
    assert await texts(ask) == ["hello"]
    clock.move(hours=24)
    assert await texts(ask) == []


async def test_only_allowed_kinds_are_kept_and_the_choice_lasts(robin: Person, ask: Ask) -> None:
    await ask("getUpdates", allowed_updates=["callback_query"])
    await robin.types("not kept")
    await robin.taps_data("y")
    assert await texts(ask) == ["callback_query"]
    await ask("getUpdates", allowed_updates=[])
    await robin.types("kept")
    await robin.edits("kept too")
    await robin.blocks()
    assert await texts(ask) == ["callback_query", "kept", "kept too", "my_chat_member"]


async def test_a_second_poller_ends_the_first_with_a_conflict(robin: Person, ask: Ask) -> None:
    first = asyncio.create_task(ask("getUpdates", timeout=50))
    await robin.waits(lambda: robin.api.calls.counts["getUpdates"] == 1)
    second = asyncio.create_task(texts(ask, timeout=50))
    assert (await first)["description"] == f"Conflict: {OTHER_POLLER}"
    await robin.types("hello")
    assert await second == ["hello"]


async def test_a_webhook_stops_polling_until_it_is_deleted(robin: Person, ask: Ask) -> None:
    await robin.types("hello")
    assert (await ask("setWebhook", url="https://bot.example/hook"))["result"] is True
    assert (await ask("getUpdates"))["description"] == f"Conflict: {WEBHOOK_ACTIVE}"
    info = (await ask("getWebhookInfo"))["result"]
    assert (info["url"], info["pending_update_count"]) == ("https://bot.example/hook", 1)
    assert (await ask("setWebhook", url=""))["ok"]
    assert await texts(ask) == ["hello"]
    assert (await ask("deleteWebhook", drop_pending_updates=True))["ok"]
    assert await texts(ask) == []


async def test_updates_with_ids_restarted_lower_are_not_confirmed_by_an_old_offset(
    robin: Person, ask: Ask
) -> None:
    await robin.types("old")
    last = (await ask("getUpdates"))["result"][-1]["update_id"]
    assert await texts(ask, offset=last + 1) == []
    robin.api.world.updates.restart_at(1000)
    await robin.types("new")
    assert await texts(ask, offset=last + 1) == ["new"]
    assert await texts(ask, offset=1001) == []


async def test_stopping_ends_a_waiting_poll_and_forgets_nothing(api: BotApi, robin: Person, ask: Ask) -> None:
    poll = asyncio.create_task(ask("getUpdates", timeout=50))
    await robin.waits(lambda: api.calls.counts["getUpdates"] == 1)
    await api.stop()
    assert (await poll)["result"] == []
    await robin.types("hello")
    await api.start()
    assert await texts(ask) == ["hello"]


async def test_a_running_server_can_be_reset(api: BotApi, robin: Person, ask: Ask) -> None:
    await robin.types("hello")
    api.world.forget()
    assert await texts(ask) == []
    assert (await ask("sendMessage", chat_id=ROBIN, text="x"))["description"] == "Bad Request: chat not found"


@pytest.mark.parametrize("http", ["get", "form", "json"])
async def test_arguments_may_come_in_the_query_a_form_or_json(api: BotApi, robin: Person, http: str) -> None:
    arguments: dict[str, Any] = {"chat_id": str(ROBIN), "text": "Hello", "protect_content": "true"}
    where = f"{api.url}/bot{api.token}/SENDMESSAGE"
    async with aiohttp.ClientSession() as session:
        calls = {
            "get": lambda: session.get(where, params=arguments),
            "form": lambda: session.post(where, data=arguments),
            "json": lambda: session.post(where, json=arguments | {"chat_id": ROBIN, "protect_content": True}),
        }
        async with calls[http]() as response:
            assert (await response.json())["ok"]
    assert robin.reads() == "Hello"
    assert robin.last["has_protected_content"] is True


WROTE, TAPPED, POLLED, CONFIRMED = "wrote", "tapped", "polled", "confirmed"
GAPS = [timedelta(seconds=40), timedelta(seconds=149), timedelta(hours=20)]
STEPS = st.sampled_from([WROTE, WROTE, TAPPED, POLLED, CONFIRMED, CONFIRMED, *GAPS])


@given(st.lists(STEPS, min_size=5, max_size=40))
def test_unexpired_updates_are_polled_until_confirmed_and_never_after(steps: list[str | timedelta]) -> None:
    async def play() -> None:
        clock = Clock()
        updates = Updates(lambda: clock.now)
        kept: list[tuple[int, timedelta, datetime]] = []
        seen = 0
        for step in [*steps, POLLED]:
            kept = [one for one in kept if clock.now - one[2] < one[1]]
            if isinstance(step, timedelta):
                clock.now += step
            elif step in {WROTE, TAPPED}:
                kind, life = ("message", LIFE) if step == WROTE else ("callback_query", TAP_LIFE)
                kept.append((updates.next_id, life, clock.now))
                assert updates.add(kind, {})
            else:
                kept = [one for one in kept if one[0] > seen] if step == CONFIRMED else kept
                got = await updates.poll(seen + 1 if step == CONFIRMED and seen else 0, 100, 0, None)
                assert [one["update_id"] for one in got] == [number for number, _, _ in kept]
                seen = max([seen, *(one["update_id"] for one in got)])

    asyncio.run(play())
