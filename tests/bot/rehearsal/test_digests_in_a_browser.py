"""Digests of seeded practices as a practitioner sees them on the phone, in the room and in a real browser.

``TEST_PICTURES=1 ./dev test tests/bot/rehearsal/test_digests_in_a_browser.py`` renews the pictures of
docs/practitioners.md.
"""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.services.messaging.messenger import Sent
from bot.services.messaging.outbound_actions import SendMessage, SendRendered
from bot.services.messaging.render_jobs import RenderJob
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.renderer import Renderer
from flows.digest.chart import build_chart, clients_to_chart, describe_chart, reported_flags
from flows.digest.compose import compose
from flows.digest.first_screen import MAX_ROWS
from flows.digest.text import render
from flows.i18n import Voice
from flows.message import Message
from storage.bundled_content import load_instruments
from tests.bot.rehearsal.playing import MIRA, Play
from tests.flows.digest.practice import instrument, words
from tests.flows.digest.seeded import Practice, practice
from tests.support.browser import PHONE, browsing

PICTURES = Path(__file__).parents[3] / "docs" / "pictures"
WANTED = os.environ.get("TEST_PICTURES")
SHOWN = {
    11: ("week", 1280),
    14: ("everything", 1500),
    23: ("quiet", 480),
    5: ("arabic", 1500),
    7: ("first", 480),
}
LINES = "words => Math.round(words.offsetHeight / parseFloat(getComputedStyle(words).lineHeight))"
LONG = 6  # very long labels, and such as look like markup: not in the docs


@pytest.fixture
async def page(playing: tuple[Play, str], chromium: Path) -> AsyncIterator[Page]:
    async with browsing(chromium) as browser:
        page = await browser.new_page()
        await page.goto(playing[1])
        yield page


def digest_actions(one: Practice) -> list[SendMessage | SendRendered]:
    """Return what is posted for the weekly digest."""
    voice, asked_with = Voice(words(), one.language), instrument()
    digest = compose(one.week)
    first, *entries = [SendMessage(MIRA, each) for each in render(digest, voice, asked_with)]
    shown = clients_to_chart(one.week, digest)
    drawn = build_chart(shown, asked_with, reported_flags(digest))
    job = RenderJob("week.png", (), one.language, "therapy", asked_with.id, asked_with.version, drawn)
    picture = [SendRendered(MIRA, job, Message(describe_chart(drawn, voice)))] if shown else []
    return [first, *picture, *entries]


async def test_digests_are_readable_on_the_rehearsals_phone(playing: tuple[Play, str], page: Page) -> None:
    for seed in (*SHOWN, LONG):
        await _comes(*playing, page, seed)
        if WANTED and seed in SHOWN:
            await page.locator("#practitioner .phone").screenshot(
                path=PICTURES / f"digest-{SHOWN[seed][0]}.png", animations="disabled"
            )
        await page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
        assert await page.locator("#practitioner .words").first.evaluate(LINES) <= MAX_ROWS


async def _comes(play: Play, address: str, page: Page, seed: int) -> None:
    """Send a practice's whole digest into an empty chat."""
    await page.set_viewport_size({"width": 1280, "height": SHOWN.get(seed, ("long", 1280))[1]})
    play.api.world.chats[MIRA].messages.clear()
    await page.goto(address)
    sent = digest_actions(practice(seed))
    messenger = TelegramMessenger(play.bot, Renderer(words(), load_instruments()))
    for each in sent:
        assert isinstance(await messenger.deliver(each), Sent)
    messages = page.locator("#practitioner .message")
    await expect(messages).to_have_count(len(sent), timeout=15_000)
    for image in await page.locator("#practitioner .message img").all():
        await expect(image).to_have_js_property("complete", True)
        assert await image.evaluate("image => image.naturalWidth") == 1080
        alternative = await image.get_attribute("alt") or ""
        digest = compose(practice(seed).week)
        assert all(each.label[:20] in alternative for each in digest.attention[: digest.most])
    assert "undefined" not in await page.locator("#practitioner").inner_text()
    await messages.first.evaluate("message => message.scrollIntoView()")
