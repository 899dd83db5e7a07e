"""The supervision report and documents of text as PDF, drawn from values."""

from bot.telegram.report.document import draw_report
from bot.telegram.report.text_document import draw_text

__all__ = ["draw_report", "draw_text"]
