"""/help names every command that a person types."""

import pytest

from bot.services.commands import COMMANDS
from bot.services.commands.help_ import HELP
from bot.services.context.access import Role
from bot.services.messaging.command_menu import CLIENTS, COORDINATORS, PRACTITIONERS
from flows.i18n import LANGUAGES, Voice
from storage.bundled_content import load_words

WORDS = load_words()
NOT_LISTED = {
    "start",
    "help",
    "confirm",
    "again",
    "alerts",
}  # reached by a link, a button or another message
ROLES = [role for role in HELP if role is not Role.EVERYBODY]


def named_commands(language: str, *keys: str) -> set[str]:
    """Return the commands named in these texts."""
    voice = Voice(WORDS, language)
    words = " ".join(voice.plain(key) for key in keys).split()
    return {word.strip("\u200f\u200e;,.:،؛")[1:] for word in words if "/" in word}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_in_a_help_text(language: str) -> None:
    assert COMMANDS.keys() - NOT_LISTED - named_commands(language, *HELP.values(), "help-data") == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES)
def test_a_roles_commands_are_in_its_own_help(language: str, role: Role) -> None:
    own = {name for name, command in COMMANDS.items() if command.role is role} - NOT_LISTED
    assert own - named_commands(language, HELP[role], "help-data") == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_texts_name_no_commands_of_clients(language: str) -> None:
    staff = ("privacy-of-practitioner", "privacy-of-coordinator", "privacy-stored", "privacy-control-staff")
    named = named_commands(language, *staff, "help-data-staff")
    assert named == {"mydata", "delete", "now"}
    assert {COMMANDS[name].role for name in named} == {Role.EVERYBODY}


@pytest.mark.parametrize("menu", [PRACTITIONERS, COORDINATORS, CLIENTS])
def test_the_commands_of_a_menu_exist_and_are_in_a_help_text(menu: tuple[str, ...]) -> None:
    assert set(menu) <= COMMANDS.keys()
    assert set(menu) - named_commands("en", *HELP.values(), "help-data") <= NOT_LISTED
