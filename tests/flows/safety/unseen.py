"""Sentences as people type them on a phone, made up before the lists were improved, in two halves.

Each language has a file in unseen/: "+" is danger, "-" is none. They were written by the makers, not collected from
people. The lists were improved on the half that a hash calls ``seen``; the other was only counted, at the end.

What counts as what, decided before: seeing no way out, a goodbye, being beaten, choked or threatened, and wanting to
kill or stab somebody are danger, in whatever tense it is not said to be over. What is said in so many words to be long
over, manners of speaking, titles of films and what is denied are none.
"""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from flows.words import LANGUAGES

FOLDER = Path(__file__).parent / "unseen"


def sentences(language: str, mark: str, *, seen: bool) -> list[str]:
    """One half of a language's sentences of danger ("+") or none ("-")."""
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line[2:] for line in lines if line[0] == mark and _is_seen(line) is seen]


def counted(finds: Callable[[str], bool], *, seen: bool) -> dict[str, tuple[int, int, int, int]]:
    """By language: danger found, of how many; none found wrongly, of how many."""
    found = {}
    for language in LANGUAGES:
        danger, none = (sentences(language, mark, seen=seen) for mark in "+-")
        found[language] = sum(map(finds, danger)), len(danger), sum(map(finds, none)), len(none)
    return found


def _is_seen(line: str) -> bool:
    return sha256(line.encode()).digest()[0] % 2 == 0
