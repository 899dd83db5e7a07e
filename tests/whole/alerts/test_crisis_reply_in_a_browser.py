"""On a small phone the whole fixed reply is in sight, although the open question stands below it again."""

from pathlib import Path

from playwright.async_api import ViewportSize, expect

from flows.i18n import LANGUAGES, Voice
from storage.bundled_content import load_words
from tests.support.browser import browsing
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, play
from tests.support.service_actions import end_session, says
from tests.whole.goals.test_goals_in_a_browser import room

SMALL: ViewportSize = {"width": 360, "height": 640}


async def test_the_crisis_reply_fits_a_small_phone(sqlite_url: str, tmp_path: Path, chromium: Path) -> None:
    words = load_words()
    async with play(sqlite_url, tmp_path) as played, browsing(chromium) as browser:
        alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
        for language in LANGUAGES:
            jo = await played.client(alex, f"Jo {language}", language)
            await end_session(played, alex, jo)
            async with room(played, alex, jo) as address:
                page = await browser.new_page(viewport=SMALL)
                await page.goto(address)
                await expect(page.locator("#client .keyed")).to_have_count(1)
                await says(played, jo, "I want to die")
                last_words = Voice(words, language).plain("safety-why")
                reply = page.locator("#client .message").filter(has_text=last_words)
                await expect(reply.locator("xpath=following-sibling::*").locator("b")).to_have_count(1)
                await expect(reply).to_be_in_viewport(ratio=1)
                await page.close()
            await played.passes(hours=22)  # out of the quiet hours
