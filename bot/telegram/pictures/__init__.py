"""Pictures for the chat: drawn off the event loop, from values, by matplotlib's object interface."""

from bot.telegram.pictures.draw import draw

__all__ = ["draw"]
