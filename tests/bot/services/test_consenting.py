"""What everybody agrees to has a version."""

import hashlib

from bot.services.consenting import VERSION
from flows.words import Voice
from storage.catalogue import load_words

AGREED_TO = {1: "03ff84b385601bcd"}
"""By version, the English text. A new meaning takes a new version, which asks everybody anew; for a mere slip of the
pen the hash is enough."""


def test_the_text_and_its_version_change_together() -> None:
    text = Voice(load_words(), "en").say("consent", name="…")
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == AGREED_TO[VERSION]
