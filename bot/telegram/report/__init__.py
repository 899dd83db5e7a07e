"""Pages for supervision as PDF: drawn on this machine, off the event loop, from values."""

from bot.telegram.report.document import document

__all__ = ["document"]
