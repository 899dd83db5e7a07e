"""The sender of an update."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sender:
    """A private chat, and the language of the person's app (such as "de-AT")."""

    chat: int
    language_code: str | None
