"""Patterns of check-ins: sums by dimension, with the items they come from."""

from flows.detection.model.pattern import DimensionPattern, PatternReader
from flows.instruments.model import Instrument
from tests.flows.detection.conftest import Make, answers


def test_answers_are_summed_by_dimension(instrument: Instrument) -> None:
    assert PatternReader(instrument).read(answers("123455")) == (
        DimensionPattern((5, 5), 1),
        DimensionPattern((5, 5), 5),
        DimensionPattern((5, 5), 8),
    )


def test_what_was_skipped_is_left_out(instrument: Instrument) -> None:
    reader = PatternReader(instrument)
    read = reader.read(answers("5---34"))
    assert read == (DimensionPattern((5,), 4), None, DimensionPattern((5, 5), 5))
    assert reader.whole(read) == (None, None, DimensionPattern((5, 5), 5))


def test_a_reverse_item_is_turned(make: Make) -> None:
    assert PatternReader(make(reverse="g2")).read(answers("515555"))[0] == DimensionPattern((5, 5), 8)


def test_a_long_scale_is_told_apart_no_finer_than_needed(make: Make) -> None:
    hundred = make({"g1": "goal", "g2": "goal"}, options=101)
    reader = PatternReader(hundred)
    sums = {reader.read({"g1": value, "g2": value})[0] for value in range(1, 102)}
    assert len({part.outcome for part in sums if part}) == 25


def test_full_asks_for_everything(instrument: Instrument) -> None:
    reader = PatternReader(instrument)
    assert [part.options for part in reader.full() if part] == [(5, 5)] * 3
    assert reader.whole(reader.full()) == reader.full()
