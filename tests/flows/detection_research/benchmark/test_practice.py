"""The simulated ordinary practice: nothing is called open beside usual answers, and forms ask for little more."""

import numpy as np
import pytest

from flows.detection.model import SHIPPED
from flows.detection_research.benchmark.practice import CLIENTS, simulate
from storage.bundled_content import load_instruments

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("forms", [False, True])
def test_a_year_of_ordinary_clients(forms: bool) -> None:
    instrument = load_instruments()["core-6", 1]
    figures = simulate(instrument, SHIPPED, np.random.default_rng(3), practices=1, forms=forms)
    assert figures.clients == CLIENTS
    assert figures.open_beside_usual == 0
    assert 0 < figures.attention < 0.2
    assert (figures.gaps > 0) <= forms
    assert figures.gaps < 0.015
    assert figures.budget < 0.07
    assert (figures.gap_soon > 0) <= forms
    assert sum(figures.lists.values()) < 1
