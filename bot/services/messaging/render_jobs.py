"""What is to be drawn for a letter: it keeps a small recipe, and is drawn on the way out by whoever carries it.

So a transaction never waits for a picture, and the recipe, read again, gives the same picture.
"""

from dataclasses import dataclass

from pydantic import TypeAdapter

from bot.services.context.contact import Contact
from flows.digest.chart import Chart
from flows.digest.report import Report
from flows.i18n import Mode
from flows.ids import DyadId
from flows.instruments import Instrument


@dataclass(frozen=True, slots=True)
class RenderJob:
    """A picture of ``chart``, or a page for each of ``reports``, in these words; ``name`` is the file's.

    ``about`` are the clients it shows: when one of them is erased, a letter that waits with it goes, too.
    """

    name: str
    about: tuple[DyadId, ...]
    language: str
    mode: Mode
    instrument: str
    instrument_version: int
    chart: Chart | None = None
    reports: tuple[Report, ...] = ()

    def to_json(self) -> str:
        """As a letter keeps it."""
        return RECIPE.dump_json(self).decode()

    @classmethod
    def from_json(cls, text: str) -> "RenderJob":
        """A kept recipe read back."""
        return RECIPE.validate_json(text)


RECIPE = TypeAdapter(RenderJob)


def picture(
    reader: Contact, instrument: Instrument, chart: Chart, about: tuple[DyadId, ...], name: str
) -> RenderJob:
    """The picture of a digest."""
    said = reader.voice.language, reader.programme.vocabulary, instrument.id, instrument.version
    return RenderJob(name, about, *said, chart=chart)


def pages(
    reader: Contact, instrument: Instrument, reports: tuple[Report, ...], about: tuple[DyadId, ...], name: str
) -> RenderJob:
    """Pages for supervision."""
    said = reader.voice.language, reader.programme.vocabulary, instrument.id, instrument.version
    return RenderJob(name, about, *said, reports=reports)
