"""The bundled default programme file, and the placeholders in it for a programme's own emergency contacts."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from flows.text.toml_file import read_toml

DEFAULT_PROGRAMME = "default-programme.toml"


def default_programme() -> str:
    """Return the text of the default programme file, valid without changes."""
    return (files("bot.services.programmes") / DEFAULT_PROGRAMME).read_text(encoding="utf-8")


@cache
def placeholder_contacts() -> Mapping[str, str]:
    """Return the default file's neutral texts by language: a programme that keeps one has no own contacts."""
    crisis: Mapping[str, str] = read_toml(default_programme())["safety"]["crisis"]
    return crisis
