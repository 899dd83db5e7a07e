"""All text in the room is readable, light and dark: contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""

import re

import pytest

from bot.rehearsal.room.routes import STATIC

PAIRS = [
    ("ink", "card"), ("ink", "bubble"), ("ink", "mine"), ("ink", "page"), ("ink", "bar"), ("ink", "chat"),
    ("soft", "card"), ("soft", "bubble"), ("soft", "mine"), ("soft", "bar"), ("soft", "chat"), ("soft", "page"),
    ("accent", "card"), ("accent", "bubble"), ("accent", "mine"), ("accent", "accent-wash"), ("accent", "page"),
    ("accent-ink", "accent"), ("key-ink", "bubble"), ("key-ink", "chat"), ("warn", "warn-wash"), ("warn", "card"),
]  # fmt: skip


def themes() -> dict[str, dict[str, str]]:
    css = (STATIC / "room.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", css, re.DOTALL)[:2]
    named = re.compile(r"--([\w-]+): (#[0-9a-f]{6})[0-9a-f]{0,2};")
    return {
        "light": dict(named.findall(light)),
        "dark": dict(named.findall(light)) | dict(named.findall(dark)),
    }


def brightness(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_text_has_enough_contrast_to_its_background(theme: str, words: str, ground: str) -> None:
    colours = themes()[theme]
    low, high = sorted(brightness(colours[name]) for name in (words, ground))
    assert (high + 0.05) / (low + 0.05) >= 4.5
