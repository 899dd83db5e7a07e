"""Draws what a letter's recipe says, off the event loop, one at a time."""

import asyncio
from collections.abc import Mapping

from bot.services.messaging.outbound_actions import Document
from bot.services.messaging.render_jobs import RenderJob
from flows.i18n import Voice, Words
from flows.instruments import Instrument


class Renderer:
    """Knows the texts and instruments that recipes name."""

    def __init__(self, words: Words, instruments: Mapping[tuple[str, int], Instrument]) -> None:
        self._words, self._instruments = words, instruments
        # One thread at most: drawing is pure computing, and the others are wanted for looking up addresses.
        self._turn = asyncio.Lock()

    async def draw(self, recipe: str) -> Document:
        """The file for this recipe. Raises whatever goes wrong in reading or drawing it."""
        async with self._turn:
            return await asyncio.to_thread(self.drawn, RenderJob.from_json(recipe))

    def drawn(self, drawing: RenderJob) -> Document:
        """The same, here and now."""
        from bot.telegram.pictures import draw  # noqa: PLC0415 (matplotlib takes a second to load)
        from bot.telegram.report import document  # noqa: PLC0415

        voice = Voice(self._words, drawing.language, drawing.mode)
        instrument = self._instruments[drawing.instrument, drawing.instrument_version]
        if drawing.chart is not None:
            return Document(drawing.name, draw(drawing.chart, voice, instrument))
        return Document(drawing.name, document(drawing.reports, voice, instrument))
