"""The supervision report as PDF, drawn from values."""

from bot.telegram.report.document import draw_report

__all__ = ["draw_report"]
