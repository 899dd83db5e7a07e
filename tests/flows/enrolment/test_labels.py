"""A label that is free: as they were called before, never longer than a label may be, and nobody else's."""

from hypothesis import example, given
from hypothesis import strategies as st

from flows.enrolment.labels import LONGEST, free
from flows.text.sanitize import alike, one_line

LABELS = st.text("Aé1 \u0301\U0001f469\u200d", min_size=1, max_size=LONGEST).map(one_line).filter(bool)


@given(LABELS, st.integers(0, 120))
@example("Antonina of the long corridor, floor one", 11)
def test_a_label_given_again_and_again_is_always_another_one_that_may_be_given(
    label: str, times: int
) -> None:
    taken = set[str]()
    for _ in range(times):
        given_now = free(label, taken)
        assert alike(given_now) not in taken
        assert 0 < len(given_now) <= LONGEST
        assert given_now == one_line(given_now)
        taken.add(alike(given_now))


@given(LABELS)
def test_who_is_called_as_nobody_else_keeps_their_label(label: str) -> None:
    assert free(label, {"somebody else"}) == label


def test_a_number_is_added() -> None:
    assert free("Jo", {"jo", "jo 2"}) == "Jo 3"
