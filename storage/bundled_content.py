"""Files that come with the code: the texts of every language, and the instruments."""

from functools import cache
from importlib.resources import files

from flows.errors import BadFile
from flows.i18n import LANGUAGES, TextCatalog
from flows.instruments import Instrument, parse


@cache
def load_words() -> TextCatalog:
    """Load the texts of every language; formatting a text raises BadFile if its file is not valid Fluent."""
    return TextCatalog.of_files(
        {
            f"{language}/{file.name}": file.read_text(encoding="utf-8")
            for language in LANGUAGES
            if (files("flows.i18n") / language).is_dir()
            for file in (files("flows.i18n") / language).iterdir()
            if file.name.endswith(".ftl")
        }
    )


def load_instruments() -> dict[tuple[str, int], Instrument]:
    """Load the instruments by id and version. Raises BadFile if one is invalid or its file is misnamed."""
    instruments: dict[tuple[str, int], Instrument] = {}
    for file in sorted(files("flows.instruments").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            instrument = parse(file.read_text(encoding="utf-8"), file.name)
            _check_name(instrument, file.name)
            instruments[instrument.id, instrument.version] = instrument
    return instruments


def _check_name(instrument: Instrument, file: str) -> None:
    if file != f"{instrument.id}.v{instrument.version}.toml":
        problem = f"this is {instrument.id} version {instrument.version}"
        remedy = f"Name the file {instrument.id}.v{instrument.version}.toml"
        raise BadFile(problem, file=file, key="id, version", remedy=remedy)
