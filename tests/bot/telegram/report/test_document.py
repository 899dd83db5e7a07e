"""The PDF of a supervision report: one page per client, reproducible bytes, empty margins."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings

from bot.telegram.report import draw_report
from bot.telegram.report.document import draw_page
from bot.telegram.report.page import HEIGHT, MARGIN, text_width, wrap
from flows.digest.supervision_report import Report, build_report
from flows.digest.week import ClientWeek
from tests.flows.digest.practice import LAST, client, instrument, voice
from tests.flows.digest.strategies import clients

pytestmark = pytest.mark.slow

CALM = ("5445541",) * 6
DIP = client("J.", *CALM, "5445221")
WORST = client(
    "W" * 60,
    *CALM,
    *["5445541", "22222221", "11111141", "2245541"] * 4,
    own=["5551"] * 8,
    expired=[LAST + timedelta(days=1)],
)


def of(only: ClientWeek) -> Report:
    return build_report(only, instrument(), now=LAST + timedelta(days=3), zone="Europe/Berlin")


def pdf(*all_of: ClientWeek) -> bytes:
    return draw_report([of(each) for each in all_of], voice(), instrument())


def test_the_report_has_one_page_for_each_client() -> None:
    found = pdf(DIP, client("new"), WORST)
    assert found.startswith(b"%PDF-")
    assert found.count(b"/Type /Page\n") + found.count(b"/Type /Page ") == 3


def test_the_report_has_the_same_bytes_from_any_thread() -> None:
    with ThreadPoolExecutor(2) as pool:
        assert len({pdf(DIP), *pool.map(lambda _: pdf(DIP), range(2))}) == 1


def test_the_report_has_no_metadata() -> None:
    found = pdf(client("canary-label", *CALM))
    assert not [word for word in (b"CreationDate", b"Producer", b"Creator", b"canary-label") if word in found]


@pytest.mark.parametrize(
    "only", [WORST, client("none"), client("first", "5445541")], ids=lambda one: one.label[:5]
)
def test_the_longest_content_stays_on_the_page(only: ClientWeek) -> None:
    assert draw_page(of(only), voice(), instrument()).top < HEIGHT - MARGIN


@settings(max_examples=8)
@given(clients())
def test_any_client_fits_on_a_page(only: ClientWeek) -> None:
    assert draw_page(of(only), voice(), instrument()).top < HEIGHT - MARGIN


def test_lines_are_as_full_as_they_can_be_and_no_fuller() -> None:
    words = "one two three four five six seven eight nine ten " * 4
    lines = wrap(words, 10, 120)
    assert " ".join(lines).split() == words.split()
    assert all(text_width(line, 10) <= 120 for line in lines)
    assert all(text_width(f"{line} {after.split()[0]}", 10) > 120 for line, after in pairwise(lines))


def test_a_word_wider_than_the_page_is_cut() -> None:
    (only,) = wrap("W" * 200, 10, 100)
    assert only.endswith("…")
    assert text_width(only, 10) <= 100


def test_blank_text_has_no_lines() -> None:
    assert wrap("  ", 10, 100) == []
