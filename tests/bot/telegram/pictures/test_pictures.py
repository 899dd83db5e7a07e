"""The picture of a digest: its content, its contrast, and that any thread draws the same bytes."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from numpy.typing import NDArray
from PIL import Image

from bot.telegram.pictures import draw, style
from flows.digest.chart import build_chart, reported_flags
from flows.digest.compose import compose
from flows.digest.week import ClientWeek
from flows.i18n import TextCatalog, Voice
from tests.flows.digest.practice import LAST, client, instrument, voice, week, words

pytestmark = pytest.mark.slow

CALM = ("5445541", "4445541", "5445551", "5445541", "5545541")
DIP = client("J.", *CALM, "5445221")


def png(*clients: ClientWeek, speaker: Voice | None = None) -> bytes:
    live = reported_flags(compose(week(*clients)))
    return draw(build_chart(clients, instrument(), live), speaker or voice(), instrument())


def pixels(picture: bytes) -> NDArray[np.uint8]:
    return np.asarray(Image.open(BytesIO(picture)).convert("RGB"))


def positions(picture: bytes, colour: str) -> NDArray[np.intp]:
    """Return the (row, column) positions of the pixels of exactly this colour."""
    return np.argwhere((pixels(picture) == np.round(np.array(to_rgb(colour)) * 255)).all(axis=2))


def luminance(colour: str) -> float:
    """Return the relative luminance as the Web Content Accessibility Guidelines 2 define it."""
    red, green, blue = ((c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in to_rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_a_digests_picture_has_a_fixed_width_and_grows_by_rows() -> None:
    one, two = (Image.open(BytesIO(png(*[DIP] * count))) for count in (1, 2))
    assert (one.format, one.width, two.width) == ("PNG", 1080, 1080)
    assert two.height - one.height == 50 + 40 + 205 + 44


def test_five_rows_stay_within_what_telegram_takes_as_a_photo() -> None:
    picture = png(*[DIP] * 5)
    width, height = Image.open(BytesIO(picture)).size
    assert width + height <= 10_000
    assert max(width, height) / min(width, height) <= 20
    assert len(picture) < 10_000_000


@pytest.mark.parametrize("text", [style.INK, style.QUIET])
def test_text_stands_out_from_the_card_it_is_on(text: str) -> None:
    assert contrast(text, style.PAPER) >= 4.5


@pytest.mark.parametrize("ground", [style.PAPER, style.BAND])
@pytest.mark.parametrize("mark", [style.LINE, style.FLAG_EDGE, style.QUIET])
def test_marks_stand_out_from_paper_and_band(mark: str, ground: str) -> None:
    assert contrast(mark, ground) >= 3


def test_the_card_is_opaque_so_that_a_dark_chat_does_not_shine_through() -> None:
    image = Image.open(BytesIO(png(DIP))).convert("RGBA")
    assert image.getchannel("A").getextrema() == (255, 255)


def test_only_flagged_answers_are_marked() -> None:
    assert len(positions(png(DIP), style.FLAG)) > 100
    assert len(positions(png(client("J.", *CALM)), style.FLAG)) == 0


def test_the_baseline_is_shaded_from_the_second_check_in_on() -> None:
    assert len(positions(png(client("J.", *CALM[:2])), style.BAND)) > 1000
    assert len(positions(png(client("J.", *CALM[:1])), style.BAND)) == 0


def test_a_gap_breaks_the_line() -> None:
    whole = client("J.", *CALM[:4])
    gap = client("J.", *CALM[:4], expired=[LAST - timedelta(days=10)])
    assert len(positions(png(gap), style.LINE)) < len(positions(png(whole), style.LINE)) - 100


def test_a_language_from_right_to_left_is_mirrored() -> None:
    drawn = [key for key in words().keys("en") if "picture" in key and key != "digest-picture-content"]
    english = "\n".join(f"{key} = {voice().plain(key)}" for key in drawn)
    mirrored = Voice(TextCatalog.read_files({"ar/picture.ftl": english}), "ar")
    left, right = positions(png(DIP, speaker=mirrored), style.FLAG), positions(png(DIP), style.FLAG)
    assert left[left[:, 0] < 380][:, 1].mean() < 540 < right[right[:, 0] < 380][:, 1].mean()


@pytest.mark.parametrize("label", ["$x^2$", "🦊", "مريم", "<b>&", "a\nb", "x" * 400, "\u202e\u200d"])
def test_any_label_can_be_drawn(label: str) -> None:
    assert png(client(label, *CALM)).startswith(b"\x89PNG")


def test_the_file_has_no_metadata() -> None:
    assert Image.open(BytesIO(png(DIP))).info.keys() <= {"dpi"}


def test_any_thread_draws_the_same_bytes() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert len({png(DIP), *pool.map(lambda _: png(DIP), range(3))}) == 1
