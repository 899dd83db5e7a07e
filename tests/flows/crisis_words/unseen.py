"""Sentences as people type them on a phone, written by the makers and not collected from people, in three sets.

Each language has a file in each folder: "+" is danger, "-" is none.

1. ``unseen``, written before the lists were improved. They were improved on the half that a hash calls ``seen``. The
   other half was count_matches once; but the author of the sentences wrote the lists an hour later, and knew both
   halves.
2. ``second``, written after that, with indirect wording; count_matches once, then the lists were improved on it.
3. ``last``, written after that, and count_matches; the lists have not been changed since. The fairest figure there is.

Decided beforehand: seeing no way out, a goodbye, being beaten, choked or threatened, and wanting to kill or stab a
person are danger, in any tense, unless said to be over. Events explicitly said to be long over, figures of speech, film
titles and denials are none.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from flows.i18n import LANGUAGES

FOLDER = Path(__file__).parent


def sentences(language: str, mark: str, *, seen: bool) -> list[str]:
    """Return one half of a language's sentences of danger ("+") or none ("-")."""
    return [line[2:] for line in _lines("unseen", language) if line[0] == mark and _is_seen(line) is seen]


def whole_set(folder: str) -> Callable[[str, str], list[str]]:
    """Return a function that gives the sentences of an undivided set by language and mark."""
    return lambda language, mark: [line[2:] for line in _lines(folder, language) if line[0] == mark]


def count_matches(
    finds: Callable[[str], bool], of: Callable[[str, str], Sequence[str]]
) -> dict[str, tuple[int, int, int, int]]:
    """Return by language: danger found, of how many; false alarms, of how many."""
    found = {}
    for language in LANGUAGES:
        danger, none = of(language, "+"), of(language, "-")
        found[language] = sum(map(finds, danger)), len(danger), sum(map(finds, none)), len(none)
    return found


def _lines(folder: str, language: str) -> list[str]:
    return (FOLDER / folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()


def _is_seen(line: str) -> bool:
    return sha256(line.encode()).digest()[0] % 2 == 0
