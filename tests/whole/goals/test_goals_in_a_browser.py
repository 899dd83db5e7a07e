"""Goals as both people see them on the phone, with the real service, in a real browser.

``TEST_PICTURES=1 ./dev test tests/whole/goals/test_goals_in_a_browser.py`` renews the pictures of docs/practitioners.md
and docs/programmes.md; ``TEST_PICTURES_SEEN=FOLDER`` puts all of them there, dark and in Arabic too, to be looked at.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

import pytest
from aiohttp import web
from playwright.async_api import Page, expect

from bot.rehearsal.room import CastMember, Stage, room_application
from tests.support.browser import browsing
from tests.support.person import Person, buttons_of
from tests.support.played_service import Play, play, utc
from tests.support.practice import WITH_WORDS
from tests.support.service_actions import end_session, says, taps, taps_and_reads

PICTURES = Path(__file__).parents[3] / "docs" / "pictures"
WANTED = os.environ.get("TEST_PICTURES")
SEEN = os.environ.get("TEST_PICTURES_SEEN")
NOBODYS = WITH_WORDS.replace("practitioner_form = true", "practitioner_form = false")
WORDS = {"en": "Sleep through the night", "ar": "أن أنام طوال الليل"}
NEWEST_OVERFLOWS = """selector => {
    const newest = [...document.querySelectorAll(selector)].at(-1);
    newest.scrollIntoView();
    return newest.scrollWidth > newest.clientWidth;
}"""


async def not_here(*_: object) -> str:
    """Refuse what the room offers beside the phones: this story moves its own clock."""
    raise AssertionError


async def moves_nothing(*_: object) -> None:
    await not_here()


@asynccontextmanager
async def room(played: Play, alex: Person, pat: Person) -> AsyncIterator[str]:
    """Serve the room with both phones; yield its address."""
    cast = [CastMember(pat.id, "Pat", "client"), CastMember(alex.id, "Alex", "practitioner")]
    stage = Stage(
        played.clock, "Europe/Berlin", moves_nothing, not_here, not_here, moves_nothing, lambda: cast
    )
    runner = web.AppRunner(room_application(played.api, stage), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


async def taps_at(played: Play, person: Person, *places: int) -> None:
    """Tap the buttons at these places of the last message, in whatever language they are."""
    for place in places:
        button = buttons_of(person.last)[place]
        await person.taps_data(button["callback_data"])
        await played.settle()


async def look(page: Page, side: Literal["client", "practitioner"], name: str, height: int) -> None:
    """Look at a phone's newest message; it fits the phone's width."""
    await page.set_viewport_size({"width": 1280, "height": height})
    # In one step, since the page replaces a message whenever it changes.
    assert not await page.evaluate(NEWEST_OVERFLOWS, f"#{side} .message")
    if SEEN:
        await page.locator(f"#{side} .phone").screenshot(
            path=Path(SEEN) / f"{name}.png", animations="disabled"
        )


async def picture(page: Page, side: str, name: str) -> None:
    """Renew a picture of the docs, if that is wanted."""
    if WANTED:
        await page.locator(f"#{side} .phone").screenshot(
            path=PICTURES / f"goals-{name}.png", animations="disabled"
        )


@pytest.mark.parametrize(
    ("language", "scheme"),
    [("en", "light"), ("en", "dark"), ("ar", "light")],
    ids=["light", "dark", "arabic"],
)
async def test_goals_on_the_phone(
    sqlite_url: str, tmp_path: Path, chromium: Path, language: str, scheme: Literal["light", "dark"]
) -> None:
    async with play(sqlite_url, tmp_path) as played, browsing(chromium) as browser:
        alex = await played.practitioner(programme=NOBODYS)
        pat = await played.client(alex, "Pat", language)
        async with room(played, alex, pat) as address:
            page = await browser.new_page(color_scheme=scheme)
            await page.goto(address)
            name = f"{language}-{scheme}"
            client, practitioner = page.locator("#client .message"), page.locator("#practitioner .message")
            is_shown = scheme == "light" and language == "en"

            await says(played, pat, "/goals")
            await expect(client.last.get_by_role("button")).to_have_count(13)
            await look(page, "client", f"{name}-naming", 860)
            await taps_at(played, pat, 2)
            await says(played, pat, WORDS[language])
            await taps_at(played, pat, 2)
            await expect(client.last).to_contain_text(WORDS[language])
            await expect(client.last.get_by_role("button")).to_have_count(3)
            await look(page, "client", f"{name}-preview", 640)
            if is_shown:
                await expect(client.last).to_contain_text("This is what Alex will see")
                await picture(page, "client", "preview")
            await taps_at(played, pat, 1)

            await says(played, alex, "/goals Pat")
            await taps_and_reads(played, alex, "Worry and fear", "Without words", "Show my goals", "Show it")
            await taps(played, alex, "In part")
            await taps_at(played, pat, 0)
            await taps_at(played, pat, 2)
            await expect(client.last).to_contain_text(WORDS[language])
            await look(page, "client", f"{name}-side-by-side", 640)
            if is_shown:
                await expect(client.last).to_contain_text("you: not for me")
                await picture(page, "client", "side-by-side")

            await end_session(played, alex, pat)
            for _ in range(6):
                await taps_at(played, pat, 3)
            await taps_at(played, pat, 0)  # no tension
            await taps_at(played, pat, 1)  # nothing written
            await taps_at(played, pat, 0)  # sent
            await played.comes(utc(3, 9, 8))
            card = practitioner.filter(has_text="not for me” about").last
            await expect(card).to_contain_text(WORDS[language])
            await look(page, "practitioner", f"{name}-card", 900)
            if is_shown:
                await picture(page, "practitioner", "card")
            assert played.api.complaints == []
