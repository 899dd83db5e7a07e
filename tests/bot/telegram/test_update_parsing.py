"""Parsing of raw updates; one that cannot be parsed raises."""

import json
from typing import Any

import pytest

from bot.services.context.inbound_types import (
    BotBlocked,
    CallbackTap,
    CommandMessage,
    GroupChat,
    InboundContent,
    SentFile,
    TextMessage,
    UnsupportedContent,
)
from bot.telegram.update_parsing import chat_of, parse_update, salvage

ID = 5_400_000_001
USER = {"id": ID, "is_bot": False, "first_name": "Jo", "language_code": "de"}
PRIVATE = {"id": ID, "type": "private", "first_name": "Jo"}
GROUP = {"id": -100_123, "type": "supergroup", "title": "Friends"}


def message(chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    return {"message_id": 7, "date": 1_770_000_000, "chat": chat, "from": USER} | content


def member(status: str, chat: dict[str, Any] = PRIVATE) -> dict[str, Any]:
    bot = {"id": 1, "is_bot": True, "first_name": "Bot"}
    old = {"status": "member", "user": bot}
    new = {"status": status, "user": bot} | ({"until_date": 0} if status == "kicked" else {})
    return {"chat": chat, "from": USER, "date": 1_770_000_000, "old_chat_member": old, "new_chat_member": new}


FORWARDED = {"type": "hidden_user", "date": 1, "sender_user_name": "X"}
DOCUMENT = {"file_id": "BQ1", "file_unique_id": "1", "file_name": "a.ics", "file_size": 12}
NAMELESS = {"file_id": "BQ2", "file_unique_id": "2", "mime_type": "text/calendar"}
TAP = {"id": "99", "from": USER, "chat_instance": "1", "data": "c:x", "message": message(text="?")}

CASES: list[tuple[str, dict[str, Any], InboundContent]] = [
    ("text", {"message": message(text="hello")}, TextMessage("hello", 7)),
    ("command", {"message": message(text="/start  abc ")}, CommandMessage("start", "abc")),
    ("command to this bot", {"message": message(text="/Help@some_bot")}, CommandMessage("help", "")),
    ("command behind a mark", {"message": message(text="\u200f/start abc")}, CommandMessage("start", "abc")),
    ("slash behind", {"message": message(text="session/ أنا ١٥:٠٠")}, CommandMessage("session", "أنا ١٥:٠٠")),
    ("slash behind, marks", {"message": message(text="\u202bHelp\u200f/\u202c")}, CommandMessage("help", "")),
    ("slash between words", {"message": message(text="and/or later")}, TextMessage("and/or later", 7)),
    ("a fraction", {"message": message(text="4/ 5")}, TextMessage("4/ 5", 7)),
    ("a slash alone", {"message": message(text="/")}, TextMessage("/", 7)),
    ("tap", {"callback_query": TAP}, CallbackTap("c:x", "99", 7)),
    (
        "tap without a message",
        {"callback_query": {k: v for k, v in TAP.items() if k != "message"}},
        CallbackTap("c:x", "99", None),
    ),
    ("edited", {"edited_message": message(text="5", edit_date=1)}, UnsupportedContent("edited")),
    (
        "voice",
        {"message": message(voice={"file_id": "a", "file_unique_id": "b", "duration": 1})},
        UnsupportedContent("voice"),
    ),
    ("file", {"message": message(document=DOCUMENT, caption="see")}, SentFile("BQ1", "a.ics", 12, 7)),
    (
        "forwarded file without a name",
        {"message": message(document=NAMELESS, forward_origin=FORWARDED)},
        SentFile("BQ2", "calendar.ics", 0, 7),
    ),
    (
        "tap under the reply to a file",
        {"callback_query": TAP | {"message": message(text="?", reply_to_message=message(document=DOCUMENT))}},
        CallbackTap("c:x", "99", 7, SentFile("BQ1", "a.ics", 12, 7)),
    ),
    ("forwarded", {"message": message(text="5", forward_origin=FORWARDED)}, UnsupportedContent("forwarded")),
    ("something new", {"message": message(brand_new={"x": 1})}, UnsupportedContent("unknown")),
    ("blocked", {"my_chat_member": member("kicked")}, BotBlocked(True)),
    ("let in again", {"my_chat_member": member("member")}, BotBlocked(False)),
    ("put into a group", {"my_chat_member": member("member", GROUP)}, GroupChat(True)),
    ("said in a group", {"message": message(GROUP, text="hi")}, GroupChat(False)),
]


@pytest.mark.parametrize(("update", "what"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_kind_of_update_is_parsed_to_its_content(update: dict[str, Any], what: InboundContent) -> None:
    received = parse_update(json.dumps({"update_id": 1} | update))
    assert received is not None
    assert received.content == what
    assert received.sender.language_code == "de"
    assert received.sender.chat == chat_of(update)


@pytest.mark.parametrize(
    "update",
    [
        {"channel_post": message({"id": -1, "type": "channel", "title": "News"}, text="x")},
        {"my_chat_member": member("left", GROUP)},
        {"callback_query": TAP | {"message": message(GROUP, text="?")}},
        {"message": message(text="x") | {"from": USER | {"is_bot": True}}},
    ],
)
def test_updates_without_a_handler_are_none(update: dict[str, Any]) -> None:
    assert parse_update(json.dumps({"update_id": 1} | update)) is None


@pytest.mark.parametrize("update", [{"message": {"message_id": "x"}}, {"callback_query": {}}])
def test_an_invalid_update_raises(update: dict[str, Any]) -> None:
    with pytest.raises(Exception, match=r".+"):
        parse_update(json.dumps({"update_id": 1} | update))


@pytest.mark.parametrize(
    "update", [{}, {"message": None}, {"message": {"chat": {"id": "5"}}}, {"callback_query": 3}]
)
def test_an_unknown_chat_is_none(update: dict[str, Any]) -> None:
    assert chat_of(update) is None


def test_characters_that_no_database_stores_are_removed() -> None:
    tap = parse_update(json.dumps({"update_id": 1, "callback_query": TAP | {"data": "session:\0now"}}))
    typed = parse_update(json.dumps({"update_id": 1, "message": message(text="/start a\0b")}))
    assert tap is not None
    assert isinstance(tap.content, CallbackTap)
    assert tap.content.data == "session:now"
    assert typed is not None
    assert typed.content == CommandMessage("start", "ab")


POLL = {
    "id": "1",
    "question": "why live",
    "options": [{"persistent_id": "1", "text": "I want to die", "voter_count": 0}],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
LIST = {"title": "to do", "tasks": [{"id": 1, "text": "say goodbye"}]}
ELSEWHERE = {"origin": FORWARDED}
QUOTE = {"text": "written there", "position": 0}


@pytest.mark.parametrize(
    ("update", "words"),
    [
        ({"message": message(text="hello")}, "hello"),
        ({"message": message(text="/i want to die")}, "/i want to die"),
        ({"message": message(text="hello", forward_origin=FORWARDED)}, "hello"),
        ({"message": message(document=DOCUMENT, caption="see")}, "see"),
        ({"edited_message": message(text="now so", edit_date=1)}, "now so"),
        ({"edited_message": message(document=DOCUMENT, caption="now so", edit_date=1)}, "now so"),
        ({"message": message(poll=POLL)}, "why live\nI want to die"),
        ({"message": message(checklist=LIST)}, "to do\nsay goodbye"),
        ({"message": message(text="this", quote=QUOTE, external_reply=ELSEWHERE)}, "this\nwritten there"),
        ({"message": message(text="this", quote=QUOTE)}, "this"),  # quoted from this chat
        ({"callback_query": TAP}, ""),
    ],
)
def test_all_typed_text_is_returned(update: dict[str, Any], words: str) -> None:
    """`salvage` returns the same, from unvalidated JSON."""
    for read in (parse_update, salvage):
        received = read(json.dumps({"update_id": 1} | update))
        assert received is not None
        assert received.words == words


@pytest.mark.parametrize(
    "content",
    [
        {"text": 5, "caption": ["x"]},
        {"poll": "x", "checklist": {"title": {}, "tasks": "no"}},
        {"poll": {"options": [1, {"text": 3}]}, "quote": 1, "external_reply": 2},
        {"text": "a\0b\ud83d"},
        {"from": "nobody"},
        {"from": USER | {"language_code": 7}},
    ],
)
def test_salvage_never_raises(content: dict[str, Any]) -> None:
    received = salvage(json.dumps({"update_id": 1, "message": message() | content}))
    assert received is not None
    assert received.words in ("", "ab")
    assert received.sender.language_code in ("de", None)


def test_a_live_location_is_no_edited_message() -> None:
    moved = message(location={"latitude": 52.5, "longitude": 13.4, "live_period": 900}, edit_date=1)
    assert parse_update(json.dumps({"update_id": 1, "edited_message": moved})) is None


def test_messages_of_an_album_share_its_id() -> None:
    part = parse_update(
        json.dumps({"update_id": 1, "message": message(document=DOCUMENT, media_group_id="5")})
    )
    assert part is not None
    assert part.album == "5"
