"""Pictures for the chat, drawn from values with matplotlib's object-oriented interface."""

from bot.telegram.pictures.draw import draw

__all__ = ["draw"]
