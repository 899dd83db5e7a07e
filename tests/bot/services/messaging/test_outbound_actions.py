"""Outbound actions as they are stored."""

import json
from typing import get_args

import pytest

from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging.outbound_actions import (
    AnswerCallback,
    Document,
    EditMessage,
    LeaveChat,
    OutboundAction,
    RemoveMessage,
    SendDocument,
    SendMessage,
    SendRendered,
    SetCommands,
    UnreadableAction,
    from_json,
    is_repeatable,
    replace_tapped,
    to_json,
)
from bot.services.messaging.render_jobs import RenderJob
from flows.ids import DyadId
from flows.message import Button, Message

MESSAGE = Message("<b>Ž</b>", ((Button("Yes", "a:b"), Button("Open", url="https://example.org")),))
ANSWER = AnswerCallback("callback", "Noted")
ACTIONS: list[OutboundAction] = [
    ANSWER,
    EditMessage(1, 2, MESSAGE, ANSWER),
    LeaveChat(-1, MESSAGE),
    RemoveMessage(1, 2),
    SendDocument(1, Document("table.csv", b"\xff\x00\xfe"), MESSAGE, ANSWER, is_protected=False),
    SendMessage(1, MESSAGE, ANSWER, is_protected=False, replies_to=3),
    SendRendered(1, RenderJob("week.png", (DyadId("dyad"),), "en", "therapy", "core-6", 1), MESSAGE),
    SetCommands(1, (("help", "What you can do"), ("stop", "Stop"))),
]


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.type)
def test_an_action_is_read_as_it_was_stored(action: OutboundAction) -> None:
    assert from_json(to_json(action)) == action


def test_every_action_is_tried() -> None:
    assert {type(action) for action in ACTIONS} == set(get_args(OutboundAction))


@pytest.mark.parametrize(
    "change", [{"version": 2}, {"action": {"type": "sing"}}, {"action": {"type": "send_message", "chat": 1}}]
)
def test_another_version_or_shape_is_refused_without_quoting_it(change: dict[str, object]) -> None:
    stored = json.loads(to_json(SendMessage(1, MESSAGE))) | change
    with pytest.raises(UnreadableAction) as raised:
        from_json(json.dumps(stored))
    assert "Ž" not in str(raised.value)


def test_only_actions_that_send_no_new_message_are_repeatable() -> None:
    assert {type(action) for action in ACTIONS if is_repeatable(action)} == {
        AnswerCallback,
        EditMessage,
        RemoveMessage,
        SetCommands,
    }


def test_a_tap_under_an_unknown_message_is_answered_with_a_new_one() -> None:
    assert replace_tapped(1, MESSAGE, CallbackTap("a", "tap", 5)) == EditMessage(
        1, 5, MESSAGE, AnswerCallback("tap")
    )
    assert replace_tapped(1, MESSAGE, CallbackTap("a", "tap", None)) == SendMessage(
        1, MESSAGE, AnswerCallback("tap")
    )
