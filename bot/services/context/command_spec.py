"""What a command is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.services.context.access import Role
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from flows.i18n import Voice
from flows.message import Button, Message

Run = Callable[[Context, Contact, str], None]
Tapped = Callable[[Context, Contact, CallbackTap, list[str]], None]
Typed = Callable[[Context, Contact, str, str], None]
IMPORT_CALLBACK = "file:take"
FromFile = Callable[[Context, Contact, Any], Message]
Read = Callable[[Contact, datetime, bytes], object]


@dataclass(frozen=True, slots=True)
class FileImporter:
    """Files that are read in the chat: those with a name that ends so (".csv").

    ``read`` takes the bytes that this person sent at that moment, beside everything else and outside any transaction:
    a large file takes a while. What it gives, ``show`` and ``take`` get. Raises BadInput.

    ``show`` changes nothing and says what is in one, with ``take_button`` if there is something to take over;
    ``take`` takes it over, when that button was tapped; ``ways`` are other ways to do so, by what their buttons' data
    name behind TAKE and a colon. Where several readers take names of that end, the first is
    asked of which ``fits`` says that it looks like its own.
    """

    end: str
    read: Read
    show: FromFile
    take: FromFile
    fits: Callable[[bytes], bool] = lambda content: True
    ways: Mapping[str, FromFile] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """``run`` does it with the words after the name.

    ``tapped`` answers its buttons (their data is "name:…", split at the colons, without the name). ``typed`` takes
    what the person was asked to type: by the kind of the prompt, with what the prompt is about and the text.
    ``reads`` are the files it takes. All are only called for a person with the ``role``; what a button or prompt names
    is asked of ``access`` inside.
    """

    name: str
    role: Role
    run: Run
    tapped: Tapped | None = None
    typed: Mapping[str, Typed] = field(default_factory=dict)
    reads: tuple[FileImporter, ...] = ()


def import_button(voice: Voice) -> Button:
    """Takes over what was shown of a file."""
    return Button(voice.plain("file-take-button"), IMPORT_CALLBACK)
