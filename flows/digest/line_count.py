"""Number of lines that a text takes on a phone, estimated from letter widths."""

import re
from html import unescape
from unicodedata import category, east_asian_width

# Letters "n" in a line of Telegram on a phone 390 pixels wide: 290 pixels of text in 17-pixel type.
PHONE_LINE_WIDTH = 31.0
_TAG = re.compile(r"<[^<>]*>")
_NARROW, _SLIM, _WIDE = "ijlı|'’‘,.", ' \u00a0tf:;·!()[]-/“”„«»"r', "mwMWшщюмжыфШЩЮМЖФ@%—…"


def count_lines(html: str, width: float = PHONE_LINE_WIDTH) -> int:
    """Return the number of lines of a text on a phone whose lines hold ``width`` letters of average width."""
    return sum(_count_wrapped(line, width) for line in unescape(_TAG.sub("", html)).split("\n"))


def _count_wrapped(line: str, width: float) -> int:
    count, used = 1, 0.0
    for word in line.split(" "):
        word_width = sum(map(_letter_width, word))
        if used and used + _letter_width(" ") + word_width > width:
            count, used = count + 1, word_width
        else:
            used += word_width + (_letter_width(" ") if used else 0)
        while used > width:  # a word longer than a line
            count, used = count + 1, used - width
    return count


def _letter_width(letter: str) -> float:
    """Return the width of a letter relative to "n" in a common sans serif, rounded up."""
    if category(letter) in ("Cf", "Mn"):
        return 0.0
    if letter in _NARROW:
        return 0.45
    if letter in _SLIM or "\u0600" <= letter <= "\u06ff":
        return 0.6
    if letter in _WIDE:
        return 1.55
    if east_asian_width(letter) in "WF":
        return 2.0
    return 1.3 if letter.isupper() else 1.0
