"""The scores of fixed check-ins, as first computed by this version of the model: making it faster must not move them.

A new version of the model writes them anew: ``python -m tests.flows.detection.model.test_stored_scores >
tests/flows/detection/model/stored-scores.json``.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from flows.detection.model import SHIPPED
from flows.detection.model.judge import judge_check_in
from flows.detection.model.pattern import Pattern, pattern_reader
from flows.detection.model.tables import tables
from storage.bundled_content import load_instruments

FILE = Path(__file__).with_name("stored-scores.json")
ITEMS = ("g1", "g2", "t1", "t2", "b1", "b2")
STATES = ("calm", "high", "low", "falling", "some skipped")
NUMBERS = (1, 2, 3, 8, 25, 50)


def answers(state: str) -> list[list[int | None]]:
    """Return 51 check-ins of somebody, from whole-number arithmetic: the same on every machine."""
    middle = {"calm": 42, "high": 48, "low": 30, "falling": 46, "some skipped": 41}[state]
    rows: list[list[int | None]] = []
    for number in range(51):
        drift = -number // 3 if state == "falling" else 0
        swing = (number * 37) % 13 - 6
        row: list[int | None] = [
            min(5, max(1, (middle + drift + swing + (number * 7 + item * 11) % 9) // 10)) for item in range(6)
        ]
        if state == "some skipped":
            row = [None if (number + 2 * item) % 7 == 0 else answer for item, answer in enumerate(row)]
        rows.append(row)
    return rows


def scores(state: str) -> list[list[float]]:
    """Return score, probability and odds of the check-ins after so many others, and the shares of the dips."""
    reader = pattern_reader(load_instruments()["core-6", 1])
    read: Sequence[Pattern] = [reader.read(dict(zip(ITEMS, row, strict=True))) for row in answers(state)]
    found = []
    for number in NUMBERS:
        newest = read[number]
        _, verdict = judge_check_in(tables(SHIPPED.prior), read[:number], newest, reader.whole(newest))
        found.append([verdict.score, verdict.tail_probability, verdict.odds, *verdict.shares])
    return found


@pytest.mark.parametrize("state", STATES)
def test_a_score_stays_what_it_was(state: str) -> None:
    stored = json.loads(FILE.read_text(encoding="utf-8"))
    assert stored["model"] == SHIPPED.version
    # Twelve digits: processors differ in the last bits of a sum.
    assert np.array(scores(state)) == pytest.approx(np.array(stored[state]), rel=1e-12, abs=1e-12)


if __name__ == "__main__":
    print(json.dumps({"model": SHIPPED.version, **{each: scores(each) for each in STATES}}, indent=1))  # noqa: T201
