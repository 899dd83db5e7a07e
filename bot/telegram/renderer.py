"""Rendering of pictures and PDFs, off the event loop, one at a time."""

import asyncio
from collections.abc import Mapping

from bot.services.messaging.outbound_actions import Document
from bot.services.messaging.render_jobs import RenderJob
from flows.i18n import TextCatalog, Voice
from flows.instruments import Instrument


class Renderer:
    """Renders jobs with the texts and instruments that they name."""

    def __init__(self, words: TextCatalog, instruments: Mapping[tuple[str, int], Instrument]) -> None:
        self._words, self._instruments = words, instruments
        # One thread at most: rendering is pure computation, and the thread pool also looks up host names.
        self._lock = asyncio.Lock()

    async def render(self, job: RenderJob) -> Document:
        """Render a job in a thread and return the file. Errors of the drawing libraries are raised."""
        async with self._lock:
            return await asyncio.to_thread(self.drawn, job)

    def drawn(self, job: RenderJob) -> Document:
        """Render a job in the calling thread and return the file."""
        from bot.telegram.pictures import draw, draw_course  # noqa: PLC0415 (matplotlib takes a second to load)
        from bot.telegram.report import draw_report, draw_text  # noqa: PLC0415

        voice = Voice(self._words, job.language, job.mode)
        instrument = self._instruments[job.instrument, job.instrument_version]
        if job.chart is not None:
            return Document(job.name, draw(job.chart, voice, instrument))
        if job.course is not None:
            return Document(job.name, draw_course(job.course, voice, instrument))
        if job.text is not None:
            return Document(job.name, draw_text(job.text, voice))
        return Document(job.name, draw_report(job.reports, voice, instrument))
