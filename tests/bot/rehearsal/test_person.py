"""The tests' Person: its actions, and that a failing test shows the chat."""

import asyncio

import pytest

from bot.rehearsal.botapi import BotApi, ImpossibleAction
from tests.bot.rehearsal.conftest import ROBIN, Ask
from tests.support.person import Person

ROWS = [[{"text": "Yes", "callback_data": "y"}, {"text": "No", "callback_data": "n"}]]


async def ask_ready(ask: Ask, text: str = "Ready?") -> None:
    await ask("sendMessage", chat_id=ROBIN, text=text, reply_markup={"inline_keyboard": ROWS})


async def test_the_screen_shows_words_and_buttons(robin: Person, ask: Ask) -> None:
    await ask_ready(ask)
    await robin.sends("sticker")
    assert robin.screen() == (
        "--- Robin's chat with Alliance check-in ---\n"
        "Robin: /start\n"
        "Alliance check-in: Ready?\n"
        "    [Yes] [No]\n"
        "Robin: <sticker>"
    )
    assert robin.sees() == ["Yes", "No"]


async def test_a_missing_button_fails_with_the_screen(robin: Person, ask: Ask) -> None:
    await ask_ready(ask)
    with pytest.raises(AssertionError, match=r"Robin sees no button 'Maybe'[^$]*\[Yes\] \[No\]"):
        await robin.taps("Maybe")


async def test_the_latest_button_of_a_name_is_tapped_unless_a_message_is_given(
    robin: Person, ask: Ask
) -> None:
    await ask_ready(ask, "First?")
    first = robin.last
    await ask_ready(ask, "Second?")
    assert (await robin.taps("Yes")).message_id == robin.last["message_id"]
    assert (await robin.taps("Yes", first)).message_id == first["message_id"]


async def test_waiting_in_vain_fails_with_the_screen(robin: Person) -> None:
    with pytest.raises(AssertionError, match=r"Robin waited in vain[^$]*Robin: /start"):
        await robin.waits(lambda: False, patience=0.01)


async def test_waiting_ends_with_the_message_that_was_waited_for(robin: Person, ask: Ask) -> None:
    waiting = asyncio.create_task(robin.waits_for("Ready"))
    await ask_ready(ask)
    assert await waiting == "Ready?"


async def test_a_long_text_goes_as_several_messages_as_the_apps_do_it(robin: Person, ask: Ask) -> None:
    await robin.types("🙂" * 5000)
    updates = (await ask("getUpdates"))["result"]
    assert [len(update["message"]["text"]) for update in updates] == [2048, 2048, 904]


async def test_what_telegrams_own_app_does_not_let_one_do(api: BotApi, robin: Person, ask: Ask) -> None:
    await ask_ready(ask)
    with pytest.raises(ImpossibleAction, match="Only one's own"):
        await robin.edits("x", robin.last)
    with pytest.raises(ImpossibleAction, match="nothing to send"):
        await robin.types(" ")
    await robin.blocks()
    with pytest.raises(ImpossibleAction, match="Unblock it"):
        await robin.types("hello")
    await robin.unblocks()
    await robin.types("hello")
    assert (await ask("sendMessage", chat_id=ROBIN, text="Back"))["ok"]


async def test_calls_are_logged_with_chat_and_counted(api: BotApi, robin: Person, ask: Ask) -> None:
    await ask_ready(ask)
    await ask("sendMessage", chat_id=404, text="x")
    await ask("getMe")
    assert api.calls.counts == {"sendMessage": 2, "getMe": 1}
    assert [call.arguments.text("text") for call in api.calls.of("sendMessage", chat=ROBIN)] == ["Ready?"]
    assert [(call.method, call.chat) for call in api.calls] == [
        ("sendMessage", ROBIN), ("sendMessage", 404), ("getMe", 0),
    ]  # fmt: skip
    assert len(api.calls) == 3
