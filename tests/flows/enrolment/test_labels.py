"""Unique labels: the label itself if it is free, else numbered, within the maximum length."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.enrolment.labels import MAX_LABEL_CHARACTERS, make_unique
from flows.text.sanitize import comparison_key, one_line

LABELS = (
    st.text("Aé1 \u0301\U0001f469\u200d", min_size=1, max_size=MAX_LABEL_CHARACTERS)
    .map(one_line)
    .filter(bool)
)


@pytest.mark.slow
@given(LABELS, st.integers(0, 120))
@example("Antonina of the long corridor, floor one", 11)
def test_repeated_numbering_gives_distinct_valid_labels(label: str, times: int) -> None:
    taken = set[str]()
    for _ in range(times):
        given_now = make_unique(label, taken)
        assert comparison_key(given_now) not in taken
        assert 0 < len(given_now) <= MAX_LABEL_CHARACTERS
        assert given_now == one_line(given_now)
        taken.add(comparison_key(given_now))


@given(LABELS)
def test_a_free_label_is_kept(label: str) -> None:
    assert make_unique(label, {"somebody else"}) == label


def test_a_number_is_added() -> None:
    assert make_unique("Jo", {"jo", "jo 2"}) == "Jo 3"
