"""The supervision report: one PDF with a page for each client."""

from collections.abc import Sequence
from io import BytesIO

from matplotlib.backends.backend_pdf import PdfPages

from bot.telegram.pictures import fonts, style
from bot.telegram.pictures import panel as marks
from bot.telegram.pictures.canvas import LOCK, scale_in_words
from bot.telegram.report.page import HEIGHT, MARGIN, WIDTH, Page
from flows.digest.pages import clip
from flows.digest.supervision_report import Report
from flows.digest.supervision_report_text import references, render_sections
from flows.i18n import Voice
from flows.instruments.model import Instrument

_PLOT, _ANSWERS, _BETWEEN = 96.0, 70.0, 14.0  # points
_SMALL, _SCALE = 8.5, 0.62
_SMALLER_SCALES = (0.9, 0.8, 0.7)
NO_METADATA = {"CreationDate": None, "Creator": None, "Producer": None}


def draw_report(reports: Sequence[Report], voice: Voice, instrument: Instrument) -> bytes:
    """Return the PDF, the same bytes for the same reports. It blocks; any thread may call it."""
    buffer = BytesIO()
    with LOCK, PdfPages(buffer, metadata=NO_METADATA) as pdf:
        for number, each in enumerate(reports, start=1):
            sheet = draw_page(each, voice, instrument)
            sheet.write_footer(voice.plain("digest-report-page", number=number, count=len(reports)))
            pdf.savefig(sheet.figure)
    return buffer.getvalue()


def draw_page(report: Report, voice: Voice, instrument: Instrument) -> Page:
    """Return one client's page, in smaller type if its text needs more room."""
    sheet = _page(report, voice, instrument, 1.0)
    for scale in _SMALLER_SCALES:
        if sheet.top <= HEIGHT - MARGIN:
            break
        sheet = _page(report, voice, instrument, scale)
    return sheet


def _page(report: Report, voice: Voice, instrument: Instrument, scale: float) -> Page:
    sheet = Page(voice.rtl)
    label = fonts.drawable_label(clip(report.label, 40), report.code)
    sheet.write(voice.plain("digest-report-title", label=label), 18, bold=True)
    sheet.skip(4)
    made = voice.plain("digest-report-made", count=report.answered, day=voice.day(report.on))
    sheet.write(made, _SMALL, colour=style.QUIET)
    if report.answered:
        _draw_charts(sheet, report, voice, instrument)
    for section in render_sections(report, voice, instrument):
        sheet.skip(12 * scale)
        sheet.write(section.title, 11.5 * scale, bold=True)
        sheet.skip(2 * scale)
        for line in section.lines:
            sheet.write(line, 9.5 * scale, indent=8)
            sheet.skip(2.5 * scale)
    sheet.skip(8 * scale)
    if sources := " ".join(references(report)):
        text = voice.plain("digest-report-sources", sources=sources)
        sheet.write(text, 7 * scale, colour=style.QUIET, indent=8)
    return sheet


def _draw_charts(sheet: Page, report: Report, voice: Voice, instrument: Instrument) -> None:
    """Draw the client's charts, one per dimension, and their legend."""
    (panel,), chart = report.chart.panels, report.chart
    sheet.skip(32)
    count = len(panel.lines)
    width = (WIDTH - 2 * MARGIN - _ANSWERS - (count - 1) * _BETWEEN) / count
    for column, line in enumerate(reversed(panel.lines) if voice.rtl else panel.lines):
        axes = sheet.axes((0 if voice.rtl else _ANSWERS) + column * (width + _BETWEEN), width, _PLOT)
        outer = column == (count - 1 if voice.rtl else 0)
        marks.draw_line(axes, panel, line, chart.low, chart.high, rtl=voice.rtl, scale=_SCALE)
        marks.set_title(axes, voice.plain(f"digest-picture-{line.dimension}"), _SMALL)
        marks.label_sessions(axes, panel, _SMALL)
        marks.label_answers(
            axes, scale_in_words(chart, voice, instrument) if outer else {}, _SMALL, rtl=voice.rtl
        )
    sheet.skip(_PLOT + 18)
    marks.add_legend(
        sheet.figure,
        marks.legend_entries(chart, voice, _SCALE),
        sheet.height_below(24),
        _SMALL,
        5,
        rtl=voice.rtl,
    )
    sheet.skip(24)
