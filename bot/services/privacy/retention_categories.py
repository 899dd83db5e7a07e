"""What is purged: the categories of rows by programme, with the bounds of their age."""

from dataclasses import dataclass

from bot.services.programmes.file import ProgrammeFile
from flows.ids import ProgrammeId
from flows.privacy.retention import Retention, RetentionBounds
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import programmes, retention


@dataclass(frozen=True, slots=True)
class RetentionCategory:
    """One category of rows in one programme (None: rows outside all programmes), with the bounds of its age."""

    name: str
    programme: ProgrammeId | None
    bounds: RetentionBounds


def list_categories(unit: UnitOfWork) -> list[RetentionCategory]:
    """Return every category of every programme, and of rows outside all programmes."""
    every = [
        (each.id, ProgrammeFile.model_validate(each.definition).kept.at(unit.now))
        for each in programmes.every(unit)
    ]
    categories = [RetentionCategory(name, *each) for name in retention.TABLES for each in every]
    default_bounds = Retention().at(unit.now)
    return [
        *categories,
        *(RetentionCategory(name, None, default_bounds) for name in retention.TABLES_WITHOUT_PROGRAMME),
    ]


def list_with_expired_rows(unit: UnitOfWork) -> list[RetentionCategory]:
    """Return the categories in which at least one row is past its period."""
    return [
        category
        for category in list_categories(unit)
        if retention.find(unit, category.name, category.programme, category.bounds, 1)
    ]
