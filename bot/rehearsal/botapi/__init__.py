"""The Bot API on this machine: chats, long polling, errors in Telegram's wording.

It follows Telegram's documentation and its open-source server. Time is an argument, so a day can pass in a moment;
faults and pace limits can be switched on.
"""

from bot.rehearsal.botapi.calls import Call
from bot.rehearsal.botapi.faults import Fault, FaultKind, Faults
from bot.rehearsal.botapi.pace import Pace
from bot.rehearsal.botapi.people import ImpossibleAction, People
from bot.rehearsal.botapi.refusals import Refusal
from bot.rehearsal.botapi.server import TOKEN, BotApi
from bot.rehearsal.botapi.world import BotApiWorld, CallbackQuery, Chat, User

__all__ = [
    "TOKEN",
    "BotApi",
    "BotApiWorld",
    "Call",
    "CallbackQuery",
    "Chat",
    "Fault",
    "FaultKind",
    "Faults",
    "ImpossibleAction",
    "Pace",
    "People",
    "Refusal",
    "User",
]
