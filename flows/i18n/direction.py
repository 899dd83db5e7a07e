"""Texts in two directions: names keep their order inside a sentence that runs the other way.

Fluent's own isolation puts invisible marks round every parameter, also inside links, commands and codes,
where they break what is copied. So it is switched off, and only what needs a mark gets one:

1. In a left-to-right language, a parameter with a right-to-left letter is isolated.
2. In a right-to-left language, a parameter of several words with a left-to-right letter is isolated. One word
   alone keeps its order anyway, and links, commands and codes are one word: they stay clean.
3. In a right-to-left language, a line that would begin left to right (with a name, say) gets a right-to-left
   mark in front, since phones lay a line out by its first letter. A line that is nothing but a link, a command
   or a code is there to be copied, and stays clean too.
"""

import re
import unicodedata

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_RIGHT_TO_LEFT_MARK = "\u200f"
_TO_COPY = re.compile(r"https?://\S+|/[a-z]+( [\w-]+)?|[A-Z0-9-]{4,}")
_TAG = re.compile(r"<[^<>]*>")
_ISOLATED = re.compile(f"{_FIRST_STRONG_ISOLATE}[^{_POP_ISOLATE}]*{_POP_ISOLATE}")


def isolate(text: str, *, rtl: bool) -> str:
    """``text`` as it can stand inside a sentence that runs right to left (``rtl``) or left to right."""
    if rtl:
        against = _has(text, "L") and len(text.split()) > 1 and not _TO_COPY.fullmatch(text)
    else:
        against = _has(text, "R", "AL")
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if against else text


def begin_lines_right(text: str) -> str:
    """A right-to-left ``text`` (HTML or plain) in which no line is laid out from the left."""
    return "\n".join(_RIGHT_TO_LEFT_MARK + line if _starts_left(line) else line for line in text.split("\n"))


def _starts_left(line: str) -> bool:
    shown = _TAG.sub("", line).strip()
    if _TO_COPY.fullmatch(shown):
        return False
    for letter in _ISOLATED.sub("", shown):
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction == "L"
    return _FIRST_STRONG_ISOLATE in line


def _has(text: str, *directions: str) -> bool:
    return any(unicodedata.bidirectional(letter) in directions for letter in text)
