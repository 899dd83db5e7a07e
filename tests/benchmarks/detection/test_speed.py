"""The cost of detection for one check-in, and for a million."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import process_time

import numpy as np
import pytest

from flows.detection import CompletedCheckIn, detect, detect_each
from flows.detection.model import CLINIC
from flows.detection_research.benchmark.worlds import REFERENCE, draw_sample
from flows.ids import CheckInId
from flows.scoring import score
from storage.bundled_content import load_instruments

ITEMS = ("g1", "g2", "t1", "t2", "b1", "b2")
START = datetime(2026, 1, 5, 15, tzinfo=UTC)
PAST = 50


@pytest.fixture(scope="module")
def dyads() -> list[list[CompletedCheckIn]]:
    """Sixty dyads with fifty-one check-ins each."""
    instrument = load_instruments()["core-6", 1]
    answers = draw_sample(REFERENCE, CLINIC, np.random.default_rng(1), 60, PAST + 1).answers().astype(int)
    return [
        [
            CompletedCheckIn(
                CheckInId(f"c{index}"),
                START + timedelta(days=7 * index),
                {**dict(zip(ITEMS, map(int, row.ravel()), strict=True)), "x1": 1},
                instrument,
            )
            for index, row in enumerate(dyad)
        ]
        for dyad in answers
    ]


def best(work: Callable[[], int], runs: int) -> float:
    """Milliseconds of CPU for each of what ``work`` counts, in the best of some runs."""

    def once() -> float:
        began = process_time()
        return work() / (process_time() - began)

    return 1000 / max(once() for _ in range(runs))


def test_one_check_in_costs_less_than_a_millisecond_at_fifty_before(
    dyads: list[list[CompletedCheckIn]],
) -> None:
    def work() -> int:
        for rounds in dyads:
            score(rounds[-1].instrument, rounds[-1].answers)
            detect(rounds)
        return len(dyads)

    cost = best(work, runs=5)
    sys.stdout.write(f"\nscoring and detection at {PAST} past check-ins: {cost:.2f} ms CPU\n")
    assert cost <= 1.0


def test_a_million_check_ins_take_less_than_fifteen_minutes_on_two_cores(
    dyads: list[list[CompletedCheckIn]],
) -> None:
    def work() -> int:
        return sum(1 for rounds in dyads[:20] for _ in detect_each(rounds))

    minutes = best(work, runs=2) * 1_000_000 / 2 / 60_000
    sys.stdout.write(
        f"\nrecomputing 1,000,000 check-ins of dyads of {PAST + 1}, on two cores: {minutes:.1f} min\n"
    )
    assert minutes <= 15
