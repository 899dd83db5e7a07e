"""How many lines a text takes on a phone, reckoned from the widths of letters."""

import re
from html import unescape
from unicodedata import category, east_asian_width

PHONE_LINE_WIDTH = (
    31.0  # as many "n" stand in a line of Telegram on a phone 390 pixels wide: 17 pixels high, 290 for a line
)
_TAG = re.compile(r"<[^<>]*>")
_NARROW, _SLIM, _WIDE = "ijlı|'’‘,.", ' \u00a0tf:;·!()[]-/“”„«»"r', "mwMWшщюмжыфШЩЮМЖФ@%—…"


def count_lines(html: str, width: float = PHONE_LINE_WIDTH) -> int:
    """How many lines a phone breaks a text into that holds ``width`` letters of middling width in one."""
    return sum(_broken(line, width) for line in unescape(_TAG.sub("", html)).split("\n"))


def _broken(line: str, width: float) -> int:
    count, reached = 1, 0.0
    for word in line.split(" "):
        here = sum(map(_wide, word))
        if reached and reached + _wide(" ") + here > width:
            count, reached = count + 1, here
        else:
            reached += here + (_wide(" ") if reached else 0)
        while reached > width:  # a word longer than a line
            count, reached = count + 1, reached - width
    return count


def _wide(letter: str) -> float:
    """A letter's width, "n" being 1: of a sans serif such as phones use, rounded up."""
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
