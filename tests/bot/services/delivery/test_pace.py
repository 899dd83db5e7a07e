"""The pace of sending by a clock that the test moves."""

from hypothesis import given
from hypothesis import strategies as st

from bot.services.delivery.pace import CHAT_BURST, FLOOD_WINDOW_SECONDS, GLOBAL_BURST, SendPace, TokenBucket


@given(st.lists(st.floats(0.0, 2.0), min_size=1, max_size=200), st.integers(1, 50), st.integers(1, 10))
def test_no_window_holds_more_than_the_rate_and_one_burst(
    pauses: list[float], per_second: int, burst: int
) -> None:
    bucket, now, taken = TokenBucket(per_second, burst), 100.0, []
    for pause in pauses:
        now += pause
        if bucket.delay(now) == 0.0:
            bucket.take(now)
            taken.append(now)
    for first, start in enumerate(taken):
        for last in range(first, len(taken)):
            count = last - first + 1
            assert count <= burst + (taken[last] - start) * per_second + 1e-6


def test_a_token_is_free_after_the_delay_that_was_told() -> None:
    bucket = TokenBucket(4, 1)
    bucket.take(10.0)
    assert bucket.delay(10.0) == 0.25
    assert bucket.delay(10.25) == 0.0


def test_a_burst_in_one_chat_passes_and_then_one_a_second() -> None:
    pace, now = SendPace(1000), 10.0
    for _ in range(CHAT_BURST):
        assert pace.chat_delay("a", now, counted=True) == 0.0
        pace.take("a", now)
    assert pace.chat_delay("a", now, counted=True) == 1.0
    assert pace.chat_delay("b", now, counted=True) == 0.0
    assert pace.chat_delay("a", now, counted=False) == 0.0


def test_all_chats_together_keep_to_the_global_rate() -> None:
    pace, now = SendPace(10), 10.0
    for chat in range(GLOBAL_BURST):
        assert pace.global_delay(now) == 0.0
        pace.take(str(chat), now)
    assert round(pace.global_delay(now), 6) == 0.1


def test_one_flood_holds_its_chat_alone() -> None:
    pace = SendPace()
    pace.hold_after_flood("a", 30.0, 10.0)
    assert pace.chat_delay("a", 20.0, counted=False) == 20.0
    assert pace.chat_delay("b", 20.0, counted=True) == 0.0
    assert pace.global_hold(20.0) == 0.0


def test_floods_in_two_chats_hold_everything() -> None:
    pace = SendPace()
    pace.hold_after_flood("a", 3.0, 10.0)
    pace.hold_after_flood("b", 7.0, 11.0)
    assert pace.global_hold(11.0) == 7.0
    assert pace.global_hold(18.0) == 0.0


def test_floods_far_apart_are_two_matters() -> None:
    pace = SendPace()
    pace.hold_after_flood("a", 3.0, 10.0)
    pace.hold_after_flood("b", 7.0, 10.1 + FLOOD_WINDOW_SECONDS)
    assert pace.global_hold(20.2) == 0.0
    assert pace.chat_delay("b", 20.2, counted=True) > 0.0


def test_the_pace_of_chats_that_are_idle_is_forgotten() -> None:
    pace, now = SendPace(1000), 0.0
    for chat in range(5000):
        now += 0.01
        pace.take(str(chat), now)
    assert len(pace._chats) <= 1001
