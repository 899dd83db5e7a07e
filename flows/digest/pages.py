"""Putting lines of HTML into messages that Telegram takes, never cutting inside a line."""

import re
from collections.abc import Iterable
from html import unescape

from flows.text.sanitize import cut

MAX_MESSAGE_LENGTH = 4096
_TAG = re.compile(r"<[^<>]*>")


def telegram_length(html: str) -> int:
    """How long Telegram holds a text to be: UTF-16 code units once tags and entities are read."""
    return len(unescape(_TAG.sub("", html)).encode("utf-16-le")) // 2


def pages(lines: Iterable[str], *, limit: int = MAX_MESSAGE_LENGTH) -> tuple[str, ...]:
    """The lines in order on few pages, each at most ``limit`` long; ValueError if a line alone is longer."""
    full: list[str] = []
    for line in lines:
        if telegram_length(line) > limit:
            raise ValueError("one line is longer than a message")
        if full and telegram_length(f"{full[-1]}\n{line}") <= limit:
            full[-1] += f"\n{line}"
        elif line:
            full.append(line)
    return tuple(full)


def clip(text: str, most: int) -> str:
    """A person's text, to be escaped afterwards, cut to ``most`` characters at a word where there is one."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    head = cut(text, most - 1)
    return (head.rsplit(" ", 1)[0] if " " in head[most // 2 :] else head) + "…"
