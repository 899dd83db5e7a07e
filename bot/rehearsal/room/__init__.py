"""The rehearsal room: a page with two phones and a clock, over a loopback Bot API."""

from bot.rehearsal.room.routes import room_application
from bot.rehearsal.room.stage import CastMember, Stage

__all__ = ["CastMember", "Stage", "room_application"]
