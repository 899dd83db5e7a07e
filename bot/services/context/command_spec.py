"""The specification of a chat command, and for whom it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from bot.services.context.access import Role, roles
from bot.services.context.contact_types import (
    ClientContact,
    Contact,
    CoordinatorContact,
    KnownContact,
    PractitionerContact,
)
from bot.services.context.context import Context
from bot.services.context.file_import import IMPORT_CALLBACK, FileImporter, FromFile, import_button
from bot.services.context.inbound_types import CallbackTap

__all__ = [
    "ANYBODY",
    "CLIENTS",
    "COORDINATORS",
    "EVERYBODY",
    "IMPORT_CALLBACK",
    "PRACTITIONERS",
    "AnyCommand",
    "Audience",
    "CommandSpec",
    "FileImporter",
    "FromFile",
    "Typed",
    "import_button",
]

Caller = TypeVar("Caller", bound=Contact)
Member = TypeVar("Member", bound=Contact)

Run = Callable[[Context, Caller, str], None]
Tapped = Callable[[Context, Member, CallbackTap, list[str]], None]
Typed = Callable[[Context, Member, str, str], None]


@dataclass(frozen=True, slots=True)
class Audience(Generic[Caller, Member]):
    """For whom a command is, and as which type its handlers receive the contact.

    ``as_caller`` narrows the contact that sends the command, ``as_member`` one that taps its button, sends it a file or
    types what it asked for. Each returns None for a contact for whom the command is not. They differ for EVERYBODY: a
    stranger may call such a command, but has none of its buttons.
    """

    role: Role
    as_caller: Callable[[Contact], Caller | None]
    as_member: Callable[[Contact], Member | None]


def _unchanged(contact: Contact) -> Contact:
    return contact


def _with_any_role(contact: Contact) -> KnownContact | None:
    return contact.as_known() if roles(contact) else None


ANYBODY = Audience(Role.EVERYBODY, _unchanged, _unchanged)
"""Strangers too, who even have its buttons."""
EVERYBODY = Audience(Role.EVERYBODY, _unchanged, _with_any_role)
CLIENTS: Audience[ClientContact, ClientContact] = Audience(Role.CLIENT, Contact.as_client, Contact.as_client)
PRACTITIONERS: Audience[PractitionerContact, PractitionerContact] = Audience(
    Role.PRACTITIONER, Contact.as_practitioner, Contact.as_practitioner
)
COORDINATORS: Audience[CoordinatorContact, CoordinatorContact] = Audience(
    Role.COORDINATOR, Contact.as_coordinator, Contact.as_coordinator
)


@dataclass(frozen=True, slots=True)
class CommandSpec(Generic[Caller, Member]):
    """A command: its name, its audience and its handlers.

    ``run`` handles the command with the words after its name. ``tapped`` handles its buttons: their data is "name:…",
    split at the colons, without the name. ``typed`` handles text that the person was asked for, by the kind of the
    prompt, with what the prompt is about; text of the kinds in ``personal`` is deleted from the chat of people who have
    chosen that for what they type. ``importers`` are the files it imports. A handler receives the contact as
    typed by the audience; what a button or prompt refers to, it checks with ``access``.
    """

    name: str
    audience: Audience[Caller, Member]
    run: Run[Caller]
    tapped: Tapped[Member] | None = None
    typed: Mapping[str, Typed[Member]] = field(default_factory=dict)
    importers: tuple[FileImporter[Member, Any], ...] = ()
    personal: frozenset[str] = frozenset()

    @property
    def role(self) -> Role:
        """The role for which this command is."""
        return self.audience.role

    def call(self, ctx: Context, contact: Contact, words: str) -> bool:
        """Run the command; return False, having done nothing, if it is not for this contact."""
        caller = self.audience.as_caller(contact)
        if caller is None:
            return False
        self.run(ctx, caller, words)
        return True

    def handle_tap(self, ctx: Context, contact: Contact, tap: CallbackTap, parts: list[str]) -> bool:
        """Handle a tap on one of its buttons; return False if it has none for this contact."""
        member = self.audience.as_member(contact)
        if member is None or self.tapped is None:
            return False
        self.tapped(ctx, member, tap, parts)
        return True

    def answer_prompt(self, ctx: Context, contact: Contact, prompt: tuple[str, str], text: str) -> bool:
        """Handle text typed for a prompt (kind, about); return False if it asks this contact nothing of that kind."""
        kind, about = prompt
        member = self.audience.as_member(contact)
        if member is None or kind not in self.typed:
            return False
        self.typed[kind](ctx, member, about, text)
        return True


AnyCommand = CommandSpec[Any, Any]
