"""Training of the second vote: ``python -m tests.flows.crisis_words.ngram_training`` writes its weights anew.

Logistic regression by stochastic gradient descent (AdaGrad) on hashed pieces of words. Danger and near-misses are the
spent sets beside this file; the texts of the interface and of the instruments are more that is none. ``--held-out``
writes nothing: each set with ordinary notes is scored by weights trained on the others.
"""

import argparse
import base64
import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from flows.crisis_words import matcher
from flows.crisis_words.ngram_vote import BUCKETS, buckets, passages
from flows.crisis_words.spelling import split
from flows.i18n import LANGUAGES
from tests.flows.crisis_words.labelled import DANGER_KINDS, FOLDER, labelled_sentences

ROOT = Path(__file__).parents[3]
TARGET = ROOT / "flows/crisis_words/ngram_weights.py"
MARKED_SETS = ("unseen", "second", "last")
LABELLED_SETS = ("development", "third", "training", "fourth", "fifth")
ORDINARY_SHARE = 0.015  # of held-out ordinary notes that may get the quiet line by this vote alone
EPOCHS = 12
PENALTY = 1e-4
RATE = 0.5
LEVELS = 15  # of a weight, either way
MIN_WEIGHT = 0.7  # smaller ones are left out: a third of the size, and hardly a change in what is found

Example = tuple[np.ndarray, bool]
Labelled = tuple[str, str]  # kind, text


def labelled_set(folder: str) -> list[Labelled]:
    """Return kind and text of a set in either format; marked sets know only danger and near-misses."""
    if folder in LABELLED_SETS:
        return [(each.kind, each.text) for each in labelled_sentences(folder)]
    lines = [
        line
        for language in LANGUAGES
        for line in (FOLDER / folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    ]
    return [("plain" if line[0] == "+" else "near", line[2:]) for line in lines]


def interface_texts() -> Iterator[Labelled]:
    """Yield the texts of the interface and of the instruments, but for those about danger."""
    for path in sorted((ROOT / "flows/i18n").glob("*/*.ftl")):
        if path.stem not in ("safety", "alerts"):
            for line in path.read_text(encoding="utf-8").splitlines():
                text = re.sub(r"\{[^}]*\}", "", line.split("=", 1)[-1]).strip()
                if 5 < len(text) < 200 and not line.startswith("#"):
                    yield "interface", text


def example(kind: str, text: str) -> Iterator[Example]:
    """Yield the passage of a sentence, or nothing where it is too short for a vote."""
    parts = list(passages(split(text)))
    if parts:
        words = [word for part in parts for word in part]
        yield np.fromiter(buckets(words), int), kind in DANGER_KINDS


def fit(examples: Sequence[Example]) -> tuple[np.ndarray, float]:
    """Return weights, as multiples of one step, and bias."""
    weights, bias = np.zeros(BUCKETS), 0.0
    squares = np.full(BUCKETS, 1e-2)
    order = np.random.default_rng(1)
    for _ in range(EPOCHS):
        for number in order.permutation(len(examples)):
            found, is_danger = examples[number]
            scale = 1 / np.sqrt(len(found))
            error = 1 / (1 + np.exp(-(weights[found].sum() * scale + bias))) - is_danger
            gradient = error * scale + PENALTY * weights[found]
            squares[found] += gradient**2
            weights[found] -= RATE * gradient / np.sqrt(squares[found])
            bias -= 0.02 * error
    step = np.abs(weights).max() / LEVELS
    rounded = np.rint(weights / step) * step
    rounded[np.abs(rounded) < MIN_WEIGHT] = 0
    return rounded, bias


def score(model: tuple[np.ndarray, float], text: str) -> float:
    """Return the highest score of a text's passages."""
    weights, bias = model
    scores = [
        weights[found].sum() / np.sqrt(len(found)) + bias
        for part in passages(split(text))
        for found in [np.fromiter(buckets(part), int)]
    ]
    return max(scores, default=-np.inf)


def held_out_scores() -> list[tuple[str, str, str, float]]:
    """Return set, kind, text and score of each labelled sentence, by weights that did not see its set."""
    sets = {name: labelled_set(name) for name in (*MARKED_SETS, *LABELLED_SETS)}
    sets["interface"] = list(interface_texts())
    scored = []
    for held_out in LABELLED_SETS:
        rest = [each for name, those in sets.items() if name != held_out for each in those]
        model = fit([one for each in rest for one in example(*each)])
        scored += [(held_out, kind, text, score(model, text)) for kind, text in sets[held_out]]
    return scored


def threshold(scored: Sequence[tuple[str, str, str, float]]) -> float:
    """Return the score that no more than ``ORDINARY_SHARE`` of held-out ordinary notes exceed."""
    ordinary = sorted((value for _, kind, _, value in scored if kind == "ordinary"), reverse=True)
    return ordinary[int(ORDINARY_SHARE * len(ordinary))]


def report(scored: Sequence[tuple[str, str, str, float]], limit: float) -> Iterator[str]:
    """Yield by set and kind: found by the lists, by the vote, by either, of how many."""
    for name in LABELLED_SETS:
        for kind in (*DANGER_KINDS, "near", "ordinary"):
            those = [(text, value) for where, what, text, value in scored if (where, what) == (name, kind)]
            by_lists = [any(each.tier for each in matcher().find(text)) for text, _ in those]
            by_vote = [value > limit for _, value in those]
            either = [lists or vote for lists, vote in zip(by_lists, by_vote, strict=True)]
            yield f"{name} {kind}: lists {sum(by_lists)}, vote {sum(by_vote)}, either {sum(either)} of {len(those)}"


def write(model: tuple[np.ndarray, float], limit: float) -> None:
    """Write the weights, as whole numbers, to their module."""
    weights, bias = model
    scale = float(np.abs(weights).max()) / LEVELS
    whole = np.rint(weights / scale).astype(np.int8)
    packed = base64.b85encode(zlib.compress(whole.tobytes(), 9)).decode()
    lines = [packed[at : at + 100] for at in range(0, len(packed), 100)]
    TARGET.write_text(
        '"""Weights of the second vote, written by ``tests/flows/crisis_words/ngram_training.py``."""\n\n'
        f"BIAS = {bias:.6f}\nSCALE = {scale:.8f}\nTHRESHOLD = {limit:.4f}\nWEIGHTS = (\n"
        + "".join(f'    "{line}",\n' for line in lines)
        + ")\n",
        encoding="utf-8",
    )


def main() -> None:
    """Report what the vote finds in sets that it did not see, and write its weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", action="store_true", help="only report")
    scored = held_out_scores()
    limit = threshold(scored)
    print(f"threshold {limit:.2f}", *report(scored, limit), sep="\n")  # noqa: T201 -- its output
    if not parser.parse_args().held_out:
        everything = [each for name in (*MARKED_SETS, *LABELLED_SETS) for each in labelled_set(name)]
        write(fit([one for each in (*everything, *interface_texts()) for one in example(*each)]), limit)


if __name__ == "__main__":
    main()
