"""The schema of an instrument's file (see docs/instruments.md)."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from flows.instruments.model import Dimension, ItemKind

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
ByLanguage = dict[str, Text]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class BranchShape(_Shape):
    """A condition: ask only if ``item`` was answered with at least ``at_least``."""

    item: str
    at_least: int


class ScaleShape(_Shape):
    """Values from low to high, and a label for each in every language."""

    values: Annotated[list[int], Field(min_length=2, max_length=11)]
    labels: dict[str, list[Text]]


class ItemShape(_Shape):
    """One question to the client, the practitioner, or both."""

    id: Name
    kind: Annotated[ItemKind, Field(strict=False)]
    dimension: Annotated[Dimension | None, Field(strict=False)] = None
    scale: str | None = None
    reverse: bool = False
    branch: BranchShape | None = None
    client: ByLanguage | None = None
    practitioner: ByLanguage | None = None

    @field_validator("kind")
    @classmethod
    def _is_of_an_instrument(cls, value: ItemKind) -> ItemKind:
        if value is ItemKind.PROGRESS:
            raise ValueError("progress with a goal is asked beside an instrument, never by one")
        return value


class InstrumentShape(_Shape):
    """The whole file."""

    id: Name
    version: Annotated[int, Field(ge=1)]
    title: Text
    source: Text
    licence: Text
    languages: Annotated[list[str], Field(min_length=1)]
    translations: ByLanguage
    scales: dict[str, ScaleShape]
    items: Annotated[list[ItemShape], Field(min_length=1)]
