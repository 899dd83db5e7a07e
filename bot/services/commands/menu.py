"""The menu a chat app offers when somebody types a slash: by what they are, in their language."""

from collections.abc import Iterable

from bot.services import outbox
from bot.services.commands.command import Role
from bot.services.desk import Desk
from bot.services.dispatch import Dispatch
from bot.services.who import Who
from flows.words import Voice

PRACTITIONERS = (
    "session",
    "week",
    "clients",
    "digest",
    "history",
    "report",
    "invite",
    "holiday",
    "calendar",
    "score",
    "settings",
    "privacy",
    "mydata",
    "help",
)
CLIENTS = ("checkin", "met", "pause", "settings", "privacy", "mydata", "help", "stop")

Menu = tuple[tuple[str, str], ...]


def menu(voice: Voice, role: Role) -> Menu:
    """Each command with a few words about it."""
    both = (*PRACTITIONERS[:-2], *CLIENTS) if Role.CLIENT in role else PRACTITIONERS
    return _told(voice, dict.fromkeys(both if Role.PRACTITIONER in role else CLIENTS))


def _told(voice: Voice, names: Iterable[str]) -> Menu:
    return tuple((name, voice.plain(f"menu-{name}")) for name in names)


def offer(desk: Desk, person: Who, role: Role) -> None:
    """Give this chat its own menu; everybody else has the clients' one."""
    dispatch = Dispatch(person.chat, menu=menu(person.voice, role))
    outbox.post(desk, person, dispatch, key=f"menu:{desk.unit.new_id()}", kind="menu", urgency=outbox.BULK)
