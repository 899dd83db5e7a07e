"""Telegram's HTML: parsed to plain text and entities, or to the refusal that Telegram would send.

The grammar is small and strict. Rules, in the order in which they apply:

1. ``&lt; &gt; &amp; &quot; &apos;`` and numeric references are decoded; any other ``&`` is itself.
2. ``<`` always begins a tag; only the tags in ``KINDS`` exist; an attribute has a value (but ``expandable``).
3. ``</>`` closes the innermost open tag; any other end tag must match. An open tag at the end is an error.
4. Offsets and lengths of entities count UTF-16 units; offsets in errors count UTF-8 bytes of the source.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from bot.rehearsal.botapi.refusals import bad_request

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot|apos)(?![A-Za-z]));?")
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
ORDINARY = re.compile(r"[^<&]+")
SPACE = re.compile(r"\s*")
BARE_VALUE = re.compile(r"[A-Za-z0-9.\-]*")


def utf16_length(text: str) -> int:
    """Return a text's length as Telegram counts it: in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class Entity:
    """A formatted range of a text. ``argument`` is a link, a language or an identifier."""

    kind: str
    offset: int
    length: int
    argument: str = ""

    def body(self) -> dict[str, Any]:
        """Return Telegram's MessageEntity."""
        named = {"text_link": "url", "pre": "language", "custom_emoji": "custom_emoji_id"}.get(self.kind)
        extra = {named: self.argument} if named and self.argument else {}
        return {"type": self.kind, "offset": self.offset, "length": self.length} | extra


@dataclass(frozen=True, slots=True)
class Formatted:
    """Plain text and its entities in order."""

    text: str
    entities: tuple[Entity, ...] = ()


@dataclass(slots=True)
class _OpenTag:
    tag: str
    attributes: dict[str, str]
    offset: int
    begins: int


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    text: list[str] = field(default_factory=list)
    length: int = 0
    open: list[_OpenTag] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def read(self) -> Formatted:
        while self.at < len(self.source):
            if self.source.startswith("</", self.at):
                self.end_tag()
            elif self.source[self.at] == "<":
                self.start_tag()
            else:
                self.plain()
        if self.open:
            raise _parse_error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        ordered = sorted(self.entities, key=lambda e: (e.offset, -e.length))
        return Formatted("".join(self.text), tuple(ordered))

    def plain(self) -> None:
        match = ORDINARY.match(self.source, self.at)
        found, self.at = (match.group(), match.end()) if match else _decode_reference(self.source, self.at)
        self.text.append(found)
        self.length += utf16_length(found)

    def start_tag(self) -> None:
        begins, source = self.at, self.source
        name = _take_until(source, begins + 1, " \t\r\n\f\v>")
        self.at = begins + 1 + len(name)
        if self.at >= len(source):
            raise _parse_error(f"Unclosed start tag at byte offset {_byte_offset(source, begins)}")
        tag = name.lower()
        if tag not in KINDS:
            raise _parse_error(f'Unsupported start tag "{tag}" at byte offset {_byte_offset(source, begins)}')
        attributes: dict[str, str] = {}
        while not self.closes():
            attribute, value = self.attribute(tag, begins)
            attributes[attribute] = value
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _parse_error(
                f'Tag "span" must have class "tg-spoiler" at byte offset {_byte_offset(source, begins)}'
            )
        self.open.append(_OpenTag(tag, attributes, self.length, len(self.text)))

    def closes(self) -> bool:
        self.at = _skip_space(self.source, self.at)
        if not self.source.startswith(">", self.at):
            return False
        self.at += 1
        return True

    def attribute(self, tag: str, begins: int) -> tuple[str, str]:
        offset = _byte_offset(self.source, begins)
        name = _take_until(self.source, self.at, " \t\r\n\f\v=>")
        after = _skip_space(self.source, self.at + len(name))
        if not name and after < len(self.source):
            raise _parse_error(f'Empty attribute name in the tag "{tag}" at byte offset {offset}')
        if after < len(self.source) and self.source[after] != "=":
            if (tag, name) != ("blockquote", "expandable"):
                where = f'an attribute of the tag "{tag}" at byte offset {offset}'
                raise _parse_error(f"Expected equal sign in declaration of {where}")
            self.at = after
            return name, ""
        self.at = _skip_space(self.source, after + 1)
        if self.at >= len(self.source):
            raise _parse_error(f'Unclosed start tag "{tag}" at byte offset {offset}')
        return name, self.value(offset)

    def value(self, offset: int) -> str:
        if self.source[self.at] in "\"'":
            return self.quoted(offset)
        match = BARE_VALUE.match(self.source, self.at)
        found = match.group() if match else ""
        after = self.at + len(found)
        if after >= len(self.source) or not (self.source[after].isspace() or self.source[after] == ">"):
            raise _parse_error(
                f"Unexpected end of name token at byte offset {_byte_offset(self.source, self.at)}"
            )
        self.at = after
        return found.lower()

    def quoted(self, offset: int) -> str:
        end = self.source.find(self.source[self.at], self.at + 1)
        if end < 0 or end + 1 >= len(self.source):
            raise _parse_error(f"Unclosed start tag at byte offset {offset}")
        inner, at, found = self.source[self.at + 1 : end], 0, ""
        while at < len(inner):
            character, at = _decode_reference(inner, at)
            found += character
        self.at = end + 1
        return found

    def end_tag(self) -> None:
        offset = _byte_offset(self.source, self.at)
        if not self.open:
            raise _parse_error(f"Unexpected end tag at byte offset {offset}")
        name = _take_until(self.source, self.at + 2, " \t\r\n\f\v>")
        self.at = _skip_space(self.source, self.at + 2 + len(name))
        if not self.source.startswith(">", self.at):
            raise _parse_error(f"Unclosed end tag at byte offset {offset}")
        self.at += 1
        opened, found = self.open.pop(), name.lower()
        if found and found != opened.tag:
            raise _parse_error(
                f'Unmatched end tag at byte offset {offset}, expected "</{opened.tag}>", found "</{found}>"'
            )
        if self.length > opened.offset:
            self.close(opened)

    def close(self, opened: _OpenTag) -> None:
        length, attributes = self.length - opened.offset, opened.attributes
        kind, argument = KINDS[opened.tag], ""
        if kind == "text_link":
            argument = link(attributes.get("href") or "".join(self.text[opened.begins :]))
            if not argument:
                return
        elif kind == "custom_emoji":
            argument = attributes.get("emoji-id", "")
        elif kind == "blockquote" and "expandable" in attributes:
            kind = "expandable_blockquote"
        elif kind == "code":
            argument = attributes.get("class", "").removeprefix("language-")
        self.entities.append(Entity(kind, opened.offset, length, argument))
        self.merge_code()

    def merge_code(self) -> None:
        """Merge ``<pre><code class="language-x">`` around the same text into one entity: a listing in a language."""
        if len(self.entities) < 2:
            return
        inner, outer = self.entities[-2:]
        same = (inner.offset, inner.length) == (outer.offset, outer.length)
        language = inner.argument if inner.kind == "code" else outer.argument
        if same and {inner.kind, outer.kind} == {"code", "pre"} and language:
            self.entities[-2:] = [replace(outer, kind="pre", argument=language)]


def parse(source: str) -> Formatted:
    """Parse Telegram's HTML; raises the refusal "can't parse entities: ..." where Telegram would."""
    return _Parser(source).read()


def link(target: str) -> str:
    """Return a link's URL as Telegram stores it, or "" where it would make no link of it."""
    if re.fullmatch(r"(tg|mailto|tel|ton):\S+", target):
        return target
    match = re.fullmatch(r"(https?://)?([^\s/?#]+\.[^\s/?#]+|localhost(?::\d+)?)(\S*)", target)
    if not match:
        return ""
    scheme, host, rest = match.groups()
    return f"{scheme or 'http://'}{host}{rest or '/'}"


def _parse_error(why: str) -> Exception:
    return bad_request(f"can't parse entities: {why}")


def _decode_reference(source: str, at: int) -> tuple[str, int]:
    match = REFERENCE.match(source, at)
    if not match:
        return source[at], at + 1
    hexadecimal, decimal, name = match.groups()
    if name:
        return NAMED[name], match.end()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if not 0 < code < 0x10FFFF or match.end() - at > 10:
        return source[at], at + 1
    if 0xD800 <= code <= 0xDFFF:
        raise _parse_error(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code), match.end()


def _take_until(source: str, at: int, ends: str) -> str:
    end = at
    while end < len(source) and source[end] not in ends:
        end += 1
    return source[at:end]


def _skip_space(source: str, at: int) -> int:
    match = SPACE.match(source, at)
    return match.end() if match else at


def _byte_offset(source: str, at: int) -> int:
    return len(source[:at].encode())
