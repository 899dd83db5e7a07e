"""A document of plain text as PDF, on as many pages as it needs."""

from io import BytesIO

from matplotlib.backends.backend_pdf import PdfPages

from bot.telegram.pictures.canvas import LOCK
from bot.telegram.report.document import NO_METADATA
from bot.telegram.report.page import HEIGHT, MARGIN, Page
from flows.exports.own_answers import TextDocument
from flows.i18n import Voice

_ROOM_FOR_A_LINE, _ROOM_FOR_A_SECTION = 30.0, 70.0  # points above the lower margin


def draw_text(document: TextDocument, voice: Voice) -> bytes:
    """Return the PDF, the same bytes for the same document. It blocks; any thread may call it."""
    with LOCK:
        pages = _pages(document, voice)
        buffer = BytesIO()
        with PdfPages(buffer, metadata=NO_METADATA) as pdf:
            for number, page in enumerate(pages, start=1):
                page.write_footer(voice.plain("digest-report-page", number=number, count=len(pages)))
                pdf.savefig(page.figure)
    return buffer.getvalue()


def _pages(document: TextDocument, voice: Voice) -> list[Page]:
    pages = [Page(voice.rtl)]
    pages[-1].write(document.title, 18, bold=True)
    for section in document.sections:
        _turn(pages, voice, _ROOM_FOR_A_SECTION)
        pages[-1].skip(12)
        pages[-1].write(section.title, 11.5, bold=True)
        for text in section.lines:
            _turn(pages, voice, _ROOM_FOR_A_LINE)
            pages[-1].write(text, 9.5, indent=8)
            pages[-1].skip(2.5)
    return pages


def _turn(pages: list[Page], voice: Voice, room: float) -> None:
    """Begin a new page if less than ``room`` is left on the last one."""
    if pages[-1].top + room > HEIGHT - MARGIN:
        pages.append(Page(voice.rtl))
