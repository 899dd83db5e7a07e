"""Arguments are validated against Telegram's published schema; violations are reported and change no answer."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.rehearsal.botapi import BotApi
from bot.rehearsal.botapi.arguments import Arguments, Upload
from bot.rehearsal.botapi.methods import METHODS
from bot.rehearsal.botapi.schema import Schema
from tests.bot.rehearsal.conftest import ROBIN, SCHEMA, Ask
from tests.support.person import Person

published = pytest.mark.skipif(not SCHEMA.exists(), reason="the published schema is not beside this checkout")


@pytest.fixture(scope="module")
def schema() -> Schema:
    return Schema(SCHEMA)


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Yes"} | button]]}


GOOD = [
    ("sendMessage", {"chat_id": ROBIN, "text": "x", "reply_markup": keyboard(callback_data="y")}),
    ("sendMessage", {"chat_id": str(ROBIN), "text": "5", "disable_notification": "True"}),
    ("sendMessage", {"chat_id": "@name", "text": "x", "reply_markup": '{"remove_keyboard": true}'}),
    ("getUpdates", {"offset": "-1", "timeout": 50, "allowed_updates": '["message"]'}),
    ("sendChatAction", {"chat_id": ROBIN, "action": "typing"}),
    ("setMyCommands", {"commands": [{"command": "a", "description": "b"}], "scope": {"type": "default"}}),
]
WRONG = [
    ("sendMessage", {"chat_id": ROBIN}, "sendMessage lacks text"),
    ("sendMessage", {"chat_id": ROBIN, "text": "x", "colour": "red"}, "sendMessage has no colour"),
    ("sendMessage", {"chat_id": ROBIN, "text": 5}, "sendMessage: text is no String"),
    ("sendMessage", {"chat_id": [ROBIN], "text": "x"}, "sendMessage: chat_id is no Integer or String"),
    ("deleteMessage", {"chat_id": ROBIN, "message_id": "one"}, "deleteMessage: message_id is no Integer"),
    ("deleteMessage", {"chat_id": ROBIN, "message_id": True}, "deleteMessage: message_id is no Integer"),
    ("getUpdates", {"allowed_updates": ["message", 1]}, "getUpdates: allowed_updates is no Array of String"),
    ("sendLove", {}, "sendLove is no method of the published schema"),
]


@published
@pytest.mark.parametrize(("method", "arguments"), GOOD)
def test_a_good_call_has_nothing_said_about_it(
    schema: Schema, method: str, arguments: dict[str, Any]
) -> None:
    assert schema.complaints(method, Arguments(arguments)) == []


@published
@pytest.mark.parametrize(("method", "arguments", "said"), WRONG)
def test_a_wrong_call_is_named(schema: Schema, method: str, arguments: dict[str, Any], said: str) -> None:
    assert schema.complaints(method, Arguments(arguments)) == [said]


@published
@pytest.mark.parametrize("button", [{"callback": "y"}, {"callback_data": 5}, {"url": None}])
def test_a_wrong_button_spoils_its_keyboard(schema: Schema, button: dict[str, Any]) -> None:
    call = Arguments({"chat_id": ROBIN, "text": "x", "reply_markup": keyboard(**button)})
    (said,) = schema.complaints("sendMessage", call)
    assert said.startswith("sendMessage: reply_markup is no InlineKeyboardMarkup")


@published
def test_files_count_as_what_they_are_named_or_attached_as(schema: Schema) -> None:
    file = Upload("a.png", b"x", "image/png")
    assert schema.complaints("sendPhoto", Arguments({"chat_id": ROBIN}, {"photo": file})) == []
    media = [{"type": "photo", "media": "attach://one"}] * 2
    attached = Arguments({"chat_id": ROBIN, "media": media}, {"one": file})
    assert schema.complaints("sendMediaGroup", attached) == []
    assert schema.complaints("sendPhoto", Arguments({"chat_id": ROBIN, "photo": "id"}, {"two": file})) != []


@published
def test_every_method_played_here_is_published(schema: Schema) -> None:
    assert set(METHODS) <= set(schema.methods)


@published
async def test_complaints_are_kept_and_the_call_is_answered_all_the_same(
    api: BotApi, robin: Person, ask: Ask
) -> None:
    assert (await ask("sendMessage", chat_id=ROBIN, text="x", colour="red"))["ok"]
    assert api.complaints == ["sendMessage has no colour"]


async def test_without_the_file_nothing_is_checked() -> None:
    api = BotApi(lambda: datetime(2026, 3, 2, tzinfo=UTC), schema=Path("nowhere.json"))
    await api.start()
    await api.stop()
    assert api.complaints == []
