"""Every refusal a bot can get, by call: code and wording as Telegram sends them."""

from collections.abc import Callable
from typing import Any

import aiohttp
import pytest

from bot.rehearsal.botapi import BotApi
from bot.rehearsal.botapi.refusals import NOT_MODIFIED, QUERY_TOO_OLD
from tests.bot.rehearsal.conftest import ROBIN, Ask
from tests.bot.rehearsal.playing import Clock
from tests.support.person import Person

NEVER_STARTED, GROUP = 5_000_000_099, "group"


def keyboard(*rows: list[Any]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def button(**fields: Any) -> dict[str, Any]:
    return {"text": "Yes"} | fields


def sends(**arguments: Any) -> tuple[str, dict[str, Any]]:
    return "sendMessage", {"chat_id": ROBIN, "text": "Hello"} | arguments


CANT_PARSE = "can't parse inline keyboard button:"
BAD_REQUESTS = [
    (sends(chat_id=None), "chat_id is empty"),
    (sends(chat_id=404), "chat not found"),
    (sends(chat_id="@nobody"), "chat not found"),
    (sends(text=""), "message text is empty"),
    (sends(text=" \n "), "message text is empty"),
    (sends(text="<b> </b>", parse_mode="HTML"), "message text is empty"),
    (sends(text="x" * 4097), "message is too long"),
    (sends(text="🙂" * 2049), "message is too long"),
    (
        sends(text="a < b", parse_mode="HTML"),
        'can\'t parse entities: Unsupported start tag "" at byte offset 2',
    ),
    (sends(parse_mode="Prose"), "unsupported parse_mode"),
    (sends(reply_markup="{"), "can't parse reply markup JSON object"),
    (sends(reply_markup="[]"), "object expected as reply markup"),
    (sends(reply_markup=keyboard([button(callback_data="")])), "BUTTON_DATA_INVALID"),
    (sends(reply_markup=keyboard([button(callback_data="é" * 33)])), "BUTTON_DATA_INVALID"),
    (sends(reply_markup=keyboard([button(url="nowhere")])), "BUTTON_URL_INVALID"),
    (
        sends(reply_markup=keyboard([button(text="", callback_data="y")])),
        f"{CANT_PARSE} Text must be non-empty",
    ),
    (
        sends(reply_markup=keyboard([button()])),
        f"{CANT_PARSE} Text buttons are unallowed in the inline keyboard",
    ),
    (sends(reply_markup=keyboard([button(callback_data="y")] * 9)), "reply markup is too long"),
    (sends(reply_markup=keyboard(*[[button(callback_data="y")]] * 101)), "reply markup is too long"),
    (sends(reply_parameters={"message_id": 999}), "message to be replied not found"),
    (("editMessageText", {"chat_id": ROBIN, "message_id": 999, "text": "x"}), "message to edit not found"),
    (("editMessageText", {"chat_id": ROBIN, "message_id": 1, "text": "x"}), "message can't be edited"),
    (("deleteMessage", {"chat_id": ROBIN, "message_id": 999}), "message to delete not found"),
    (("answerCallbackQuery", {"callback_query_id": "1"}), QUERY_TOO_OLD),
    (("sendChatAction", {"chat_id": ROBIN, "action": "dancing"}), "wrong parameter action in request"),
    (("leaveChat", {"chat_id": ROBIN}), "chat member status can't be changed in private chats"),
    (("setWebhook", {"url": "http://a.example"}), "bad webhook: An HTTPS URL must be provided for webhook"),
    (("setMyCommands", {"commands": [{"command": "Äh", "description": "x"}]}), "BOT_COMMAND_INVALID"),
    (
        ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}),
        "BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    (("setMyCommands", {"commands": [{"command": "a", "description": "x"}] * 101}), "BOT_COMMANDS_TOO_MUCH"),
    (("setMyShortDescription", {"short_description": "x" * 121}), "BOT_ABOUT_TOO_LONG"),
    (("getFile", {"file_id": "none"}), "invalid file_id"),
    (("sendPhoto", {"chat_id": ROBIN}), "there is no photo in the request"),
    (("sendPhoto", {"chat_id": ROBIN, "photo": "https://a.example/b.png"}), "failed to get HTTP URL content"),
    (
        ("sendDocument", {"chat_id": ROBIN, "document": "x"}),
        "wrong remote file identifier specified: Wrong string length",
    ),
    (("sendMediaGroup", {"chat_id": ROBIN, "media": []}), "there are no messages to send"),
]


@pytest.mark.parametrize(("call", "why"), BAD_REQUESTS)
async def test_a_bad_request_is_refused_and_changes_nothing(
    robin: Person, ask: Ask, call: tuple[str, dict[str, Any]], why: str
) -> None:
    method, arguments = call
    before = robin.screen()
    answer = await ask(method, **{key: value for key, value in arguments.items() if value is not None})
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {why}"}
    assert robin.screen() == before


def blocked(api: BotApi) -> int:
    api.people.block(ROBIN)
    return ROBIN


def deactivated(api: BotApi) -> int:
    api.world.chats[ROBIN].deactivated = True
    return ROBIN


def never_started(api: BotApi) -> int:
    return api.people.meet(NEVER_STARTED, "Kim").id


def left(api: BotApi) -> int:
    group = api.people.group(ROBIN, "Us")
    group.open = False
    return group.id


CLOSED: list[tuple[Callable[[BotApi], int], str]] = [
    (blocked, "bot was blocked by the user"),
    (deactivated, "user is deactivated"),
    (never_started, "bot can't initiate conversation with a user"),
    (left, "bot is not a member of the group chat"),
]


@pytest.mark.parametrize(("close", "why"), CLOSED)
async def test_a_closed_chat_is_forbidden(
    api: BotApi, robin: Person, ask: Ask, close: Callable[[BotApi], int], why: str
) -> None:
    chat = close(api)
    for method, arguments in [("sendMessage", {"text": "x"}), ("sendChatAction", {"action": "typing"})]:
        answer = await ask(method, chat_id=chat, **arguments)
        assert answer == {"ok": False, "error_code": 403, "description": f"Forbidden: {why}"}


async def test_an_edit_that_changes_nothing_says_so(robin: Person, ask: Ask) -> None:
    markup = keyboard([button(callback_data="y")])
    number = (await ask(*sends()[:1], **sends(reply_markup=markup)[1]))["result"]["message_id"]
    same = {"chat_id": ROBIN, "message_id": number, "reply_markup": markup}
    for method, arguments in [
        ("editMessageText", same | {"text": "Hello "}),
        ("editMessageReplyMarkup", same),
    ]:
        assert (await ask(method, **arguments))["description"] == f"Bad Request: {NOT_MODIFIED}"
    assert (await ask("editMessageText", **same, parse_mode="HTML", text="<i>Hello</i>"))["ok"]
    assert (await ask("editMessageReplyMarkup", chat_id=ROBIN, message_id=number))["ok"]
    assert "reply_markup" not in robin.last
    for method in ("editMessageCaption", "editMessageMedia"):
        assert not (await ask(method, chat_id=ROBIN, message_id=number, caption="x"))["ok"]


async def test_limits_are_met_exactly(robin: Person, ask: Ask) -> None:
    full_row = [button(callback_data="é" * 32)] * 8
    assert (await ask(*sends()[:1], **sends(text="🙂" * 2048)[1]))["ok"]
    assert (await ask("sendMessage", **sends(text="<b>" + "x" * 4096 + "</b>", parse_mode="HTML")[1]))["ok"]
    most = keyboard(*[full_row] * 12, full_row[:4])
    assert (await ask("sendMessage", **sends(reply_markup=most)[1]))["ok"]


async def test_a_message_can_be_deleted_for_48_hours_only(robin: Person, ask: Ask, clock: Clock) -> None:
    numbers = [(await ask("sendMessage", **sends()[1]))["result"]["message_id"] for _ in range(2)]
    clock.move(hours=47, minutes=59)
    assert (await ask("deleteMessage", chat_id=ROBIN, message_id=numbers[0]))["ok"]
    clock.move(minutes=1)
    answer = await ask("deleteMessage", chat_id=ROBIN, message_id=numbers[1])
    assert answer["description"] == "Bad Request: message can't be deleted for everyone"
    assert numbers[1] in robin.chat.messages


async def test_a_tap_is_answered_within_150_seconds_or_never(robin: Person, ask: Ask, clock: Clock) -> None:
    await ask("sendMessage", **sends(reply_markup=keyboard([button(callback_data="y")]))[1])
    early, late = await robin.taps("Yes"), await robin.taps("Yes")
    clock.move(seconds=149)
    too_long = await ask("answerCallbackQuery", callback_query_id=early.id, text="x" * 201)
    assert too_long["description"] == "Bad Request: MESSAGE_TOO_LONG"
    assert (await ask("answerCallbackQuery", callback_query_id=early.id, text="x" * 200))["ok"]
    clock.move(seconds=1)
    assert (await ask("answerCallbackQuery", callback_query_id=late.id))["description"].endswith(
        QUERY_TOO_OLD
    )
    assert late.answer is None


async def test_a_web_page_cannot_play_the_bot(api: BotApi, robin: Person) -> None:
    url, message = f"{api.url}/bot{api.token}/sendMessage", {"chat_id": str(ROBIN), "text": "Hello"}
    headers = {"Origin": "https://elsewhere.example"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=message, headers=headers) as response,
    ):
        assert response.status == 403
    assert robin.last == {}


@pytest.mark.parametrize(
    ("token", "method", "code", "description"),
    [
        ("7000000001:another-well-formed-token", "getMe", 401, "Unauthorized"),
        ("no-token", "getMe", 404, "Not Found"),
        (None, "sendLove", 404, "Not Found: method not found"),
    ],
)
async def test_a_wrong_token_or_method_is_answered_with_the_reason(
    api: BotApi, token: str | None, method: str, code: int, description: str
) -> None:
    url = f"{api.url}/bot{token or api.token}/{method}"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert response.status == code
        assert await response.json() == {"ok": False, "error_code": code, "description": description}
