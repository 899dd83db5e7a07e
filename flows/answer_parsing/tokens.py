"""A folded text as numbers, words and the few signs that mean something."""

import re
from dataclasses import dataclass
from typing import Literal

_PIECES = re.compile(
    r"""(?P<number>(?<![\w)])-?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"""
    r"""|(?P<word>[^\W\d_]+)"""
    r"""|(?P<sign>\S)"""
)
_PLAIN = set('.,!:;()[]{}"«»„“”‚‘‹›…-–—―*#=_|/\\•^&')
_FRIENDLY = set("😊🙂😀😁😄😃😅😉👍🙏👌💪🎉❤♥🌟💯☺💚💙")
_DOUBTING = set("?~≈±<>+🤔😕😬🤷🫤")
_THUMBS = set("👍👎✅❌✔✖☑")

Kind = Literal["number", "between", "word", "slash", "percent", "doubt", "thumb", "friendly", "strange"]


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: ``text`` as folded; ``value`` of a whole number."""

    kind: Kind
    text: str
    value: int = 0


def tokens(folded: str) -> tuple[Token, ...]:
    """The pieces of a folded text that bear on an answer, in order; punctuation is left out."""
    found = (_token(piece) for piece in _PIECES.finditer(folded))
    return tuple(token for token in found if token is not None)


def _token(piece: re.Match[str]) -> Token | None:
    text = piece[0]
    if piece.lastgroup == "word":
        return Token("word", text)
    if piece.lastgroup == "number":
        return _number(text)
    if text == "/":
        return Token("slash", text)
    return None if text in _PLAIN else Token(_sign(text), text)


def _number(text: str) -> Token:
    whole, _, part = text.replace(",", ".").partition(".")
    return Token("between", text) if part.strip("0") else Token("number", text, int(whole))


def _sign(text: str) -> Kind:
    if text == "%":
        return "percent"
    if text in _DOUBTING:
        return "doubt"
    if text in _THUMBS:
        return "thumb"
    return "friendly" if text in _FRIENDLY else "strange"
