"""The bot's profile: name, descriptions, commands, by language and scope."""

import json
import re
from typing import Any

from bot.rehearsal.botapi.arguments import Arguments
from bot.rehearsal.botapi.refusals import bad_request
from bot.rehearsal.botapi.world import Body, BotApiWorld

FLAGS = (
    "can_join_groups",
    "can_read_all_group_messages",
    "supports_inline_queries",
    "can_connect_to_business",
    "has_main_web_app",
)
COMMANDS_LIMIT = 100
LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: BotApiWorld, arguments: Arguments) -> Body:
    """Return the bot's User with its capabilities."""
    return world.bot.body() | dict.fromkeys(FLAGS, False)


def set_my_commands(world: BotApiWorld, arguments: Arguments) -> bool:
    """Set the menu of commands for a scope and a language."""
    commands: list[Any] = arguments.json("commands", list) or []
    if len(commands) > COMMANDS_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", str(command.get("command", ""))):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_scope(arguments)] = commands
    world.changes.happened()
    return True


def get_my_commands(world: BotApiWorld, arguments: Arguments) -> list[Body]:
    """Return the menu set for exactly this scope and language."""
    return world.commands.get(_scope(arguments), [])


def delete_my_commands(world: BotApiWorld, arguments: Arguments) -> bool:
    """Delete the menu of this scope and language; a wider one shows again."""
    world.commands.pop(_scope(arguments), None)
    world.changes.happened()
    return True


def commands_for(world: BotApiWorld, chat_id: int, language: str) -> list[Body]:
    """Return the menu a person sees in a private chat: the narrowest scope, within it the person's language."""
    scopes = ({"type": "chat", "chat_id": chat_id}, {"type": "all_private_chats"}, {"type": "default"})
    for scope in scopes:
        for code in (language, ""):
            if found := world.commands.get((_scope_key(scope), code)):
                return found
    return []


def set_my_name(world: BotApiWorld, arguments: Arguments) -> bool:
    """Set the bot's name."""
    return _set(world, arguments, "name")


def get_my_name(world: BotApiWorld, arguments: Arguments) -> Body:
    """Return the bot's name."""
    return {"name": _get(world, arguments, "name") or world.bot.first_name}


def set_my_description(world: BotApiWorld, arguments: Arguments) -> bool:
    """Set the text shown in the chat before it begins."""
    return _set(world, arguments, "description")


def get_my_description(world: BotApiWorld, arguments: Arguments) -> Body:
    """Return the text shown in the chat before it begins."""
    return {"description": _get(world, arguments, "description")}


def set_my_short_description(world: BotApiWorld, arguments: Arguments) -> bool:
    """Set the text of the bot's profile page."""
    return _set(world, arguments, "short_description")


def get_my_short_description(world: BotApiWorld, arguments: Arguments) -> Body:
    """Return the text of the bot's profile page."""
    return {"short_description": _get(world, arguments, "short_description")}


def description_for(world: BotApiWorld, language: str) -> str:
    """Return the text that a person who speaks ``language`` sees before the chat begins."""
    return world.profile.get(("description", language)) or world.profile.get(("description", ""), "")


def _set(world: BotApiWorld, arguments: Arguments, what: str) -> bool:
    text = arguments.text(what)
    if len(text) > LIMITS[what]:
        raise bad_request(f"BOT_{'ABOUT' if what == 'short_description' else what.upper()}_TOO_LONG")
    world.profile[what, arguments.text("language_code")] = text
    world.changes.happened()
    return True


def _get(world: BotApiWorld, arguments: Arguments, what: str) -> str:
    return world.profile.get((what, arguments.text("language_code"))) or world.profile.get((what, ""), "")


def _scope(arguments: Arguments) -> tuple[str, str]:
    scope = arguments.json("scope", dict) or {"type": "default"}
    return _scope_key(scope), arguments.text("language_code")


def _scope_key(scope: Body) -> str:
    numbered = {name: str(value) for name, value in scope.items()}
    return json.dumps(numbered, sort_keys=True)
