"""Nobody can be made out from a number, nor from the numbers around it."""

from hypothesis import given
from hypothesis import strategies as st

from flows.few import LEAST, share, shown

counts = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 30), max_size=8)


def test_small_groups_are_hidden_with_the_next_one_so_that_no_sum_tells() -> None:
    assert shown({"a": 40, "b": 7, "c": 2, "d": 0}) == {"a": 40, "b": None, "c": None, "d": 0}
    assert shown({"a": 40, "b": 4, "c": 3}) == {"a": 40, "b": None, "c": None}
    assert shown({"a": 3}) == {"a": None}
    assert shown({}) == {}


@given(counts)
def test_what_the_sum_leaves_open_is_never_one_group_nor_too_few_people(given_counts: dict[str, int]) -> None:
    seen = shown(given_counts)
    hidden = [key for key, count in seen.items() if count is None]
    assert all(count is None or count == given_counts[key] for key, count in seen.items())
    assert all(count == 0 or count >= LEAST for count in seen.values() if count is not None)
    rest = sum(given_counts[key] for key in hidden)
    everybody = len([key for key in given_counts if given_counts[key]])
    assert not hidden or len(hidden) == everybody or (len(hidden) > 1 and rest >= LEAST)


def test_a_share_stands_for_enough_people_or_is_not_shown() -> None:
    assert share(3, 4, people=5) == 75
    assert share(3, 4, people=4) is None
    assert share(0, 0, people=9) is None
