"""The first minutes of a newcomer: ``./dev demo``, a browser, six answers, Monday's digest.

``TEST_PICTURES=1 ./dev test tests/whole/stories/test_rehearsal_in_browser.py`` renews the README's picture.
"""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Page, ViewportSize, expect

from tests.support.browser import PHONE, browsing

ROOT = Path(__file__).parents[3]
PICTURE = ROOT / "docs" / "pictures" / "rehearsal-room.png"
LEAVES_THE_TITLE = (
    "said => said.getBoundingClientRect().top >= document.querySelector('h1').getBoundingClientRect().bottom"
)
PATIENCE_MS = 20_000
LARGE: ViewportSize = {"width": 1280, "height": 860}


@pytest.fixture
async def room() -> AsyncIterator[str]:
    """Yield the URL of a rehearsal, started as a newcomer starts it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--port", "0", "--no-browser",
        cwd=ROOT, stdout=asyncio.subprocess.PIPE, stdin=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        async with asyncio.timeout(60):
            line = (await process.stdout.readline()).decode()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert found, line
        yield found[0]
    finally:
        process.terminate()
        ended = await process.wait()
    assert ended == 0


@pytest.fixture
async def page(room: str, chromium: Path) -> AsyncIterator[Page]:
    """Yield the room, open in a browser as large as a laptop's."""
    async with browsing(chromium) as browser:
        page = await browser.new_page(viewport=LARGE)
        page.set_default_timeout(PATIENCE_MS)
        expect.set_options(timeout=PATIENCE_MS)
        await page.goto(room)
        assert await page.locator("#setting").evaluate(LEAVES_THE_TITLE)
        await expect(page.locator("#setting")).to_be_hidden(timeout=60_000)
        yield page


async def test_a_newcomer_answers_reads_the_digest_that_tells_of_it_and_starts_over(
    room: str, page: Page
) -> None:
    client, practitioner = page.locator("#client .chat"), page.locator("#practitioner .chat")
    await expect(client).to_contain_text("1 of 7")
    for number, answer in enumerate(
        ["Mostly", "Mostly", "Mostly", "Mostly", "Not at all", "A little"], start=1
    ):
        await expect(client).to_contain_text(f"{number} of 7")
        if number == 2:
            await _fits_a_small_phone(page)
        await client.get_by_role("button", name=answer, exact=True).click()
    await expect(client).to_contain_text("tension")
    await page.set_viewport_size(PHONE)
    await client.get_by_role("button", name="None", exact=True).click()
    await expect(client).to_contain_text("This is what Alex will see")
    await expect(client.get_by_role("button", name="Send", exact=True)).to_be_in_viewport(ratio=1)
    await page.set_viewport_size(LARGE)
    await expect(page.locator("#hint li.done")).to_have_count(0)
    await client.get_by_role("button", name="Send", exact=True).click()
    await expect(client.get_by_role("button", name="Send", exact=True)).to_have_count(0)
    await expect(page.locator("#hint li.done")).to_have_count(1)

    await page.get_by_role("button", name="Monday’s digest").click()
    await expect(practitioner).to_contain_text(
        re.compile("Your (week|overview), ")
    )  # it may be late or the first
    await expect(practitioner).to_contain_text(re.compile("Jo: (bond lower|low on the bond)"))
    await expect(practitioner).to_contain_text("“I felt Alex was on my side.” Not at all")
    await expect(page.locator("#date")).to_contain_text("Mon")
    await expect(page.get_by_role("radio", name="Jo")).to_be_checked()  # though others wait for an answer now
    await expect(client).to_contain_text("Thank you!")

    told = practitioner.locator(".message", has_text="I felt Alex was on my side.” Not at all")
    await expect(told).to_have_count(2)  # one came at once, the other is the digest's
    jo = told.last
    await jo.get_by_role("button", name="Discussed").click()
    await expect(jo).to_contain_text("✓ Talked about.")
    if os.environ.get("TEST_PICTURES"):
        await jo.scroll_into_view_if_needed()
        await page.screenshot(path=PICTURE)

    await page.get_by_role("radio", name="Kim").check()
    await page.get_by_role("button", name="Start over").click()
    await page.locator("#sure button[value=yes]").click()
    await expect(page.locator("#said")).to_have_text("Everything is as it was at the beginning.")
    await expect(client).to_contain_text("1 of 7")
    await expect(page.locator("#time")).to_contain_text("18:0")
    await _nobody_elses_page_is_answered(room)


async def test_on_a_small_phone_what_comes_can_be_read_and_answered(page: Page) -> None:
    """With more clients than a row holds, after a command and after a text that was not understood."""
    await page.set_viewport_size({"width": 360, "height": 640})
    client = page.locator("#client")
    for number in range(3):
        await client.locator(".newcomer").click()
        await expect(client.get_by_role("radio")).to_have_count(7 + number)
    await expect(client.get_by_role("radio").last).to_be_checked()
    await expect(client.locator(".person").last).to_be_in_viewport(ratio=1)
    await page.get_by_role("radio", name="Jo").check()
    await _says(page, "/checkin")
    question = client.get_by_text("A few quick questions")
    await expect(question).to_have_count(1)  # the one before it is deleted once this one has arrived
    await expect(question).to_be_in_viewport(ratio=1)
    await expect(client.get_by_role("button", name="Not at all", exact=True)).to_be_in_viewport(ratio=1)
    await _says(page, "qwertz blah")
    await expect(question).to_have_count(1)
    await expect(client.get_by_text("I did not understand")).to_be_in_viewport(ratio=1)


async def _says(page: Page, text: str) -> None:
    count = await page.locator("#client .message.mine").count()
    await page.locator("#client textarea").fill(text)
    await page.locator("#client textarea").press("Enter")
    await expect(page.locator("#client .message.mine")).not_to_have_count(count)
    await expect(page.locator("#client .message").last).not_to_have_class(re.compile("mine"))


async def _fits_a_small_phone(page: Page) -> None:
    """Assert that the question and all its answers are visible at once."""
    await page.set_viewport_size({"width": 360, "height": 640})
    for words in ("Alex and I want the same things to come out of this.", "Not at all", "Completely"):
        await expect(page.locator("#client .message.keyed").get_by_text(words)).to_be_in_viewport(ratio=1)
    await page.set_viewport_size(LARGE)


async def _nobody_elses_page_is_answered(room: str) -> None:
    async with aiohttp.ClientSession() as session:
        foreign = {"Origin": "https://elsewhere.invalid"}
        async with session.post(f"{room}act/day", json={}, headers=foreign) as answer:
            assert answer.status == 403
