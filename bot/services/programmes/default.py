"""Files that come with the use cases."""

from importlib.resources import files

DEFAULT_PROGRAMME = "default-programme.toml"


def default_programme() -> str:
    """The text of the programme file that works as it is."""
    return (files("bot.services.programmes") / DEFAULT_PROGRAMME).read_text(encoding="utf-8")
