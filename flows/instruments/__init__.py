"""Instruments: questionnaires with their scales, perspectives and licence. One TOML file per version."""

from flows.instruments.lint import Problem
from flows.instruments.model import (
    RATING_DIMENSIONS,
    Branch,
    Dimension,
    Instrument,
    Item,
    ItemKind,
    Option,
    Perspective,
)
from flows.instruments.parse import check, parse

__all__ = [
    "RATING_DIMENSIONS",
    "Branch",
    "Dimension",
    "Instrument",
    "Item",
    "ItemKind",
    "Option",
    "Perspective",
    "Problem",
    "check",
    "parse",
]
