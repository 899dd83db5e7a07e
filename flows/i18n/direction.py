"""Bidirectional text: names keep their order inside a sentence of the other direction.

Fluent's own isolation puts invisible marks round every parameter, also inside links, commands and codes, where they
break copying. So it is switched off, and only some parameters are isolated:

1. In a left-to-right language, a parameter with a right-to-left letter.
2. In a right-to-left language, a parameter of several words with a left-to-right letter. A single word keeps its order
   anyway, and links and codes are one word: they stay free of marks.
3. In a right-to-left language, a command gets a left-to-right mark in front of its slash, which would otherwise take
   the direction of the sentence and be drawn behind the word: "help/".
4. In a right-to-left language, a line that would begin left to right (with a name, say) gets a right-to-left mark in
   front, since phones lay out a line by its first letter.

A line that is only a link, a command or a code is there to be copied, and stays free of marks.
"""

import re
import unicodedata

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_LEFT_TO_RIGHT_MARK, _RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
_COPYABLE = re.compile(r"https?://\S+|/[a-z]+( [A-Za-z0-9_-]+)?|[A-Z0-9-]{4,}")
# Not a date, a path, the end of a tag, or what is marked or isolated already.
_COMMAND_SLASH = re.compile("(?<![A-Za-z0-9_/<\u200e\u2066\u2068])/(?=[a-z])")
_TAG = re.compile(r"<[^<>]*>")
_ISOLATED = re.compile(f"{_FIRST_STRONG_ISOLATE}[^{_POP_ISOLATE}]*{_POP_ISOLATE}")


def isolate(text: str, *, rtl: bool) -> str:
    """Return ``text`` for use inside a right-to-left (``rtl``) or left-to-right sentence."""
    if rtl:
        is_opposed = _has_direction(text, "L") and len(text.split()) > 1 and not _COPYABLE.fullmatch(text)
    else:
        is_opposed = _has_direction(text, "R", "AL")
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if is_opposed else text


def begin_lines_right(text: str) -> str:
    """Return a right-to-left ``text`` (HTML or plain) in which every line is laid out from the right."""
    return "\n".join(
        _RIGHT_TO_LEFT_MARK + line if _starts_left_to_right(line) else line for line in text.split("\n")
    )


def mark_commands(text: str) -> str:
    """Return a right-to-left ``text`` (HTML or plain) in which the slash of every command stays in front of it."""
    return "\n".join(
        line if _is_copyable(line) else _COMMAND_SLASH.sub(f"{_LEFT_TO_RIGHT_MARK}/", line)
        for line in text.split("\n")
    )


def _is_copyable(line: str) -> bool:
    return _COPYABLE.fullmatch(_TAG.sub("", line).strip()) is not None


def _starts_left_to_right(line: str) -> bool:
    if _is_copyable(line):
        return False
    for letter in _ISOLATED.sub("", _TAG.sub("", line)):
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction == "L"
    return _FIRST_STRONG_ISOLATE in line


def _has_direction(text: str, *directions: str) -> bool:
    return any(unicodedata.bidirectional(letter) in directions for letter in text)
