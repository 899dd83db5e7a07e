"""A hundred thousand random inputs, where `tests/flows/conversation/test_fuzz.py` tries ten thousand."""

import sys
from time import process_time

from flows.conversation import ConversationPhase
from tests.flows.conversation.test_fuzz import fuzz


def test_100_000_random_inputs_reach_every_phase() -> None:
    began = process_time()
    met = fuzz(100_000, seed=3)
    sys.stdout.write(f"\n100,000 inputs, every invariant after each: {process_time() - began:.1f} s CPU\n")
    assert set(met) == set(ConversationPhase)
    assert min(met.values()) > 100, met
