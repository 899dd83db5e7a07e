"""The menu a chat app offers when somebody types a slash: by what they are, in their language."""

from collections.abc import Iterable

from bot.services.context.access import Role
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction
from flows.i18n import Voice

PRACTITIONERS = (
    "session",
    "week",
    "clients",
    "client",
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
COORDINATORS = ("programme", "enrol", "settings", "privacy", "mydata", "help")
CLIENTS = ("checkin", "met", "pause", "settings", "privacy", "mydata", "help", "stop")

Menu = tuple[tuple[str, str], ...]


def menu(voice: Voice, role: Role) -> Menu:
    """Each command with a few words about it; what several roles share stands where it comes last."""
    sides = ((Role.COORDINATOR, COORDINATORS), (Role.PRACTITIONER, PRACTITIONERS), (Role.CLIENT, CLIENTS))
    names = [name for side, own in sides if side in role for name in own]
    return _told(voice, [name for at, name in enumerate(names) if name not in names[at + 1 :]])


def _told(voice: Voice, names: Iterable[str]) -> Menu:
    return tuple((name, voice.plain(f"menu-{name}")) for name in names)


def offer(ctx: Context, person: Contact, role: Role) -> None:
    """Give this chat its own menu; everybody else has the clients' one."""
    dispatch = OutboundAction(person.chat, menu=menu(person.voice, role))
    outbox.post(ctx, person, dispatch, key=f"menu:{ctx.new_id()}", kind="menu", urgency=outbox.BULK)
