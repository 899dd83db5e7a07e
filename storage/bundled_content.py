"""What comes with the code as files: the words of every language, and the instruments."""

from functools import cache
from importlib.resources import files

from flows.errors import BadFile
from flows.i18n import LANGUAGES, Words
from flows.instruments import Instrument, parse


@cache
def load_words() -> Words:
    """Every text of every language. Speaking raises BadFile where a file is no Fluent; the tests read them all."""
    return Words.of_files(
        {
            f"{language}/{file.name}": file.read_text(encoding="utf-8")
            for language in LANGUAGES
            if (files("flows.i18n") / language).is_dir()
            for file in (files("flows.i18n") / language).iterdir()
            if file.name.endswith(".ftl")
        }
    )


def load_instruments() -> dict[tuple[str, int], Instrument]:
    """Every instrument that comes with the code, by id and version. Raises BadFile if one cannot be used."""
    found: dict[tuple[str, int], Instrument] = {}
    for file in sorted(files("flows.instruments").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            instrument = parse(file.read_text(encoding="utf-8"), file.name)
            _keep(found, instrument, file.name)
    return found


def _keep(found: dict[tuple[str, int], Instrument], instrument: Instrument, file: str) -> None:
    name = (instrument.id, instrument.version)
    if file != f"{instrument.id}.v{instrument.version}.toml":
        problem = f"this is {instrument.id} version {instrument.version}"
        remedy = f"Name the file {instrument.id}.v{instrument.version}.toml"
        raise BadFile(problem, file=file, key="id, version", remedy=remedy)
    found[name] = instrument
