"""Tokens of a folded text: numbers, words and the few signs that mean something."""

import re
from dataclasses import dataclass
from typing import Literal

_TOKEN = re.compile(
    r"""(?P<number>(?<![\w)])-?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"""
    r"""|(?P<word>[^\W\d_]+)"""
    r"""|(?P<sign>\S)"""
)
_PUNCTUATION = set('.,!¡:;()[]{}"«»„“”‚‘‹›…-–—―*#=_|/\\•^&')
_FRIENDLY = set("😊🙂😀😁😄😃😅😉👍🙏👌💪🎉❤♥🌟💯☺💚💙")
_DOUBTING = set("?¿~≈±<>+🤔😕😬🤷🫤")
_THUMBS = set("👍👎✅❌✔✖☑")

TokenKind = Literal["number", "decimal", "word", "slash", "percent", "doubt", "thumb", "friendly", "unknown"]


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``text`` as folded; ``value`` of an integer."""

    kind: TokenKind
    text: str
    value: int = 0


def tokenize(folded: str) -> tuple[Token, ...]:
    """Return the tokens of a folded text that can matter for an answer, without punctuation."""
    candidates = (_token(match) for match in _TOKEN.finditer(folded))
    return tuple(token for token in candidates if token is not None)


def _token(match: re.Match[str]) -> Token | None:
    text = match[0]
    if match.lastgroup == "word":
        return Token("word", text)
    if match.lastgroup == "number":
        return _number_token(text)
    if text == "/":
        return Token("slash", text)
    return None if text in _PUNCTUATION else Token(_sign_kind(text), text)


def _number_token(text: str) -> Token:
    integer, _, fraction = text.replace(",", ".").partition(".")
    return Token("decimal", text) if fraction.strip("0") else Token("number", text, int(integer))


def _sign_kind(text: str) -> TokenKind:
    if text == "%":
        return "percent"
    if text in _DOUBTING:
        return "doubt"
    if text in _THUMBS:
        return "thumb"
    return "friendly" if text in _FRIENDLY else "unknown"
