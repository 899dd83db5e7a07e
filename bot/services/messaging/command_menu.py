"""The command menu of a chat, by the roles of its person and in their language."""

from bot.services.context.access import Role
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SetCommands
from flows.i18n import Voice
from storage.repositories.outbox_messages import OutboxKind

PRACTITIONERS = (
    "session",
    "week",
    "ask",
    "clients",
    "client",
    "digest",
    "history",
    "report",
    "invite",
    "holiday",
    "calendar",
    "form",
    "score",
    "goals",
    "settings",
    "privacy",
    "mydata",
    "help",
)
COORDINATORS = ("programme", "enrol", "settings", "privacy", "mydata", "help")
CLIENTS = (
    *("checkin", "goals", "met", "course", "pause"),
    *("settings", "privacy", "mydata", "help", "stop"),
)

FIRST = "now"  # for everybody

Menu = tuple[tuple[str, str], ...]


def menu(voice: Voice, role: Role) -> Menu:
    """Return the names and descriptions of a role's commands.

    /now is first. A command of several roles stands in the part of the last of them: coordinators,
    practitioners, clients.
    """
    parts = ((Role.COORDINATOR, COORDINATORS), (Role.PRACTITIONER, PRACTITIONERS), (Role.CLIENT, CLIENTS))
    names = [name for part, commands in parts if part in role for name in commands]
    last = [name for place, name in enumerate(names) if name not in names[place + 1 :]]
    return tuple((name, voice.plain(f"menu-{name}")) for name in (FIRST, *last))


def set_chat_menu(ctx: Context, person: Contact, role: Role) -> None:
    """Give this chat a menu of its own; a chat without one shows the clients' menu."""
    action = SetCommands(person.chat, menu(person.voice, role))
    outbox.post(ctx, person, OutboxKind.COMMAND_MENU, action, key=f"menu:{ctx.new_id()}")
