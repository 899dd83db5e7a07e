"""The bundled default programme file."""

from importlib.resources import files

DEFAULT_PROGRAMME = "default-programme.toml"


def default_programme() -> str:
    """Return the text of the default programme file, valid without changes."""
    return (files("bot.services.programmes") / DEFAULT_PROGRAMME).read_text(encoding="utf-8")
