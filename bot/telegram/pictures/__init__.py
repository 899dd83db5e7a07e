"""Pictures for the chat, drawn from values with matplotlib's object-oriented interface."""

from bot.telegram.pictures.course import draw_course
from bot.telegram.pictures.draw import draw

__all__ = ["draw", "draw_course"]
