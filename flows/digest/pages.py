"""Distributing lines of HTML over messages within Telegram's size limit, without breaking a line."""

import re
from collections.abc import Iterable
from html import unescape

from flows.text.sanitize import truncate

MAX_MESSAGE_LENGTH = 4096
_TAG = re.compile(r"<[^<>]*>")


def telegram_length(html: str) -> int:
    """Return the length of a text as Telegram counts it: UTF-16 code units without tags and entities."""
    return len(unescape(_TAG.sub("", html)).encode("utf-16-le")) // 2


def paginate(lines: Iterable[str], *, limit: int = MAX_MESSAGE_LENGTH) -> tuple[str, ...]:
    """Return the lines in order on as few pages as possible, each at most ``limit`` long.

    Raises ValueError if a single line is longer.
    """
    filled: list[str] = []
    for line in lines:
        if telegram_length(line) > limit:
            raise ValueError("one line is longer than a message")
        if filled and telegram_length(f"{filled[-1]}\n{line}") <= limit:
            filled[-1] += f"\n{line}"
        elif line:
            filled.append(line)
    return tuple(filled)


def clip(text: str, most: int) -> str:
    """Return unescaped text with single spaces, cut to ``most`` characters, at a word boundary if possible."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    head = truncate(text, most - 1)
    return (head.rsplit(" ", 1)[0] if " " in head[most // 2 :] else head) + "…"
