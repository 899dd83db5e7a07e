"""The base class of all errors, and the errors that several layers raise.

An error has two texts: the log's (the message: no names, no words, no answers) and, where a person in the chat waits
for a reply, that person's (``said``, a key of ``flows/i18n``, with its ``params``). A class's docstring is its default
message.
"""

from collections.abc import Mapping
from types import MappingProxyType


class AllianceError(Exception):
    """Something in alliance-checkin went wrong."""

    said: str | None = None
    params: Mapping[str, str] = MappingProxyType({})

    def __init__(self, message: str | None = None, *, said: str | None = None) -> None:
        super().__init__(message or (type(self).__doc__ or "").strip())
        if said is not None:
            self.said = said


class BadInput(AllianceError):
    """The input cannot be used as it is."""


class BadFile(BadInput):
    """A file cannot be used: the message names the file, the line if known, the key, and the remedy.

    ``said`` and ``params`` are the text for the person who sent the file in the chat.
    """

    def __init__(
        self,
        problem: str,
        *,
        file: str,
        remedy: str,
        line: int | None = None,
        key: str | None = None,
        said: str | None = None,
        params: Mapping[str, str] | None = None,
    ) -> None:
        place = file if line is None else f"{file}, line {line}"
        what = problem if key is None else f"{key}: {problem}"
        super().__init__(f"{place}: {what}. {remedy}", said=said)
        self.file, self.line, self.key, self.remedy = file, line, key, remedy
        self.params = MappingProxyType(({} if line is None else {"line": str(line)}) | dict(params or {}))


class BadSetting(BadInput):
    """A setting is missing or wrong."""


class NotAccessible(AllianceError):
    """The object belongs to someone else or does not exist: one answer for both."""

    said = "not-yours"


class OperatorNeeded(AllianceError):
    """The service cannot continue until an operator has acted."""
