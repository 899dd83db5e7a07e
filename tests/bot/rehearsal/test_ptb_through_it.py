"""python-telegram-bot goes through the loopback server unmodified, and raises what it should."""

import io
from collections.abc import Callable
from datetime import timedelta

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
)
from telegram.constants import ChatAction
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.rehearsal.botapi import BotApi, Fault, FaultKind
from bot.rehearsal.botapi.methods.profile import commands_for, description_for
from tests.bot.rehearsal.conftest import ROBIN
from tests.support.person import Person

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x03\x00\x00\x00\x02\x08\x06\x00\x00\x00\x9dt\x66\x1a"
    b"\x00\x00\x00\x00IEND\xaeB`\x82"
)
YES = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Yes", callback_data="y"))


async def test_a_message_is_sent_tapped_answered_and_edited_in_place(bot: Bot, robin: Person) -> None:
    await robin.start("CODE")
    (update,) = await bot.get_updates(timeout=5)
    assert update.message
    assert update.message.text == "/start CODE"
    sent = await bot.send_message(ROBIN, "<b>Ready?</b>", parse_mode="HTML", reply_markup=YES)
    tap = await robin.taps("Yes")
    (update,) = await bot.get_updates(offset=update.update_id + 1, timeout=5)
    assert update.callback_query
    assert (update.callback_query.data, update.callback_query.from_user.id) == ("y", ROBIN)
    assert update.callback_query.message == sent
    await update.callback_query.answer("Thanks")
    assert await robin.is_answered(tap) == "Thanks"
    edited = await bot.edit_message_text("Good.", ROBIN, sent.message_id)
    assert isinstance(edited, type(sent))
    assert robin.reads() == "Good."
    assert robin.sees() == []
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("Good.", ROBIN, sent.message_id)
    assert await bot.delete_message(ROBIN, sent.message_id)
    assert robin.last == {}


async def test_everything_a_person_can_do_arrives_as_ptb_knows_it(bot: Bot, robin: Person) -> None:
    await robin.types("/start and ⭐ https://a.example/x.")
    await robin.edits("better")
    for kind in ("sticker", "voice", "photo", "video", "document", "location", "contact", "dice"):
        await robin.sends(kind)
    await robin.taps_data("forged")
    group = await robin.lets_into_group()
    await robin.types("hello all", group=group)
    await robin.blocks()
    await robin.unblocks()
    updates = await bot.get_updates()
    command, edited, *sent, tapped, joined, in_group, blocked, unblocked = updates
    assert command.message
    assert command.message.parse_entities() == {
        command.message.entities[0]: "/start",
        command.message.entities[1]: "https://a.example/x",
    }
    assert edited.edited_message
    assert edited.edited_message.text == "better"
    assert all(u.message and u.message.effective_attachment for u in sent)
    assert tapped.callback_query
    assert tapped.callback_query.message
    assert not tapped.callback_query.message.is_accessible
    assert in_group.message
    assert (in_group.message.chat.type, in_group.message.chat.id) == ("group", group.id)
    standings = [
        u.my_chat_member.new_chat_member.status for u in (joined, blocked, unblocked) if u.my_chat_member
    ]
    assert standings == ["member", "kicked", "member"]


async def test_photos_and_documents_go_up_and_come_down_again(bot: Bot, robin: Person) -> None:
    photo = await bot.send_photo(ROBIN, PNG, caption="<i>Look</i>", parse_mode="HTML")
    assert (photo.photo[-1].width, photo.photo[-1].height) == (3, 2)
    assert robin.reads() == "Look"
    again = await bot.send_photo(ROBIN, photo.photo[-1].file_id)
    assert again.photo == photo.photo
    document = await bot.send_document(ROBIN, io.BytesIO(b"a,b"), filename="answers.csv", reply_markup=YES)
    assert document.document
    assert document.document.file_name == "answers.csv"
    file = await bot.get_file(document.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"a,b"
    await bot.edit_message_caption(ROBIN, document.message_id, caption="Yours")
    assert robin.reads() == "Yours"
    await bot.edit_message_media(InputMediaPhoto(PNG, "New"), ROBIN, document.message_id)
    assert "document" not in robin.last
    assert robin.last["caption"] == "New"
    album = await bot.send_media_group(ROBIN, [InputMediaDocument(b"1", filename="1.txt")] * 2)
    assert len({message.media_group_id for message in album}) == 1


@pytest.mark.parametrize(
    ("photo", "why"), [(b"not a picture", "Image_process_failed"), (b"", "File must be non-empty")]
)
async def test_what_is_no_picture_is_refused(bot: Bot, robin: Person, photo: bytes, why: str) -> None:
    with pytest.raises(BadRequest, match=why):
        await bot.send_photo(ROBIN, photo)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ROBIN, PNG, caption="x" * 1025)
    with pytest.raises(BadRequest, match="mixed"):
        await bot.send_media_group(ROBIN, [InputMediaPhoto(PNG), InputMediaDocument(b"1")])
    assert robin.last == {}


async def test_what_the_bot_says_of_itself_is_kept_by_language_and_scope(api: BotApi, bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.username) == (7_000_000_001, "alliance_rehearsal_bot")
    await bot.set_my_name("Check-in")
    await bot.set_my_description("Ask me", language_code="de")
    await bot.set_my_short_description("Short")
    assert (await bot.get_my_name("fr")).name == "Check-in"
    assert (await bot.get_my_description("de")).description == "Ask me"
    assert (await bot.get_my_short_description()).short_description == "Short"
    assert (description_for(api.world, "de"), description_for(api.world, "en")) == ("Ask me", "")
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("hilfe", "Hilfe")], language_code="de")
    await bot.set_my_commands([BotCommand("stop", "Stop")], scope=BotCommandScopeAllPrivateChats())
    assert [c.command for c in await bot.get_my_commands(language_code="de")] == ["hilfe"]
    assert [c["command"] for c in commands_for(api.world, ROBIN, "de")] == ["stop"]
    await bot.delete_my_commands(scope=BotCommandScopeAllPrivateChats())
    assert [c["command"] for c in commands_for(api.world, ROBIN, "de")] == ["hilfe"]
    assert [c["command"] for c in commands_for(api.world, ROBIN, "fr")] == ["help"]


async def test_chat_information_is_returned_and_a_group_can_be_left(
    api: BotApi, bot: Bot, robin: Person
) -> None:
    group = await robin.lets_into_group("Us")
    assert (await bot.get_chat(group.id)).title == "Us"
    assert await bot.send_chat_action(group.id, ChatAction.TYPING)
    assert await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="not a member"):
        await bot.leave_chat(group.id)


def flooded(api: BotApi) -> None:
    api.faults.add(Fault(FaultKind.FLOOD, seconds=7))


def token_revoked(api: BotApi) -> None:
    api.faults.add(Fault(FaultKind.UNAUTHORIZED))


def webhook_set(api: BotApi) -> None:
    api.world.webhook = {"url": "https://bot.example/"}


def broken(api: BotApi) -> None:
    api.faults.add(Fault(FaultKind.SERVER_ERROR))


def garbled(api: BotApi) -> None:
    api.faults.add(Fault(FaultKind.BROKEN_JSON))


def hung_up(api: BotApi) -> None:
    api.faults.add(Fault(FaultKind.DROPPED))


def blocked(api: BotApi) -> None:
    api.people.block(ROBIN)


@pytest.mark.parametrize(
    ("arrange", "error", "words"),
    [
        (flooded, RetryAfter, r"Retry in (7 seconds|0:00:07)"),
        (token_revoked, InvalidToken, "Unauthorized"),
        (broken, NetworkError, "Internal Server Error"),
        (hung_up, NetworkError, "disconnected"),
        (garbled, TelegramError, "Invalid server response"),
        (blocked, Forbidden, "bot was blocked by the user"),
    ],
)
async def test_what_goes_wrong_becomes_ptbs_exception(
    api: BotApi,
    bot: Bot,
    robin: Person,
    arrange: Callable[[BotApi], None],
    error: type[TelegramError],
    words: str,
) -> None:
    arrange(api)
    with pytest.raises(error, match=words):
        await bot.send_message(ROBIN, "Hello")
    assert robin.last == {}


async def test_a_second_way_of_fetching_becomes_a_conflict(api: BotApi, bot: Bot) -> None:
    webhook_set(api)
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates(timeout=timedelta(seconds=1))
    assert (await bot.get_webhook_info()).url == "https://bot.example/"
    assert await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_a_wrong_token_and_an_unreachable_server_raise_ptbs_errors(api: BotApi) -> None:
    with pytest.raises(InvalidToken, match="rejected by the server"):
        await Bot("7000000001:another-well-formed-token", base_url=f"{api.url}/bot").initialize()
    await api.stop()
    with pytest.raises(NetworkError, match="ConnectError"):
        await Bot(api.token, base_url=f"{api.url}/bot").initialize()
