"""The consent text and its version change together."""

import hashlib

from bot.services.consent.consent import VERSION
from flows.i18n import CheckInOccasion, Voice
from storage.bundled_content import load_words

WAYS: tuple[CheckInOccasion, ...] = ("sessions", "cadence")
AGREED_TO = {1: "052f85367af340f8"}
"""Hashes of the English consent texts by version. A change of substance needs a new version, which asks all clients
again; for a spelling correction, update the hash."""


def test_the_text_and_its_version_change_together() -> None:
    text = "".join(Voice(load_words(), "en", asked=asked).say("consent", name="…") for asked in WAYS)
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == AGREED_TO[VERSION]
