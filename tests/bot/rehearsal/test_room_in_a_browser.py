"""The room in a real browser: the first minute, by mouse and by keyboard, on a laptop and on a phone."""

from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, expect
from yarl import URL

from bot.rehearsal.botapi import BotApi
from tests.bot.rehearsal.playing import ANNA, MIRA, Play
from tests.support.browser import LAPTOP, PHONE, browsing

UNNAMED = """
    [...document.querySelectorAll("button, a, input, textarea, summary")]
        .filter((e) => !(e.ariaLabel || e.textContent.trim() || e.labels?.[0]?.textContent.trim()))
        .map((e) => e.outerHTML)
"""
SMALL = """
    [...document.querySelectorAll("button, .person, summary")]
        .filter((e) => e.checkVisibility() && !e.closest(".words"))
        .filter((e) => Math.min(e.offsetWidth, e.offsetHeight) < 24)
        .map((e) => e.outerHTML)
"""

Open = Callable[..., Coroutine[Any, Any, Page]]


@pytest.fixture
async def open_page(playing: tuple[Play, str], chromium: Path) -> AsyncIterator[Open]:
    """Open the room; at the end nothing was fetched from elsewhere and nothing failed in the page."""
    fetched: list[str] = []
    failures: list[str] = []
    async with browsing(chromium) as browser:

        async def open_page(viewport: dict[str, int] | None = None, **options: Any) -> Page:
            context = await browser.new_context(viewport=viewport or LAPTOP, **options)  # type: ignore[arg-type]
            page = await context.new_page()
            page.on("request", lambda request: fetched.append(request.url))
            page.on("pageerror", lambda error: failures.append(str(error)))
            await page.goto(playing[1])
            await expect(page.locator("#client .keys button").first).to_be_visible()
            return page

        yield open_page
    assert failures == []
    assert {URL(url).origin() for url in fetched} == {URL(playing[1]).origin()}


async def test_the_first_minute_somebody_invited_and_starting_over(open_page: Open) -> None:
    page = await open_page()
    await expect(page.locator("#hint li.done")).to_have_count(0)
    await page.get_by_role("button", name="mostly").click()
    await expect(page.locator("#client .chat")).to_contain_text("2 of 3")
    await expect(page.locator("#client .toast")).to_have_text("Saved")
    await expect(page.locator("#hint li.done")).to_have_count(0)  # begun is not answered
    for place in ("3 of 3", "Mira will see this."):
        await page.get_by_role("button", name="mostly").click()
        await expect(page.locator("#client .chat")).to_contain_text(place)
    await page.locator("#client textarea").fill("wait")
    await page.locator("#client textarea").press("Enter")
    await expect(page.locator("#client .message").last).to_contain_text("You wrote: wait")
    await expect(page.locator("#hint li.done")).to_have_count(
        0
    )  # the last message has no button, and nothing was sent
    await page.locator("#client .keys").get_by_role("button", name="Send").click()
    await expect(page.locator("#client .chat")).to_contain_text("Thank you.")
    await expect(page.locator("#hint li.done")).to_have_count(1)
    await page.get_by_role("button", name="Monday’s digest").click()
    digest = page.locator("#practitioner .message").last
    await expect(digest).to_contain_text("Anna answered “a little” to “I felt understood”")
    await expect(digest.locator("blockquote")).to_have_text("You could ask how the last session was for her.")
    await expect(page.locator("#said")).to_have_text("Mira’s digest has come.")
    await expect(page.locator("#date")).to_have_text("Monday 9 Mar")
    await page.locator("#practitioner .phone").hover()
    await expect(page.locator("#hint li.done")).to_have_count(3)

    await page.locator("#practitioner a", has_text="CODE-7").click()
    await expect(page.locator("#client .with")).to_contain_text("Sam’s phone")
    await expect(page.locator("#client .message").last).to_contain_text("You wrote: /start CODE-7")
    await page.get_by_role("button", name="+ somebody new").click()
    await expect(page.locator("#client .empty")).to_contain_text("Tap Start to begin.")
    await page.locator("#client .begin").click()
    await expect(page.locator("#client .message").last).to_contain_text("You wrote: /start")

    await page.get_by_role("button", name="+1 day").click()
    await expect(page.locator("#date")).to_have_text("Tuesday 10 Mar")
    beside = await open_page()
    await beside.get_by_role("button", name="Monday’s digest").click()
    await expect(beside.locator("#hint li.done")).to_have_count(1)
    await expect(page.locator("#date")).to_have_text("Tuesday 17 Mar")
    await page.get_by_role("button", name="Start over").click()
    await page.get_by_role("button", name="Keep going").click()
    await expect(page.locator("#date")).to_have_text("Tuesday 17 Mar")
    await page.get_by_role("button", name="Start over").click()
    await page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    await expect(page.locator("#date")).to_have_text("Monday 2 Mar")
    await expect(page.locator("#said")).to_have_text("Everything is as it was at the beginning.")
    await expect(beside.locator("#hint li.done")).to_have_count(0)
    await expect(beside.locator("#said")).to_have_text("Everything is as it was at the beginning.")


async def test_a_check_in_is_answered_by_keyboard_alone(open_page: Open) -> None:
    page = await open_page()
    for _ in range(30):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.textContent") == "not at all":
            break
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    for place, tabs in (("2 of 3", 2), ("3 of 3", 2), ("Mira will see this.", 1)):
        await expect(page.locator("#client .chat")).to_contain_text(place)
        await expect(page.get_by_role("group", name="Answers")).to_be_focused()
        await page.keyboard.press("Enter")  # again, by mistake: it answers nothing
        for _ in range(tabs):
            await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
    await expect(page.locator("#client .chat")).to_contain_text("That is all for this week.")
    await expect(page.locator("#client .chat")).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="/start").first).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(page.locator("#client summary[aria-label=Commands]")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator("#client .message").last).to_contain_text("You wrote: /help")


async def test_typing_menus_alerts_and_other_people(open_page: Open, api: BotApi) -> None:
    page = await open_page()
    box = page.locator("#practitioner textarea")
    await box.fill("Good morning <b>you</b>")
    await box.press("Enter")
    await expect(page.locator("#practitioner .message").last).to_contain_text(
        "You wrote: Good morning <b>you</b>"
    )
    await expect(box).to_have_value("")
    await page.locator("#client .more summary").click()
    await page.locator("#client").get_by_text("Block the bot").click()
    await page.locator("#client .begin").click()
    await expect(page.locator("#client .begin")).to_be_hidden()
    await page.get_by_role("button", name="not at all").click()
    await expect(page.locator("#alert-words")).to_have_text("Saved")
    await page.get_by_role("button", name="OK").click()
    await page.get_by_role("radio", name="بن").check()
    arabic = page.locator("#client .words").last
    assert await arabic.evaluate("element => getComputedStyle(element).direction") == "rtl"
    await expect(page.get_by_role("button", name="نعم")).to_be_visible()
    api.people.type(ANNA, "from elsewhere")
    await expect(page.get_by_role("radio", name="Anna, new message")).to_be_visible()


async def test_no_element_overflows_and_all_controls_are_large_enough(
    open_page: Open, playing: tuple[Play, str]
) -> None:
    page = await open_page(PHONE, reduced_motion="reduce")
    await page.get_by_role("button", name="Monday’s digest").click()
    for width, height in ((1280, 800), (1280, 640), (900, 700), (390, 844), (360, 640)):
        await page.set_viewport_size({"width": width, "height": height})
        room = await page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
        )
        assert (room[0] <= width, room[1] <= height) == (True, True), (width, height)
        for name in ("Monday’s digest", "Next thing due", "+1 hour", "+1 day", "Start over"):
            await expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
        await expect(page.locator("#practitioner .message").last).to_be_in_viewport()
        assert await page.evaluate(UNNAMED) == []
        assert await page.evaluate(SMALL) == []


async def test_a_phone_shows_one_chat_at_a_time(open_page: Open, playing: tuple[Play, str]) -> None:
    page = await open_page(PHONE, reduced_motion="reduce")
    which = page.get_by_role("group", name="Which phone to look at")
    client, practitioner = page.locator("#client"), page.locator("#practitioner")
    await expect(practitioner).to_be_hidden()
    await expect(page.locator("#hint li:visible")).to_have_text("Answer in the client’s phone, up to Send.")
    playing[0].api.people.type(MIRA, "from elsewhere")
    await which.get_by_role("button", name="Practitioner · Mira, new message").press("Enter")
    await expect(practitioner.locator(".message").last).to_contain_text("You wrote: from elsewhere")
    await expect(client).to_be_hidden()
    await which.get_by_role("button", name="Client · Anna").press(" ")
    await client.get_by_role("button", name="mostly").click()
    for number in range(8):
        playing[0].api.people.type(ANNA, f"line {number}")
        await expect(client.get_by_text(f"You wrote: line {number}")).to_be_in_viewport()
    question = int(await client.locator(".keyed").first.get_attribute("data-id") or 0)
    await playing[0].bot.edit_message_text("This is closed.", ANNA, question)
    await expect(client.get_by_text("This is closed.")).to_have_count(1)
    await expect(client.get_by_text("You wrote: line 7")).to_be_in_viewport()
    await page.get_by_role("button", name="Monday’s digest").click()
    await expect(practitioner.get_by_text("Your week, 2 to 8 March")).to_be_in_viewport()


async def test_a_rehearsal_that_was_started_again_is_shown_from_its_beginning(
    open_page: Open, playing: tuple[Play, str]
) -> None:
    """What failed meanwhile is said no more, and the phone is that of whoever has something to answer."""
    page = await open_page()
    play, address = playing
    await page.get_by_role("radio", name="بن").check()
    await play.leave()
    await expect(page.locator("#lost")).to_be_visible()
    await page.get_by_role("button", name="+1 hour").click()
    await expect(page.locator("#said")).to_contain_text("Is it still running in the terminal?")
    play.api.world.forget()
    await play.begin(ben=False)
    await play.serve(URL(address).port or 0)
    await expect(page.locator("#lost")).to_be_hidden(timeout=10_000)
    await expect(page.locator("#said")).to_have_text("Everything is as it was at the beginning.")
    await expect(page.get_by_role("radio", name="Anna")).to_be_checked()
    await expect(page.locator("#client .chat")).to_contain_text("1 of 3")


async def test_a_lost_connection_is_shown_and_restored(open_page: Open, playing: tuple[Play, str]) -> None:
    page = await open_page()
    play, address = playing
    lost = page.locator("#lost")
    await play.leave()
    await expect(lost).to_contain_text("The rehearsal is not answering.")
    await page.get_by_role("button", name="+1 hour").click()
    await expect(page.locator("#said")).to_contain_text("Is it still running in the terminal?")
    await play.serve(URL(address).port or 0)
    await expect(lost).to_be_hidden(timeout=10_000)
    await page.get_by_role("button", name="+1 hour").click()
    await expect(page.locator("#said")).to_have_text("An hour has passed.")
