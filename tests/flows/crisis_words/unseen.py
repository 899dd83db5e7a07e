"""Sentences as people type them on a phone, made up by the makers and not collected from people, in three sets.

Each language has a file in each folder: "+" is danger, "-" is none.

1. ``unseen``, written before the lists were improved. They were improved on the half that a hash calls ``seen``. The
   other half was counted once; but who wrote the sentences wrote the lists an hour later, and knew both halves.
2. ``second``, written after that, in words that are round about; counted once, then the lists were improved on it.
3. ``last``, written after that, and counted; the lists have not been changed since. The fairest figure there is.

What counts as what, decided before: seeing no way out, a goodbye, being beaten, choked or threatened, and wanting to
kill or stab somebody are danger, in whatever tense it is not said to be over. What is said in so many words to be long
over, manners of speaking, titles of films and what is denied are none.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from flows.i18n import LANGUAGES

FOLDER = Path(__file__).parent


def sentences(language: str, mark: str, *, seen: bool) -> list[str]:
    """One half of a language's sentences of danger ("+") or none ("-")."""
    return [line[2:] for line in _lines("unseen", language) if line[0] == mark and _is_seen(line) is seen]


def whole(folder: str) -> Callable[[str, str], list[str]]:
    """A set that was not halved: its sentences by language and mark."""
    return lambda language, mark: [line[2:] for line in _lines(folder, language) if line[0] == mark]


def counted(
    finds: Callable[[str], bool], of: Callable[[str, str], Sequence[str]]
) -> dict[str, tuple[int, int, int, int]]:
    """By language: danger found, of how many; none found wrongly, of how many."""
    found = {}
    for language in LANGUAGES:
        danger, none = of(language, "+"), of(language, "-")
        found[language] = sum(map(finds, danger)), len(danger), sum(map(finds, none)), len(none)
    return found


def _lines(folder: str, language: str) -> list[str]:
    return (FOLDER / folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()


def _is_seen(line: str) -> bool:
    return sha256(line.encode()).digest()[0] % 2 == 0
