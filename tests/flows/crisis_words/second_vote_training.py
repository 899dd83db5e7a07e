"""Training of the second vote: ``python -m tests.flows.crisis_words.second_vote_training`` writes its weights anew.

Logistic regression on meanings, weak rules and pieces of words. Sets by authors who never saw the lists
teach meanings and rules; the older sets and the texts of the interface teach pieces of words only. ``--held-out``
writes nothing: each fifth of those sets is scored by weights trained on the rest.
"""

import argparse
import base64
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from flows.crisis_words import is_backing, is_certainly_weak, matcher, strong_families, weak_families
from flows.crisis_words.second_vote import (
    BACKING,
    BUCKETS,
    MIN_WORDS,
    buckets,
    lowered_below,
    meanings,
    width,
    words_of,
)
from flows.crisis_words.spelling import split
from flows.i18n import LANGUAGES
from tests.flows.crisis_words.labelled import DANGER_KINDS, FOLDER, labelled_sentences

ROOT = Path(__file__).parents[3]
TARGET = ROOT / "flows/crisis_words/second_vote_weights.py"
MARKED_SETS = ("unseen", "second", "last")
LABELLED_SETS = ("development", "third", "training", "fourth", "fifth")
TAUGHT_MEANINGS = ("written_apart", "sixth", "seventh", "eighth", "plain", "ninth", "notes", "tenth")
FOLDS = 5
ORDINARY_SHARE = (
    0.01  # of held-out ordinary notes, averaged over the sets, that only the vote finds anything in
)
NEAR_WEIGHT = 0.7  # near-misses may bring the quiet line: better that than to miss
OTHER_WEIGHT = 0.3  # of sets whose authors had seen the lists
PIECE_STRENGTH = 10.0  # of all pieces of a sentence together, against one meaning
FIT = 0.1  # the larger, the closer to the sentences
MIN_COUNT = 2  # sentences that share a feature
PIECE_LEVELS, MEANING_LEVELS = 6, 31  # of a weight, either way
LETTERS_A_LINE = 113
PACKING = [{"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": 0, "lp": 0, "pb": 0}]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its features.

    ``found`` is what the lists say alone, None where the vote decides; ``is_backed`` whether a weak rule speaks for
    danger then; ``is_strong`` whether the lists say so surely, and ``lowered_below`` the score that lowers it.
    """

    set_name: str
    language: str
    kind: str
    family: str
    pieces: frozenset[int]
    meanings: frozenset[int]
    found: bool | None
    is_backed: bool
    is_strong: bool
    lowered_below: float
    weight: float

    @property
    def is_danger(self) -> bool:
        """Return whether it was written as danger."""
        return self.kind in DANGER_KINDS


def interface_texts() -> Iterator[str]:
    """Yield the texts of the interface and of the instruments, but for those about danger."""
    for path in sorted((ROOT / "flows/i18n").glob("*/*.ftl")):
        if path.stem not in ("safety", "alerts"):
            for line in path.read_text(encoding="utf-8").splitlines():
                text = re.sub(r"\{[^}]*\}", "", line.split("=", 1)[-1]).strip()
                if 5 < len(text) < 200 and not line.startswith("#"):
                    yield text


def sentences() -> Iterator[tuple[str, str, str, str, str]]:
    """Yield set, language, kind, family and text of everything that is trained on."""
    for folder in (*TAUGHT_MEANINGS, *LABELLED_SETS):
        for each in labelled_sentences(folder):
            yield folder, each.language, each.kind, each.family, each.text
    for folder in MARKED_SETS:
        for language in LANGUAGES:
            for line in (FOLDER / folder / f"{language}.txt").read_text(encoding="utf-8").splitlines():
                yield folder, language, "plain" if line[0] == "+" else "near", "", line[2:]
    for text in interface_texts():
        yield "interface", "", "interface", "", text


def decided_by_lists(pieces: Sequence[str]) -> bool | None:
    """Return what the lists alone decide, or None where the vote does; as in ``flows.crisis_words.tier``."""
    matches = matcher().find_in(pieces)
    if strong_families(matches) or any(map(is_certainly_weak, matches)):
        return True
    if len(words_of(pieces)) < MIN_WORDS:
        return bool(weak_families(matches))
    return False if matches and not weak_families(matches) else None


def example(set_name: str, language: str, kind: str, family: str, text: str) -> Example:
    """Return a sentence with its features."""
    pieces = split(text)
    words = words_of(pieces)
    is_taught = set_name in TAUGHT_MEANINGS
    matches = matcher().find_in(pieces) if is_taught else []
    found = meanings(words, weak_families(matches)) if is_taught else ()
    weight = (NEAR_WEIGHT if kind == "near" else 1.0) * (1.0 if is_taught else OTHER_WEIGHT)
    return Example(
        set_name,
        language,
        kind,
        family,
        buckets(words),
        frozenset(found),
        decided_by_lists(pieces) if is_taught else None,
        any(map(is_backing, matches)),
        bool(strong_families(matches)),
        lowered_below(words, strong_families(matches)),
        weight,
    )


def matrix(examples: Sequence[Example]) -> csr_matrix:
    """Return a row of features for each example: pieces of words, then meanings."""
    rows, columns, values = [], [], []
    for row, each in enumerate(examples):
        strength = PIECE_STRENGTH / np.sqrt(max(len(each.pieces), 1))
        for found, offset, value in ((each.pieces, 0, strength), (each.meanings, BUCKETS, 1.0)):
            columns += [offset + number for number in sorted(found)]
            rows += [row] * len(found)
            values += [value] * len(found)
    features = BUCKETS + width() ** 2 + 1
    return csr_matrix((values, (rows, columns)), shape=(len(examples), features))


def fit(table: csr_matrix, examples: Sequence[Example]) -> tuple[np.ndarray, float]:
    """Return the weights, rounded to what is stored, and the bias."""
    counts = np.asarray((table > 0).sum(axis=0)).ravel()
    used = np.flatnonzero(counts >= MIN_COUNT)
    rows = table[:, used].tocsr()
    columns = rows.T.tocsr()
    sign = np.array([1.0 if each.is_danger else -1.0 for each in examples])
    importance = FIT * np.array([each.weight for each in examples])

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        weights, bias = values[:-1], values[-1]
        margin = sign * (rows @ weights + bias)
        slope = -importance * sign / (1 + np.exp(margin))
        total = (importance * np.logaddexp(0, -margin)).sum() + 0.5 * (weights @ weights)
        return float(total), np.r_[columns @ slope + weights, slope.sum()]

    best = minimize(loss, np.zeros(len(used) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 60})
    weights = np.zeros(table.shape[1])
    weights[used] = best.x[:-1]
    for part, levels in ((slice(0, BUCKETS), PIECE_LEVELS), (slice(BUCKETS, None), MEANING_LEVELS)):
        step = np.abs(weights[part]).max() / levels
        weights[part] = np.rint(weights[part] / step) * step
    return weights, float(best.x[-1])


def folds(examples: Sequence[Example]) -> np.ndarray:
    """Return the fifth of each example that teaches meanings, alike by language and family; -1 for others."""
    numbers = np.full(len(examples), -1)
    groups = defaultdict(list)
    for index, each in enumerate(examples):
        if each.set_name in TAUGHT_MEANINGS:
            groups[each.language, each.kind, each.family].append(index)
    shuffle, begin = np.random.default_rng(1), 0
    for _, those in sorted(groups.items()):
        for place, index in enumerate(shuffle.permutation(those)):
            numbers[index] = (begin + place) % FOLDS
        begin += len(those)
    return numbers


def held_out_scores(table: csr_matrix, examples: Sequence[Example]) -> dict[int, float]:
    """Return the score of each example that teaches meanings, by weights that did not see it."""
    numbers = folds(examples)
    scores = {}
    for fold in range(FOLDS):
        rest = np.flatnonzero(numbers != fold)
        weights, bias = fit(table[rest], [examples[int(index)] for index in rest])
        for index in np.flatnonzero(numbers == fold):
            scores[int(index)] = float((table[index] @ weights)[0] + bias)
    return scores


def decision_scores(examples: Sequence[Example], scores: Mapping[int, float]) -> dict[int, float]:
    """Return the scores with what the lists decide alone as certain, and with what weak rules add."""
    certain = {True: np.inf, False: -np.inf}
    decided = {}
    for index, value in scores.items():
        each = examples[index]
        backed = value + (BACKING if each.is_backed else 0.0)
        decided[index] = backed if each.found is None else certain[each.found]
    return decided


def thresholds(examples: Sequence[Example], scores: Mapping[int, float]) -> dict[str, float]:
    """Return by language the score that ``ORDINARY_SHARE`` of held-out ordinary notes exceed, averaged over the sets.

    Each is the mean of the language's own and that of all: a language has few notes.
    """
    ordinary = [index for index in scores if examples[index].kind == "ordinary"]

    def limit(code: str = "") -> float:
        those = [index for index in ordinary if examples[index].language == code or not code]
        sizes = Counter(examples[index].set_name for index in those)
        above = 0.0
        for index in sorted(
            (each for each in those if np.isfinite(scores[each])), key=lambda each: -scores[each]
        ):
            above += 1 / sizes[examples[index].set_name] / len(sizes)
            if above > ORDINARY_SHARE:
                return scores[index]
        return 0.0

    return {code: (limit() + limit(code)) / 2 for code in LANGUAGES}


def report(
    examples: Sequence[Example], scores: Mapping[int, float], limits: Mapping[str, float]
) -> Iterator[str]:
    """Yield how many held-out sentences are found in either tier, by set and kind, kind, language and family."""
    for by in ("set", "kind", "language", "family"):
        found: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for index, value in scores.items():
            each = examples[index]
            name = {
                "set": f"{each.set_name} {each.kind}",
                "kind": each.kind,
                "language": f"{each.language} {each.kind}",
                "family": each.family,
            }[by]
            total[name] += 1
            found[name] += value > limits[each.language]
        yield f"{by}: " + ", ".join(f"{name} {found[name]}/{total[name]}" for name in sorted(total))


def report_lowered(examples: Sequence[Example], scores: Mapping[int, float]) -> Iterator[str]:
    """Yield how many held-out sentences with a strong rule the vote lowers, by kind and family; by undecided scores."""
    for by in ("kind", "family"):
        lowered: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for index, value in scores.items():
            each = examples[index]
            total[getattr(each, by)] += each.is_strong
            lowered[getattr(each, by)] += each.is_strong and value < each.lowered_below
        yield f"lowered by {by}: " + ", ".join(
            f"{name} {lowered[name]}/{total[name]}" for name in sorted(total)
        )


def write(weights: np.ndarray, bias: float, limits: Mapping[str, float]) -> None:
    """Write the weights, as whole numbers, to their module."""
    parts, scales = [], []
    for part, levels in ((weights[:BUCKETS], PIECE_LEVELS), (weights[BUCKETS:], MEANING_LEVELS)):
        scales.append(float(np.abs(part).max()) / levels)
        parts.append(np.rint(part / scales[-1]).astype(np.int8))
    packed = base64.b85encode(
        lzma.compress(np.concatenate(parts).tobytes(), format=lzma.FORMAT_ALONE, filters=PACKING)
    ).decode()
    lines = [packed[at : at + LETTERS_A_LINE] for at in range(0, len(packed), LETTERS_A_LINE)]
    TARGET.write_text(
        '"""Weights of the second vote, written by ``tests/flows/crisis_words/second_vote_training.py``."""\n\n'
        f"BIAS = {bias:.6f}\nPIECE_SCALE = {scales[0] * PIECE_STRENGTH:.8f}\nMEANING_SCALE = {scales[1]:.8f}\n"
        "THRESHOLDS = {\n"
        + "".join(f'    "{code}": {limits[code]:.4f},\n' for code in LANGUAGES)
        + "}\nWEIGHTS = (\n"
        + "".join(f'    "{line}",\n' for line in lines)
        + ")\n",
        encoding="utf-8",
    )


def main() -> None:
    """Report what is found in sentences that were held out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", action="store_true", help="only report")
    is_only_report = parser.parse_args().held_out
    examples = [example(*each) for each in sentences()]
    table = matrix(examples)
    undecided = held_out_scores(table, examples)
    scores = decision_scores(examples, undecided)
    limits = thresholds(examples, scores)
    lines = (*report(examples, scores, limits), *report_lowered(examples, undecided))
    print(limits, *lines, sep="\n")  # noqa: T201 -- its output
    if not is_only_report:
        write(*fit(table, examples), limits)


if __name__ == "__main__":
    main()
