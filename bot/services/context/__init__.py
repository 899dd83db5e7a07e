"""Contacts, access rights, the audit and the types of updates and commands, which every use case starts from.

The lowest package but ``programmes``: it imports no other. Use cases import its common types from here.
"""

from bot.services.context.access import Role, roles
from bot.services.context.command_spec import (
    ANYBODY,
    CLIENTS,
    COORDINATORS,
    EVERYBODY,
    IMPORT_CALLBACK,
    PRACTITIONERS,
    AnyCommand,
    CommandSpec,
    FileImporter,
    FromFile,
)
from bot.services.context.contact import (
    ClientContact,
    Contact,
    CoordinatorContact,
    KnownContact,
    PractitionerContact,
    from_person,
    from_practitioner,
    from_sender,
    in_programme,
    programme_of,
    zone_of,
)
from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.context.inbound_types import CallbackTap, InboundUpdate
from bot.services.context.programme_lookup import find_programme
from bot.services.context.typed_choice import expect_words, typed_yes_or_no

__all__ = [
    "ANYBODY",
    "CLIENTS",
    "COORDINATORS",
    "EVERYBODY",
    "IMPORT_CALLBACK",
    "PRACTITIONERS",
    "AnyCommand",
    "CallbackTap",
    "ClientContact",
    "CommandSpec",
    "Contact",
    "Context",
    "CoordinatorContact",
    "FileImporter",
    "FromFile",
    "InboundUpdate",
    "KnownContact",
    "PractitionerContact",
    "Resources",
    "Role",
    "exc_info_at_debug",
    "expect_words",
    "find_programme",
    "from_person",
    "from_practitioner",
    "from_sender",
    "in_programme",
    "programme_of",
    "roles",
    "typed_yes_or_no",
    "zone_of",
]
