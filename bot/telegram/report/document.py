"""The pages for supervision as one PDF."""

from collections.abc import Sequence
from io import BytesIO

from matplotlib.backends.backend_pdf import PdfPages

from bot.telegram.pictures import panel as marks
from bot.telegram.pictures import style
from bot.telegram.pictures.draw import LOCK, scale_in_words
from bot.telegram.report.page import HEIGHT, MARGIN, WIDTH, Page
from flows.digest.pages import clip
from flows.digest.report import Report
from flows.digest.report_text import references, sections
from flows.i18n import Voice
from flows.instruments.model import Instrument

_PLOT, _NAMES, _BETWEEN = 96.0, 70.0, 14.0  # points
_SMALL, _SCALE = 8.5, 0.62
_SMALLER = (0.9, 0.8, 0.7)
_NOTHING = {"CreationDate": None, "Creator": None, "Producer": None}


def document(reports: Sequence[Report], voice: Voice, instrument: Instrument) -> bytes:
    """One page a client, the same bytes for the same reports; to be called off the event loop, from any thread."""
    held = BytesIO()
    with LOCK, PdfPages(held, metadata=_NOTHING) as pdf:
        for number, each in enumerate(reports, start=1):
            sheet = page(each, voice, instrument)
            sheet.foot(voice.plain("digest-report-page", number=number, count=len(reports)))
            pdf.savefig(sheet.figure)
    return held.getvalue()


def page(report: Report, voice: Voice, instrument: Instrument) -> Page:
    """One client's page, set smaller where a language needs more room."""
    sheet = _page(report, voice, instrument, 1.0)
    for scale in _SMALLER:
        if sheet.top <= HEIGHT - MARGIN:
            break
        sheet = _page(report, voice, instrument, scale)
    return sheet


def _page(report: Report, voice: Voice, instrument: Instrument, scale: float) -> Page:
    sheet = Page(voice.rtl)
    sheet.write(voice.plain("digest-report-title", label=clip(report.label, 40)), 18, bold=True)
    sheet.leave(4)
    made = voice.plain("digest-report-made", count=report.answered, day=voice.day(report.on))
    sheet.write(made, _SMALL, colour=style.QUIET)
    if report.answered:
        _picture(sheet, report, voice, instrument)
    for section in sections(report, voice, instrument):
        sheet.leave(12 * scale)
        sheet.write(section.title, 11.5 * scale, bold=True)
        sheet.leave(2 * scale)
        for line in section.lines:
            sheet.write(line, 9.5 * scale, indent=8)
            sheet.leave(2.5 * scale)
    sheet.leave(8 * scale)
    if sources := " ".join(references(report)):
        text = voice.plain("digest-report-sources", sources=sources)
        sheet.write(text, 7 * scale, colour=style.QUIET, indent=8)
    return sheet


def _picture(sheet: Page, report: Report, voice: Voice, instrument: Instrument) -> None:
    """The client's three columns and what their shapes mean."""
    (panel,), chart = report.chart.panels, report.chart
    sheet.leave(32)
    count = len(panel.lines)
    width = (WIDTH - 2 * MARGIN - _NAMES - (count - 1) * _BETWEEN) / count
    for column, line in enumerate(reversed(panel.lines) if voice.rtl else panel.lines):
        axes = sheet.axes((0 if voice.rtl else _NAMES) + column * (width + _BETWEEN), width, _PLOT)
        outer = column == (count - 1 if voice.rtl else 0)
        marks.draw_line(axes, panel, line, chart.low, chart.high, rtl=voice.rtl, scale=_SCALE)
        marks.put_title(axes, voice.plain(f"digest-picture-{line.dimension}"), _SMALL)
        marks.number_sessions(axes, panel, _SMALL)
        marks.name_answers(
            axes, scale_in_words(chart, voice, instrument) if outer else {}, _SMALL, rtl=voice.rtl
        )
    sheet.leave(_PLOT + 18)
    marks.put_legend(sheet.figure, marks.keys(chart, voice, _SCALE), sheet.down(24), _SMALL, 5, rtl=voice.rtl)
    sheet.leave(24)
