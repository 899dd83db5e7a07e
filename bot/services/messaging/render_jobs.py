"""What is to be rendered for an outbox message: stored as values, rendered when the message is sent.

So no transaction waits for a picture, and the same stored job gives the same picture.
"""

from dataclasses import dataclass

from bot.services.context.contact import Contact
from flows.digest.chart import Chart
from flows.digest.supervision_report import Report
from flows.exports.own_answers import TextDocument
from flows.i18n import Mode
from flows.ids import DyadId
from flows.instruments import Instrument


@dataclass(frozen=True, slots=True)
class RenderJob:
    """A picture of ``chart`` or of ``course``, a PDF of ``text``, or one with a page for each of ``reports``.

    ``name`` is the file's. ``about`` are the clients shown: when one of them is erased, a waiting message with this job
    is deleted.
    """

    name: str
    about: tuple[DyadId, ...]
    language: str
    mode: Mode
    instrument: str
    instrument_version: int
    chart: Chart | None = None
    reports: tuple[Report, ...] = ()
    text: TextDocument | None = None
    course: Chart | None = None


def picture(
    reader: Contact, instrument: Instrument, chart: Chart, about: tuple[DyadId, ...], name: str
) -> RenderJob:
    """Return the job for the picture of a digest."""
    wording = reader.voice.language, reader.programme.vocabulary, instrument.id, instrument.version
    return RenderJob(name, about, *wording, chart=chart)


def course(
    client: Contact, instrument: Instrument, drawn: Chart, about: tuple[DyadId, ...], name: str
) -> RenderJob:
    """Return the job for the picture of a client's own course."""
    wording = client.voice.language, client.programme.vocabulary, instrument.id, instrument.version
    return RenderJob(name, about, *wording, course=drawn)


def pages(
    reader: Contact, instrument: Instrument, reports: tuple[Report, ...], about: tuple[DyadId, ...], name: str
) -> RenderJob:
    """Return the job for the PDF of a supervision report."""
    wording = reader.voice.language, reader.programme.vocabulary, instrument.id, instrument.version
    return RenderJob(name, about, *wording, reports=reports)


def text(
    reader: Contact, instrument: Instrument, document: TextDocument, about: tuple[DyadId, ...], name: str
) -> RenderJob:
    """Return the job for a PDF of text."""
    wording = reader.voice.language, reader.programme.vocabulary, instrument.id, instrument.version
    return RenderJob(name, about, *wording, text=document)
