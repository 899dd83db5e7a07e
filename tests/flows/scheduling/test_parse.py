"""Times of day as people type them."""

from contextlib import suppress
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.parse import UnreadableInput, read_time
from tests.flows.scheduling.strategies import times


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15:00", time(15)),
        ("15.00", time(15)),
        ("1500", time(15)),
        ("930", time(9, 30)),
        ("15h30", time(15, 30)),
        ("15 h 30", time(15, 30)),
        ("9h", time(9)),
        ("9 Uhr", time(9)),
        ("15 Uhr 30", time(15, 30)),
        ("15:00 Uhr", time(15)),
        ("15 ч", time(15)),
        ("3pm", time(15)),
        ("3 PM", time(15)),
        ("3:30 p.m.", time(15, 30)),
        ("3 p. m.", time(15)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("9 a.m.", time(9)),
        (" 8:05 ", time(8, 5)),
        ("15", time(15)),
        ("0", time(0)),
        ("15：00", time(15)),
        ("١٥:٣٠", time(15, 30)),
        ("٣ م", time(15)),
        ("9 ص", time(9)),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3", "schedule-time-unclear"),
        ("12", "schedule-time-unclear"),
        ("٣", "schedule-time-unclear"),
        ("24:00", "schedule-time-unknown"),
        ("7:60", "schedule-time-unknown"),
        ("13am", "schedule-time-unknown"),
        ("0pm", "schedule-time-unknown"),
        ("15:000", "schedule-time-unknown"),
        ("-3:00", "schedule-time-unknown"),
        ("half past three", "schedule-time-unclear"),
        ("quarter to 4", "schedule-time-unclear"),
        ("half past three pm", "schedule-time-unknown"),
        ("half past thirty", "schedule-time-unknown"),
        ("halb drei", "schedule-time-unclear"),
        ("halb 3", "schedule-time-unclear"),
        ("halb 30", "schedule-time-unknown"),
        ("Viertel vor drei", "schedule-time-unclear"),
        ("viertel nach 12", "schedule-time-unclear"),
        ("drei viertel drei", "schedule-time-unclear"),
        ("las tres y media", "schedule-time-unclear"),
        ("las 4 menos cuarto", "schedule-time-unclear"),
        ("deux heures et demie", "schedule-time-unclear"),
        ("3h moins le quart", "schedule-time-unclear"),
        ("três e meia", "schedule-time-unclear"),
        ("половина третьего", "schedule-time-unclear"),
        ("полтретьего", "schedule-time-unclear"),
        ("без четверти три", "schedule-time-unclear"),
        ("пів на третю", "schedule-time-unclear"),
        ("за чверть п'ята", "schedule-time-unclear"),
        ("الثالثة والنصف", "schedule-time-unclear"),
        ("الثالثة إلا ربعًا", "schedule-time-unclear"),
        ("", "schedule-time-unknown"),
        ("9" * 10_000, "schedule-time-unknown"),
    ],
)
def test_what_is_no_time_is_asked_for_again(typed: str, said: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_time(typed)
    assert refused.value.said == said
    assert typed == "" or typed not in str(refused.value)


@given(
    times, st.sampled_from(["{h:02}:{m:02}", "{h}.{m:02}", "{h:02}{m:02}", "{h}h{m:02}", "{h} Uhr {m:02}"])
)
def test_every_minute_of_the_day_can_be_written(at: time, form: str) -> None:
    assert read_time(form.format(h=at.hour, m=at.minute)) == at
    half = at.strftime("%I:%M ") + ("pm" if at.hour >= 12 else "am")
    assert read_time(half) == at


@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_time_or_asked_for_again(typed: str) -> None:
    with suppress(UnreadableInput):
        assert isinstance(read_time(typed), time)
