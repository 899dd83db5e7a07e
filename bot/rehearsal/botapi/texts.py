"""A message's text: parsed, trimmed, measured, with the links and commands in it."""

import re
from dataclasses import replace
from typing import Any

from bot.rehearsal.botapi import html
from bot.rehearsal.botapi.arguments import Arguments
from bot.rehearsal.botapi.html import Entity, Formatted, utf16_length
from bot.rehearsal.botapi.refusals import bad_request

TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024
WHITE_SPACE = " \t\r\n\f\v"
LINK_OR_COMMAND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]|(?<![\w/.@])t\.me/[^\s<>\"]+[^\s<>\".,;:!?)\]])"
    r"|(?<![\w/<>])(?P<bot_command>/[A-Za-z0-9_]{1,32})(?![\w/<>])"
)
OPAQUE = {"code", "pre", "text_link"}


def text_fields(arguments: Arguments) -> dict[str, Any]:
    """Return ``text`` and ``entities`` of a message from the arguments of a call."""
    if not arguments.text("text"):
        raise bad_request("message text is empty")
    found = _formatted(arguments, "text", "entities")
    if not found.text:
        raise bad_request("message text is empty")
    if utf16_length(found.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return _body(found, "text", "entities")


def caption_fields(arguments: Arguments) -> dict[str, Any]:
    """Return ``caption`` and ``caption_entities``; an empty object for an empty caption."""
    found = _formatted(arguments, "caption", "caption_entities")
    if utf16_length(found.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return _body(found, "caption", "caption_entities") if found.text else {}


def find_links_and_commands(text: str, taken: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
    """Return the links and commands that Telegram detects by itself, outside ``taken`` entities."""
    closed = [(e.offset, e.offset + e.length) for e in taken if e.kind in OPAQUE]
    found = []
    for match in LINK_OR_COMMAND.finditer(text):
        offset, length = utf16_length(text[: match.start()]), utf16_length(match.group())
        if not any(begins < offset + length and offset < ends for begins, ends in closed):
            found.append(Entity(match.lastgroup or "", offset, length))
    return tuple(found)


def _formatted(arguments: Arguments, key: str, entities: str) -> Formatted:
    source, mode = arguments.text(key), arguments.text("parse_mode").lower()
    if mode == "html":
        return _trimmed(html.parse(source))
    if mode:
        raise bad_request("unsupported parse_mode")
    entity_objects = arguments.json(entities, list) or []
    return _trimmed(Formatted(source, tuple(_entity(one) for one in entity_objects)))


def _entity(entity: dict[str, Any]) -> Entity:
    argument = entity.get("url") or entity.get("language") or entity.get("custom_emoji_id") or ""
    return Entity(str(entity["type"]), int(entity["offset"]), int(entity["length"]), str(argument))


def _trimmed(formatted: Formatted) -> Formatted:
    """Strip white space from both ends, as Telegram does; entities move along and shrink."""
    kept = formatted.text.strip(WHITE_SPACE)
    lead = utf16_length(formatted.text[: len(formatted.text) - len(formatted.text.lstrip(WHITE_SPACE))])
    end, entities = utf16_length(kept), []
    for entity in formatted.entities:
        begins, ends = max(entity.offset - lead, 0), min(entity.offset - lead + entity.length, end)
        if ends > begins:
            entities.append(replace(entity, offset=begins, length=ends - begins))
    return Formatted(kept, tuple(entities))


def _body(formatted: Formatted, key: str, entities_key: str) -> dict[str, Any]:
    entities = sorted(
        formatted.entities + find_links_and_commands(formatted.text, formatted.entities),
        key=lambda e: (e.offset, -e.length),
    )
    body: dict[str, Any] = {key: formatted.text}
    return body | ({entities_key: [entity.body() for entity in entities]} if entities else {})
