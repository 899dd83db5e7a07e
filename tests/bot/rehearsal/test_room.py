"""The room over HTTP: its events, its actions, and who may use it."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from yarl import URL

from bot.rehearsal.botapi import BotApi
from bot.rehearsal.room.routes import STATIC
from tests.bot.rehearsal.playing import ANNA, CAST, DIGEST, MIRA, Clock, Play


class Page:
    """A browser tab without a browser: same origin, its stream, its acts."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self.session, self.address = session, address
        self.seen: dict[Any, dict[str, Any]] = {}

    async def act(self, name: str, /, status: int = 200, origin: str = "", **given: Any) -> dict[str, Any]:
        where, headers = f"{self.address}/act/{name}", {"Origin": origin or self.address}
        async with self.session.post(where, json=given, headers=headers) as response:
            assert response.status == status
            answer: dict[str, Any] = await response.json()
            return answer

    async def watch_until(self, enough: Any) -> None:
        """Read the stream from its beginning until `enough()`; `seen` holds the room and each chat by user id."""
        async with self.session.get(f"{self.address}/events") as response:
            assert response.content_type == "text/event-stream"
            async for line in response.content:
                if line.startswith(b"data: "):
                    data = json.loads(line[6:])
                    self.seen[data.get("id", "room")] = data
                if enough():
                    return

    def words(self, user: int) -> list[str]:
        return [message["text"] for message in self.seen.get(user, {}).get("messages", [])]


@pytest.fixture
async def page(playing: tuple[Play, str]) -> AsyncIterator[Page]:
    async with aiohttp.ClientSession() as session:
        yield Page(session, playing[1])


async def test_the_stream_shows_the_room_and_every_chat_and_then_what_changes(
    page: Page, clock: Clock
) -> None:
    await page.watch_until(lambda: len(page.seen) == len(CAST) + 1)
    room = page.seen["room"]
    assert room["now"] == clock.now.timestamp()
    assert room["zone"] == "Europe/Berlin"
    assert [member["name"] for member in room["cast"]][:2] == ["Anna", "بن"]
    anna = page.seen[ANNA]
    assert [command["command"] for command in anna["commands"]] == ["help", "pause"]
    assert anna["messages"][-1]["rows"][0] == [{"label": "not at all", "data": "0:0", "url": ""}]
    never = page.seen[CAST[2].user_id]
    assert (never["open"], never["description"].splitlines()[0]) == (False, "Two minutes after each session.")
    await page.act("type", user=ANNA, text="hello")
    await page.watch_until(lambda: "You wrote: hello" in page.words(ANNA))


async def test_the_clock_moves_and_says_what_came(page: Page, clock: Clock) -> None:
    begin = clock.now
    hour, day = await asyncio.gather(page.act("hour"), page.act("day"))  # two pages at once
    assert hour["said"] == "An hour has passed."
    assert day["said"] == "A day has passed."
    assert clock.now - begin == timedelta(days=1, hours=1)
    assert (await page.act("due"))["said"] == "Anna was asked how the session was."
    assert (await page.act("digest"))["said"] == "Mira’s digest has come."
    await page.watch_until(lambda: any("Your week" in text for text in page.words(MIRA)))
    assert page.seen["room"]["now"] == clock.now.timestamp()
    digest = page.seen[MIRA]["messages"][-1]
    assert DIGEST.count("<b>") == sum(entity["type"] == "bold" for entity in digest["entities"])
    await page.act("over")
    assert clock.now == begin


async def test_a_tap_waits_for_what_the_bot_says_to_it(page: Page, api: BotApi) -> None:
    message = max(api.world.chats[ANNA].messages)
    assert await page.act("tap", user=ANNA, message=message, data="0:3") == {
        "answered": True,
        "text": "Saved",
        "alert": False,
    }
    assert (await page.act("tap", user=ANNA, message=message, data="1:0"))["alert"] is True


async def test_somebody_new_comes_in_by_an_invitation_and_leaves_at_the_next_start(page: Page) -> None:
    first = (await page.act("arrive"))["user"]
    second = (await page.act("arrive", payload="CODE-7"))["user"]
    await page.watch_until(lambda: "You wrote: /start CODE-7" in page.words(second))
    assert page.words(first) == []
    assert [m["name"] for m in page.seen["room"]["cast"][-2:]] == ["Sam", "Noa"]
    await page.act("over")
    gone = await page.act("type", 409, user=first, text="hello")
    assert gone["error"] == "That person is not in the rehearsal any more. Choose somebody else."


async def test_other_things_one_can_send_and_blocking(page: Page) -> None:
    await page.act("send", user=MIRA, kind="voice")
    await page.watch_until(lambda: any("nothing else yet" in text for text in page.words(MIRA)))
    assert page.seen[MIRA]["messages"][-2]["other"] == "🎤 Voice message"
    await page.act("attach", user=MIRA, name="a.ics", mime="text/calendar", content="QkVHSU4=")
    await page.watch_until(lambda: "document" in page.seen[MIRA]["messages"][-2])
    assert page.seen[MIRA]["messages"][-2]["document"]["name"] == "a.ics"
    assert (await page.act("attach", 409, user=MIRA, name="a", content=""))["error"] == "That file is empty."
    await page.act("block", user=MIRA)
    refused = await page.act("type", 409, user=MIRA, text="hello")
    assert refused["error"] == "You blocked this bot. Unblock it to write to it."
    await page.act("unblock", user=MIRA)
    await page.act("start", user=MIRA, payload="X")
    await page.watch_until(lambda: "You wrote: /start X" in page.words(MIRA))


@pytest.mark.parametrize(("name", "content"), [("a.png", b"\x89PNG\r\n\x1a\n"), ("answers.csv", b"a,b")])
async def test_files_come_down_and_only_pictures_are_shown(
    playing: tuple[Play, str], page: Page, name: str, content: bytes
) -> None:
    play = playing[0]
    if name == "a.png":
        await play.bot.send_photo(MIRA, content, caption="Look")
    else:
        await play.bot.send_document(MIRA, content, filename=name)
    await page.watch_until(lambda: len(page.words(MIRA)) == 3)
    shown = page.seen[MIRA]["messages"][-1]
    file = shown["photo"] if name == "a.png" else shown["document"]
    async with page.session.get(f"{page.address}/files/{file['file']}") as response:
        assert await response.read() == content
        assert response.content_type == ("image/png" if name == "a.png" else "application/octet-stream")
    async with page.session.get(f"{page.address}/files/none") as response:
        assert response.status == 404


async def test_a_request_without_the_pages_origin_is_refused(page: Page, clock: Clock) -> None:
    begin = clock.now
    for origin in ("https://elsewhere.example", "http://127.0.0.1:1", "null"):
        answer = await page.act("day", 403, origin=origin)
        assert answer == {"error": "Only the rehearsal's own page may do that."}
    async with page.session.post(f"{page.address}/act/day", json={}) as response:
        assert response.status == 403
    assert clock.now == begin


async def test_a_request_under_another_host_name_is_refused(page: Page) -> None:
    port = URL(page.address).port
    for path in ("/", "/events", "/static/main.js"):
        headers = {"Host": f"rebound.example:{port}"}
        async with page.session.get(page.address + path, headers=headers) as response:
            assert response.status == 403


async def test_every_response_has_headers_that_forbid_foreign_content(page: Page) -> None:
    for path in ("/", "/static/main.js", "/static/room.css"):
        async with page.session.get(page.address + path) as response:
            policy = response.headers["Content-Security-Policy"]
            assert policy.startswith("default-src 'none'; script-src 'self'")
            assert "unsafe" not in policy
            assert response.headers["X-Content-Type-Options"] == "nosniff"
    for file in STATIC.iterdir():
        words = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http://" not in words
        assert "https://" not in words.replace("`https://${own}`", "")


async def test_what_goes_wrong_is_said_in_plain_words(playing: tuple[Play, str], page: Page) -> None:
    playing[0].broken = True
    assert (await page.act("day", 500))["error"].startswith("That did not work.")
    assert (await page.act("type", 400))["error"].startswith("That did not work.")
    assert (await page.act("send", 400, user=MIRA, kind="love"))["error"].startswith("That did not work.")
    assert (await page.act("dance", 404))["error"] == "There is nothing of that name to do here."
    empty = await page.act("type", 409, user=MIRA, text="  ")
    assert empty["error"] == "There is nothing to send."
    playing[0].broken = False
    assert (await page.act("day"))["said"] == "A day has passed."


async def test_ended_in_the_middle_of_a_move_it_says_so_to_the_page_and_nothing_in_the_terminal(
    api: BotApi, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    play, moving, changes = Play(api, clock), asyncio.Event(), api.world.changes

    async def move(_: timedelta) -> None:
        version = changes.version
        moving.set()
        await changes.wait_for(lambda: changes.version != version)  # the room closes
        raise RuntimeError("the database has been closed")

    play.stage = replace(play.stage, move=move)
    address = await play.serve()
    async with aiohttp.ClientSession() as session:
        asked = asyncio.ensure_future(Page(session, address).act("day", 503))
        await moving.wait()
        await play.leave()
        assert (await asked)["error"].startswith("The rehearsal has ended.")
    assert caplog.text == ""
