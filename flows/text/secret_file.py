"""Problems of a file that should hold one secret and nothing else, described without the secret."""

import re

_BYTE_ORDER_MARK = "\ufeff"
_ASSIGNMENT = re.compile(
    r"(?:export[ \t]+)?[A-Za-z_][A-Za-z0-9_]*[ \t]*=[ \t]*(?=[^\s=])"
)  # base64 may end in "=="
_QUOTES = "\"'`“”„‘’«»"


def problem_of_secret(text: str) -> str | None:
    """Return the problem and remedy of a secret file's text, to be put after the file's name, or None."""
    if text.startswith(_BYTE_ORDER_MARK):
        return "begins with a byte order mark. Save it as UTF-8 without BOM"
    stripped = text.strip()
    if not stripped:
        return "is empty"
    if stripped[0] in _QUOTES or stripped[-1] in _QUOTES:
        return "has quotation marks around its value. Remove them"
    if _ASSIGNMENT.match(stripped):
        return "has NAME=value. Keep only the value, without the name and the equals sign"
    return None
