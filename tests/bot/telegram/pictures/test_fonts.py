"""Characters that the typeface lacks: drawn with a font of the system, else with something in their place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from bot.telegram.pictures import draw, fonts
from bot.telegram.report import draw_report
from bot.telegram.report.page import text_width, wrap
from flows.digest.chart import build_chart
from flows.digest.supervision_report import build_report
from tests.flows.digest.practice import LAST, client, instrument, voice

pytestmark = pytest.mark.slow

NOWHERE = "\ue321"  # of a private area: no font of this machine has it
DRAW_LABELS = """
import sys
from matplotlib.figure import Figure
from bot.telegram.pictures import fonts
for label in sys.argv[2:]:
    print(fonts.drawable_label(label, "K7M3"))
    figure = Figure((3, 1))
    font = fonts.font_of_size(20, label)
    figure.text(0.1, 0.5, fonts.drawable_label(label, "K7M3"), fontproperties=font, parse_math=False)
    figure.savefig(sys.argv[1] + "/drawn.png")
    figure.savefig(sys.argv[1] + "/drawn.pdf")
"""


def make_font(folder: Path, characters: str) -> Path:
    """Write a font in which each of the characters is a black square."""
    pen = TTGlyphPen(None)
    for step, point in enumerate([(0, 0), (0, 1000), (1000, 1000), (1000, 0)]):
        (pen.lineTo if step else pen.moveTo)(point)
    pen.closePath()
    names = [f"uni{ord(each):04X}" for each in characters]
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", *names])
    font.setupCharacterMap({ord(each): name for each, name in zip(characters, names, strict=True)})
    font.setupGlyf(dict.fromkeys([".notdef", *names], pen.glyph()))
    font.setupHorizontalMetrics(dict.fromkeys([".notdef", *names], (1100, 0)))
    font.setupHorizontalHeader(ascent=1000, descent=0)
    font.setupNameTable({"familyName": "Squares", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    file = folder / "fonts" / "Squares-Regular.ttf"
    file.parent.mkdir()
    font.save(file)
    return file


def drawn(tmp_path: Path, *labels: str, **environment: str) -> list[str]:
    """Draw the labels in a process with only its own installed fonts; return how it spells them."""
    run = subprocess.run(
        [sys.executable, "-c", DRAW_LABELS, str(tmp_path), *labels],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    return run.stdout.splitlines()


@pytest.mark.parametrize("label", ["王小明", "김민수", "สมชาย", "प्रिया", "🦝"])
def test_without_a_font_the_code_stands_in_a_labels_place(tmp_path: Path, label: str) -> None:
    assert drawn(tmp_path, label, MPL_IGNORE_SYSTEM_FONTS="1") == ["#K7M3"]


def test_a_label_that_is_partly_drawable_is_told_from_others_by_its_code(tmp_path: Path) -> None:
    labels = "Anna 王", "🦝 Fox 🦝 two", "Zoë"
    assert drawn(tmp_path, *labels, MPL_IGNORE_SYSTEM_FONTS="1") == ["Anna #K7M3", "Fox two #K7M3", "Zoë"]


def test_an_installed_font_draws_what_the_typeface_lacks(tmp_path: Path) -> None:
    make_font(tmp_path, "王小明")
    assert drawn(tmp_path, "A. 王小明", XDG_DATA_HOME=str(tmp_path)) == ["A. 王小明"]
    with_font = (tmp_path / "drawn.png").read_bytes()
    assert (tmp_path / "drawn.pdf").read_bytes().startswith(b"%PDF-")
    drawn(tmp_path, "A.", XDG_DATA_HOME=str(tmp_path))
    assert with_font != (tmp_path / "drawn.png").read_bytes()


def test_a_file_that_is_no_font_is_passed_over(tmp_path: Path) -> None:
    make_font(tmp_path, "王").with_name("Aaa-Regular.ttf").write_bytes(b"not a font")
    assert drawn(tmp_path, "王", XDG_DATA_HOME=str(tmp_path)) == ["王"]


def test_in_a_text_a_mark_stands_where_characters_cannot_be_drawn() -> None:
    assert fonts.drawable(f"Fox {NOWHERE}{NOWHERE} {NOWHERE} one") == "Fox … one"
    assert fonts.drawable(NOWHERE) == "…"
    assert fonts.drawable("لا على\nالإطلاق") == "لا على\nالإطلاق"


@pytest.mark.parametrize("joiner", ["\u200d", "\ufe0f", "\u200b"])
def test_joiners_and_selectors_leave_no_mark(joiner: str) -> None:
    assert fonts.drawable(f"a{joiner}b") == "ab"
    assert fonts.drawable_label(f"a{joiner}b", "K7M3") == "ab"


def test_picture_and_report_name_the_client_by_code_and_differ_by_it() -> None:
    one, two = (client(NOWHERE * length, "5445541", "5445221") for length in (1, 2))
    pictures = {draw(build_chart([each], instrument(), set()), voice(), instrument()) for each in (one, two)}
    reports = [build_report(each, instrument(), now=LAST, zone="UTC") for each in (one, two)]
    assert len(pictures) == 2
    assert len({draw_report([each], voice(), instrument()) for each in reports}) == 2


@pytest.mark.filterwarnings("ignore:Glyph")
def test_words_of_a_script_without_spaces_are_broken_and_not_cut() -> None:
    text = "今日は会えてよかったですがまだ話したいことがあります" * 3
    lines = wrap(text, 10, 120)
    assert "".join(lines) == text
    assert len(lines) > 1
    assert all(text_width(line, 10) <= 120 for line in lines)
