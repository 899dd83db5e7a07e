"""/help leads to everything: whoever adds a command and leaves it out there is told."""

import pytest

from bot.services.commands import COMMANDS
from bot.services.commands.help_ import HELP
from bot.services.context.access import Role
from bot.services.messaging.command_menu import CLIENTS, COORDINATORS, PRACTITIONERS
from flows.i18n import LANGUAGES, Voice
from storage.bundled_content import load_words

WORDS = load_words()
LED_TO = {
    "start",
    "help",
    "confirm",
    "again",
    "alerts",
}  # by a link, a button, or the message that concerns one
ROLES = [role for role in HELP if role is not Role.EVERYBODY]


def told(language: str, *keys: str) -> set[str]:
    """The commands named in these texts."""
    voice = Voice(WORDS, language)
    words = " ".join(voice.plain(key) for key in keys).split()
    return {word.strip("\u200f\u200e;,.:،؛")[1:] for word in words if "/" in word}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_in_somebodys_help(language: str) -> None:
    assert COMMANDS.keys() - LED_TO - told(language, *HELP.values(), "help-data") == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES)
def test_a_roles_commands_are_in_its_own_help(language: str, role: Role) -> None:
    own = {name for name, command in COMMANDS.items() if command.role is role} - LED_TO
    assert own - told(language, HELP[role], "help-data") == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_answers_nothing_is_not_sent_to_what_clients_can_do(language: str) -> None:
    staff = ("privacy-of-practitioner", "privacy-of-coordinator", "privacy-stored", "privacy-control-staff")
    named = told(language, *staff, "help-data-staff")
    assert named == {"mydata", "delete"}
    assert {COMMANDS[name].role for name in named} == {Role.EVERYBODY}


@pytest.mark.parametrize("menu", [PRACTITIONERS, COORDINATORS, CLIENTS])
def test_what_a_menu_offers_is_there_and_is_in_a_help(menu: tuple[str, ...]) -> None:
    assert set(menu) <= COMMANDS.keys()
    assert set(menu) - told("en", *HELP.values(), "help-data") <= LED_TO
