"""Transcripts of conversations: text files to read, to replay and to compare.

Lines with ``#`` are comments, ``@ language de`` sets a field of `SimulatorSetting`, ``> ...`` is an input line of the
simulator. All other lines are output, which `replay` writes again.
"""

from collections.abc import Mapping
from dataclasses import asdict, fields

from pydantic import TypeAdapter, ValidationError

from flows.conversation.simulator import SimulatedConversation, SimulatorSetting
from flows.errors import BadInput
from flows.i18n import TextCatalog
from flows.instruments.model import Instrument


def replay(
    text: str, default: SimulatorSetting, instruments: Mapping[str, Instrument], words: TextCatalog
) -> str:
    """Return the transcript with its present output. Raises BadInput, with the line, where it cannot be played."""
    lines = text.splitlines()
    head = [line for line in lines if line.startswith(("#", "@"))]
    setting = _read_setting(head, default)
    if setting.instrument not in instruments:
        raise BadInput(f"there is no instrument {setting.instrument!r}; there are {', '.join(instruments)}")
    conversation = SimulatedConversation(setting, instruments[setting.instrument], words)
    output = [*head, "", *conversation.opening()]
    for number, line in enumerate(lines, start=1):
        if line.startswith(">"):
            output += ["", line, *_play(conversation, line.removeprefix(">").removeprefix(" "), number)]
    return "\n".join(output) + "\n"


def _play(conversation: SimulatedConversation, line: str, number: int) -> list[str]:
    try:
        return conversation.play(line)
    except BadInput as problem:
        raise BadInput(f"line {number}: {problem}") from None


def _read_setting(head: list[str], default: SimulatorSetting) -> SimulatorSetting:
    pairs = [line.removeprefix("@").strip().partition(" ") for line in head if line.startswith("@")]
    values = {name: value.strip() for name, _, value in pairs}
    empty = [name for name, value in values.items() if not value]
    if empty:
        raise BadInput(f"@ {empty[0]}: nothing follows; write its value behind it")
    known = [field.name for field in fields(SimulatorSetting)]
    unknown = set(values).difference(known)
    if unknown:
        raise BadInput(f"@ {min(unknown)}: no such setting; there are {', '.join(known)}")
    try:
        return _SETTING.validate_python({**asdict(default), **values})
    except ValidationError as problem:
        raise BadInput(f"@ {problem.errors()[0]['loc'][0]}: {problem.errors()[0]['msg']}") from None


_SETTING = TypeAdapter(SimulatorSetting)
