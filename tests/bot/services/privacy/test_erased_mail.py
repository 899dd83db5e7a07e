"""Finding outbox messages that mention an erased client, however the label is escaped in them."""

from html import escape

import pytest

from bot.services.messaging.outbound_actions import SendMessage, to_json
from bot.services.privacy.erased_mail import mention_matcher
from flows.message import Button, Message

LABELS = ("Jo", 'Jo "9"', "Jo\\9", "Jo <9>", "J & o", "(Jo)", "Žo", "ксило", "جو")


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("before", ["", "With ", "News.\n\n"])
def test_a_label_is_found_as_text_and_on_a_button(label: str, before: str) -> None:
    speaks = mention_matcher(frozenset(), label)
    assert speaks(to_json(SendMessage(1, Message(f"{before}{escape(label, quote=False)} has stopped."))))
    assert speaks(to_json(SendMessage(1, Message("?", ((Button(before + label, "a:b"),),)))))
    assert not speaks(to_json(SendMessage(1, Message("Joanna has stopped."))))
