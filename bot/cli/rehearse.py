"""``alliance rehearse``: a check-in's conversation in the terminal, with a clock moved by commands."""

from itertools import zip_longest
from pathlib import Path

import click

from bot.cli.input_files import read_text
from bot.cli.instrument import MAX_BYTES
from flows.conversation.simulator import SimulatedConversation, SimulatorSetting
from flows.conversation.transcript import replay
from flows.errors import BadFile, BadInput
from flows.i18n import LANGUAGES, Mode
from flows.instruments import Instrument, Perspective, parse
from storage.bundled_content import load_instruments, load_words

INSTRUCTIONS = """Type as in the chat. /tap LABEL or /3 taps a button, /old LABEL one of the message before;
/send voice, /wait 2 hours, /wake, /expire and /close do what they say; an empty line ends it.
"""


SIDES = [side.value for side in Perspective]


@click.command("rehearse", short_help="A check-in's conversation in the terminal")
@click.argument("instrument")
@click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The language spoken."
)
@click.option("--side", type=click.Choice(SIDES), default="client", show_default=True, help="Who is asked.")
@click.option("--name", default="Alex", show_default=True, help="How the person asked calls the other one.")
@click.option("--mode", type=click.Choice(["therapy", "coaching"]), default="therapy", show_default=True)
@click.option(
    "--words/--no-words", default=True, show_default=True, help="Whether the client may write words."
)
@click.option(
    "--script",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Replay a transcript instead of asking.",
)
def command(
    instrument: str, lang: str, side: str, name: str, mode: Mode, words: bool, script: Path | None
) -> None:
    """Walk through the conversation of INSTRUMENT (an id like core-6, or a TOML file) in the terminal.

    Nothing is stored or sent. With --script a transcript is replayed; if the output it records differs from the
    output now, the exit code is 1.
    """
    parsed = _instrument(instrument)
    setting = SimulatorSetting(parsed.id, Perspective(side), lang, mode, name, words)
    if script is None:
        _run_interactively(SimulatedConversation(setting, parsed, load_words()))
    else:
        _replay(script, setting, parsed)


def _instrument(name: str) -> Instrument:
    if name.endswith(".toml"):
        path = Path(name)
        if not path.is_file():
            raise BadInput(f"There is no file {name}: give the path of a TOML file, or an id like core-6")
        return parse(read_text(path, MAX_BYTES), path.name)
    versions = {version: each for (known, version), each in load_instruments().items() if known == name}
    if not versions:
        raise BadInput(f"There is no instrument {name!r}: give an id like core-6, or the path of a TOML file")
    return versions[max(versions)]


def _run_interactively(conversation: SimulatedConversation) -> None:
    click.echo(INSTRUCTIONS)
    _print(conversation.opening())
    while line := _line():
        try:
            _print(conversation.play(line))
        except BadInput as problem:
            click.echo(f"  ? {problem}")


def _line() -> str:
    try:
        return str(click.prompt("\n>", default="", show_default=False, prompt_suffix=" "))
    except click.Abort:  # end of input
        return ""


def _replay(script: Path, setting: SimulatorSetting, instrument: Instrument) -> None:
    text = read_text(script, MAX_BYTES)
    try:
        output = replay(text, setting, {instrument.id: instrument}, load_words())
    except BadInput as problem:
        raise BadInput(f"{script}: {problem}") from None
    click.echo(output, nl=False)
    recorded = any(line.strip() and not line.startswith(("#", "@", ">")) for line in text.splitlines())
    if recorded and output != text:
        lines = zip_longest(text.splitlines(), output.splitlines())
        line = next((number for number, (was, now) in enumerate(lines, 1) if was != now), None)
        remedy = "Where that is meant, put what stands above in its place"
        raise BadFile("something else is seen from here on", file=str(script), line=line, remedy=remedy)


def _print(lines: list[str]) -> None:
    click.echo("\n".join(lines))
