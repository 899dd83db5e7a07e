"""Transcripts of conversations: text files to read, to replay and to compare.

``# ...`` describes, ``@ language de`` sets up (the fields of ``walk.Setting``), ``> ...`` is what the person
does (the lines of ``walk``). All other lines are what was seen: `replay` writes them anew.
"""

from collections.abc import Mapping
from dataclasses import asdict, fields

from pydantic import TypeAdapter, ValidationError

from flows.conversation.simulator import SimulatedConversation, SimulatorSetting
from flows.errors import BadInput
from flows.i18n import Words
from flows.instruments.model import Instrument


def replay(text: str, default: SimulatorSetting, instruments: Mapping[str, Instrument], words: Words) -> str:
    """The transcript with what is seen now. Raises BadInput, naming the line, where it cannot be played."""
    lines = text.splitlines()
    head = [line for line in lines if line.startswith(("#", "@"))]
    setting = _setting(head, default)
    if setting.instrument not in instruments:
        raise BadInput(f"there is no instrument {setting.instrument!r}; there are {', '.join(instruments)}")
    walk = SimulatedConversation(setting, instruments[setting.instrument], words)
    played = [*head, "", *walk.opening()]
    for number, line in enumerate(lines, start=1):
        if line.startswith(">"):
            played += ["", line, *_play(walk, line.removeprefix(">").removeprefix(" "), number)]
    return "\n".join(played) + "\n"


def _play(walk: SimulatedConversation, line: str, number: int) -> list[str]:
    try:
        return walk.play(line)
    except BadInput as problem:
        raise BadInput(f"line {number}: {problem}") from None


def _setting(head: list[str], default: SimulatorSetting) -> SimulatorSetting:
    pairs = [line.removeprefix("@").strip().partition(" ") for line in head if line.startswith("@")]
    given = {name: value.strip() for name, _, value in pairs}
    empty = [name for name, value in given.items() if not value]
    if empty:
        raise BadInput(f"@ {empty[0]}: nothing follows; write its value behind it")
    known = [field.name for field in fields(SimulatorSetting)]
    unknown = set(given).difference(known)
    if unknown:
        raise BadInput(f"@ {min(unknown)}: no such setting; there are {', '.join(known)}")
    try:
        return _SETTING.validate_python({**asdict(default), **given})
    except ValidationError as problem:
        raise BadInput(f"@ {problem.errors()[0]['loc'][0]}: {problem.errors()[0]['msg']}") from None


_SETTING = TypeAdapter(SimulatorSetting)
