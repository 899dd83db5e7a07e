"""Sanitizing of text from people and files: no invisible, unstorable or direction-changing characters.

1. Removed are invisible characters (zero-width characters, fillers, tags, control characters, lone surrogates, NUL) and
   those that change the direction of text. Code points that Unicode calls unassigned stay: they may be new emoji.
2. Joiners stay where they are spelling: inside a word of a script that joins (Persian, Hindi), and between emoji. So do
   the selector that gives a sign its colours, and the tags of a flag.
3. A character keeps at most four combining marks: no supported script needs more, and a pile of them covers the lines
   above.
4. The rest is normalized to NFC.
"""

import re
import unicodedata

MAX_COMBINING_MARKS = 4

_JOINING = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc"
_EMOJI = "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff"
_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\ufdd0-\ufdef\ufffe\uffff\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff"
)
_KEPT_JOINERS = (
    rf"{_FLAG}|(?<=[{_JOINING}])[\u200c\u200d](?=[{_JOINING}])|(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])"
)
_KEPT_SELECTORS = rf"(?<=[{_EMOJI}#*0-9])[\ufe0e\ufe0f]"
_REMOVED = re.compile(rf"({_KEPT_JOINERS}|{_KEPT_SELECTORS})|[{_INVISIBLE}]")
_SPACES = re.compile(r"[^\S\n]")
_JOINERS_AND_SELECTORS = re.compile("[\u200c\u200d\ufe0e\ufe0f]")
_CONTINUES = re.compile("[\u200c\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_REGIONAL_INDICATORS = re.compile("[\U0001f1e6-\U0001f1ff]*$")


def sanitize(text: str) -> str:
    """Return the sanitized text with its lines, stripped; "" if nothing of it is visible."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    visible = _REMOVED.sub(lambda match: match[1] or "", _SPACES.sub(" ", lines))
    return _limit_marks(unicodedata.normalize("NFC", visible)).strip()


def drop_surrogates(text: str) -> str:
    """Return the text without lone surrogates, which UTF-8 cannot encode."""
    return text.encode("utf-8", "ignore").decode()


def one_line(text: str) -> str:
    """Return the sanitized text in one line with single spaces: a name, a label, a cell."""
    return " ".join(sanitize(text).split())


def comparison_key(name: str) -> str:
    """Return the key for comparing names: equal for names that read the same, regardless of case."""
    return unicodedata.normalize("NFKC", _JOINERS_AND_SELECTORS.sub("", one_line(name)).casefold())


def truncate(text: str, most: int) -> str:
    """Return at most ``most`` first characters, never splitting an emoji or a character from its marks."""
    end = most
    while 0 < end < len(text) and _splits_character(text, end):
        end -= 1
    return text[: end or most]


def _splits_character(text: str, end: int) -> bool:
    """Return whether a cut before ``end`` would split what reads as one character."""
    if _CONTINUES.match(text[end]) or _is_mark(text[end]) or text[end - 1] == "\u200d":
        return True
    half = _REGIONAL_INDICATORS.search(text, 0, end)
    return bool(_REGIONAL_INDICATORS.match(text[end]) and half and len(half[0]) % 2)


def _limit_marks(text: str) -> str:
    """Return the text without marks that follow no character or more than four other marks."""
    kept: list[str] = []
    marks = MAX_COMBINING_MARKS
    for character in text:
        marks = marks + 1 if _is_mark(character) else 0 if not character.isspace() else MAX_COMBINING_MARKS
        if marks <= MAX_COMBINING_MARKS:
            kept.append(character)
    return "".join(kept)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"
