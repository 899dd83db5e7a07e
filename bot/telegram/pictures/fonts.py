"""The typeface of pictures and PDFs, and installed fonts for characters that it lacks.

The typeface comes with matplotlib and has Latin, Cyrillic and Arabic. What it lacks, such as Chinese or Thai, is drawn
with a font of the system, if one has it: those of the Noto family first, which are made to fit each other.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import (
    FontPath,
    FontProperties,
    findSystemFonts,
    fontManager,
    get_font,
    ttfFontProperty,
)
from matplotlib.ft2font import FaceFlags, FT2Font

MAX_SYSTEM_FONTS = 300  # fonts looked into for a character; opening each takes about half a millisecond
_OWN = Path(mpl.get_data_path()) / "fonts" / "ttf"
_REGULAR, _BOLD = str(_OWN / "DejaVuSans.ttf"), str(_OWN / "DejaVuSans-Bold.ttf")
_VARIANT = re.compile(
    r"bold|italic|oblique|serif|mono|light|thin|black|medium|condensed|lastresort", re.IGNORECASE
)
_ELLIPSIS = "…"


def font_of_size(points: float, text: str = "", *, bold: bool = False) -> FontProperties:
    """Return the typeface at a size in points, with the system's fonts that ``text`` needs besides."""
    names = [_registered(path) for path in _paths(text, bold=bold)]
    return FontProperties(family=names, size=points)


def face_for(text: str, *, bold: bool = False) -> FT2Font:
    """Return the face that measures ``text``, with the same fonts as `font_of_size`."""
    return get_font([FontPath(path, 0) for path in _paths(text, bold=bold)])


def drawable(text: str) -> str:
    """Return the text's lines with "…" in place of characters that no font has, such as some emoji."""
    lines = [" ".join(_drawable_line(line).split()) for line in text.split("\n")]
    return "\n".join(line for line in lines if line) or _ELLIPSIS


def drawable_label(label: str, code: str) -> str:
    """Return a client's label; what of it can be drawn and the client's code if no font has all of it."""
    if not _undrawable(label):
        return drawable(label)
    left = drawable(label).replace(_ELLIPSIS, " ").split()
    return " ".join([*left, f"#{code}"])


def _drawable_line(line: str) -> str:
    lacking = _undrawable(line)
    kept = "".join(_ELLIPSIS if each in lacking else each for each in line if not _is_invisible(each))
    return re.sub(f"{_ELLIPSIS}(?:\\s*{_ELLIPSIS})+", _ELLIPSIS, kept)


def _undrawable(text: str) -> set[str]:
    """Return the visible characters of the text that no font has."""
    lacking = {each for each in text if not each.isspace() and not _is_invisible(each) and not _has_own(each)}
    _look_up(lacking)
    return {each for each in lacking if _FONT_OF[each] is None}


def _is_invisible(character: str) -> bool:
    """Return whether the character only joins or selects others; those of a script stay, since they are spelling."""
    is_format = unicodedata.category(character) == "Cf" or 0xFE00 <= ord(character) <= 0xFE0F
    return is_format and character != "\u200c"


def _paths(text: str, *, bold: bool) -> list[str]:
    """Return the font files for a text: the typeface first, then the system's that have what it lacks."""
    lacking = {each for each in text if not each.isspace() and not _has_own(each)}
    _look_up(lacking)
    found = sorted({path for each in lacking if (path := _FONT_OF[each]) is not None})
    return [_BOLD if bold else _REGULAR, *found]


@cache
def _has_own(character: str) -> bool:
    return bool(get_font(_REGULAR).get_char_index(ord(character)))


_FONT_OF: dict[str, str | None] = {}


def _look_up(characters: Iterable[str]) -> None:
    """Store in ``_FONT_OF`` the system's first font with each of the characters, or None."""
    lacking = {each for each in characters if each not in _FONT_OF}
    for path in _system_fonts() if lacking else ():
        found = _having(path, lacking)
        _FONT_OF.update(dict.fromkeys(found, path))
        lacking -= found
        if not lacking:
            break
    _FONT_OF.update(dict.fromkeys(lacking, None))


def _having(path: str, characters: set[str]) -> set[str]:
    """Return those of the characters that the font has an outline for; fonts of coloured pictures have none."""
    try:
        face = FT2Font(path)
        if FaceFlags.SCALABLE not in face.face_flags:
            return set()
        return {each for each in characters if _has_outline(face, each)}
    except (OSError, RuntimeError, ValueError):  # not a font, or a damaged one
        return set()


def _has_outline(face: FT2Font, character: str) -> bool:
    if not face.get_char_index(ord(character)):
        return False
    left, bottom, right, top = face.load_char(ord(character)).bbox
    is_mark = unicodedata.category(character)[0] == "M"
    return is_mark or (right > left and top > bottom)


@cache
def _system_fonts() -> tuple[str, ...]:
    """Return the system's regular sans-serif fonts, those of the Noto family first."""
    plain = [path for path in findSystemFonts() if not _VARIANT.search(Path(path).stem)]
    return tuple(sorted(plain, key=_preference)[:MAX_SYSTEM_FONTS])


def _preference(path: str) -> tuple[bool, str, str]:
    name = Path(path).stem
    return not name.startswith("Noto"), name, path


@cache
def _registered(path: str) -> str:
    """Let matplotlib find exactly this file by its path as the name of a family; return that name."""
    fontManager.ttflist.append(replace(ttfFontProperty(FT2Font(path)), name=path, weight=400))
    return path
