"""Files that a command reads in the chat: shown first, stored by a tap, never kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from flows.errors import BadInput
from flows.i18n import Voice
from flows.message import Button, Message

IMPORT_CALLBACK = "file:take"

C = TypeVar("C", bound=Contact)
Parsed = TypeVar("Parsed")
FromFile = Callable[[Context, C, Parsed], Message]


@dataclass(frozen=True, slots=True)
class FileImporter(Generic[C, Parsed]):
    """An importer of files whose name ends in ``suffix`` (".csv").

    ``parse`` turns the bytes, for this contact at this moment, into the value that ``show`` and ``store`` take. It runs
    in a thread and outside any transaction, since a large file takes seconds. Raises BadInput.

    ``show`` changes nothing: it describes the content, with `import_button` if there is something to store. ``store``
    stores it when that button is tapped; ``variants`` are other ways to do so, by the word after IMPORT_CALLBACK and a
    colon in their buttons' data. Of several importers with one suffix, the first that ``accepts`` the bytes is used.
    """

    suffix: str
    parse: Callable[[C, datetime, bytes], Parsed]
    show: FromFile[C, Parsed]
    store: FromFile[C, Parsed]
    accepts: Callable[[bytes], bool] = lambda content: True
    variants: Mapping[str, FromFile[C, Parsed]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InboundFile:
    """A downloaded file: the importer that parsed it, and the parsed value or the reason why it has none."""

    importer: FileImporter[Any, Any]
    content: object
    error: BadInput | None = None


def import_button(voice: Voice) -> Button:
    """Return the button that stores what was shown of a file."""
    return Button(voice.plain("file-take-button"), IMPORT_CALLBACK)
