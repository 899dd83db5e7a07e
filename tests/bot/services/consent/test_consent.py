"""What everybody agrees to has a version."""

import hashlib

from bot.services.consent.consent import VERSION
from flows.i18n import Asked, Voice
from storage.bundled_content import load_words

WAYS: tuple[Asked, ...] = ("sessions", "cadence")
AGREED_TO = {1: "2f6644579d97703f"}
"""By version, the English texts of both ways to be asked. A new meaning takes a new version, which asks everybody
anew; for a mere slip of the pen the hash is enough."""


def test_the_text_and_its_version_change_together() -> None:
    text = "".join(Voice(load_words(), "en", asked=asked).say("consent", name="…") for asked in WAYS)
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == AGREED_TO[VERSION]
