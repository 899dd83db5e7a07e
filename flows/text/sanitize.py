"""What people and files write, as others may be shown it: nothing that cannot be seen, stored, or that turns a line.

1. Away goes what no reader sees (zero-width letters, fillers, tags, control characters, halves of characters, NUL) and
   what turns the direction of the text round it. What Unicode calls unassigned stays: it may be next year's emoji.
2. Joiners stay where they are spelling: inside a word of a script that joins (Persian, Hindi), and between emoji. So do
   the mark that gives a sign its colours, and the tags of a flag.
3. A letter bears at most four marks: no script of ours needs more, and a pile of them covers the lines above.
4. The rest is brought into one form (NFC), so that what looks the same is the same.
"""

import re
import unicodedata

MAX_COMBINING_MARKS = 4

_JOINS = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc"
_SIGNS = "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff"
_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f"
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\ufdd0-\ufdef\ufffe\uffff\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff"
)
_KEPT = rf"{_FLAG}|(?<=[{_JOINS}])[\u200c\u200d](?=[{_JOINS}])|(?<=[{_SIGNS}\ufe0f])\u200d(?=[{_SIGNS}])"
_COLOURED = rf"(?<=[{_SIGNS}#*0-9])[\ufe0e\ufe0f]"
_CLEANED = re.compile(rf"({_KEPT}|{_COLOURED})|[{_UNSEEN}]")
_SPACES = re.compile(r"[^\S\n]")
_BESIDE = re.compile("[\u200c\u200d\ufe0e\ufe0f]")
_GOES_ON = re.compile("[\u200c\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_COUNTRY = re.compile("[\U0001f1e6-\U0001f1ff]*$")


def clean(text: str) -> str:
    """The text in its lines, without spaces round it; empty where nothing of it can be seen."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    seen = _CLEANED.sub(lambda found: found[1] or "", _SPACES.sub(" ", lines))
    return _few_marks(unicodedata.normalize("NFC", seen)).strip()


def drop_surrogates(text: str) -> str:
    """Return the text without lone surrogates, which UTF-8 cannot encode."""
    return text.encode("utf-8", "ignore").decode()


def one_line(text: str) -> str:
    """A name, a label, a cell: the same in one line, with single spaces."""
    return " ".join(clean(text).split())


def alike(name: str) -> str:
    """A name as it is compared: equal for what reads the same, in capitals or not."""
    return unicodedata.normalize("NFKC", _BESIDE.sub("", one_line(name)).casefold())


def cut(text: str, most: int) -> str:
    """Its first ``most`` characters, or a few less: never half an emoji, or a letter without its marks."""
    at = most
    while 0 < at < len(text) and _inside(text, at):
        at -= 1
    return text[: at or most]


def _inside(text: str, at: int) -> bool:
    """Whether what reads as one letter would be cut in two before that place."""
    if _GOES_ON.match(text[at]) or _is_mark(text[at]) or text[at - 1] == "\u200d":
        return True
    half = _COUNTRY.search(text, 0, at)
    return bool(_COUNTRY.match(text[at]) and half and len(half[0]) % 2)


def _few_marks(text: str) -> str:
    """Without marks that stand on nothing, or on top of four others."""
    kept: list[str] = []
    marks = MAX_COMBINING_MARKS
    for letter in text:
        marks = marks + 1 if _is_mark(letter) else 0 if not letter.isspace() else MAX_COMBINING_MARKS
        if marks <= MAX_COMBINING_MARKS:
            kept.append(letter)
    return "".join(kept)


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "M"
