"""Whole conversations as data: tests/scenarios/conversation/*.txt.

After an intended change, REGENERATE=1 rewrites them; read the diff.
"""

import os
from pathlib import Path

import pytest

from flows.conversation.simulator import SimulatorSetting
from flows.conversation.transcript import replay
from tests.support.chat import CORE, WORDS

SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios" / "conversation").glob("*.txt"))


@pytest.mark.parametrize("file", SCENARIOS, ids=lambda file: file.stem)
def test_the_conversation_goes_as_written(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    seen = replay(text, SimulatorSetting(), {CORE.id: CORE}, WORDS)
    if os.environ.get("REGENERATE"):
        file.write_text(seen, encoding="utf-8")
    else:
        assert seen == text


def test_there_are_transcripts_and_each_says_what_it_shows() -> None:
    assert len(SCENARIOS) >= 15
    for file in SCENARIOS:
        assert file.read_text(encoding="utf-8").startswith("# "), file.name
