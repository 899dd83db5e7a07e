"""The files of a research export that grow with the data, each written one check-in at a time."""

import struct
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import BinaryIO, Protocol

from flows.exports import csv_lines, sav
from flows.exports.columns import Column, Row
from flows.exports.columns import names as names_of
from flows.exports.exported_goal import ExportedGoal
from flows.exports.occasion import Occasion
from flows.exports.redcap import RedcapProject

LABEL = "alliance-checkin: one row per item and occasion"
GOALS_LABEL = "alliance-checkin: one row per goal"


class ExportFile(Protocol):
    """A file that takes check-ins one by one; a row is the occasion's cells followed by one item's."""

    def write(self, occasion: Occasion, own: Row, items: Sequence[Row]) -> None:
        """Add a check-in."""

    def finish(self) -> None:
        """Write what is known only after the last row, such as how many there are."""


class GoalFile(Protocol):
    """A file that takes goals one by one."""

    def write_goal(self, goal: ExportedGoal, row: Row) -> None:
        """Add a goal, of which these are the cells."""

    def finish(self) -> None:
        """Write what is known only after the last row, such as how many there are."""


class CsvTable:
    """The long table, or the goals, as CSV, UTF-8 without byte order mark."""

    def __init__(self, file: BinaryIO, own: Sequence[Column], items: Sequence[Column] = ()) -> None:
        self._file, self._own = file, own
        self._item = cache(lambda row: csv_lines.of_row(items, row))
        file.write(csv_lines.line(names_of((*own, *items))))

    def write(self, occasion: Occasion, own: Row, items: Sequence[Row]) -> None:
        """Add a line for each item."""
        start = csv_lines.of_row(self._own, own)
        self._file.write("".join(f"{start},{self._item(row)}\r\n" for row in items).encode())

    def write_goal(self, goal: ExportedGoal, row: Row) -> None:
        """Add a line."""
        self._file.write(f"{csv_lines.of_row(self._own, row)}\r\n".encode())

    def finish(self) -> None:
        """Do nothing: the table is complete."""


class SpssTable:
    """The long table, or the goals, as an SPSS system file."""

    def __init__(
        self,
        file: BinaryIO,
        label: str,
        day: date,
        own: Sequence[Column],
        items: Sequence[Column] = (),
    ) -> None:
        self._file, self._own, self._count = file, own, 0
        self._item = cache(lambda row: sav.part_of_row(items, row))
        file.write(sav.dictionary((*own, *items), label, day))

    def write(self, occasion: Occasion, own: Row, items: Sequence[Row]) -> None:
        """Add a row for each item."""
        start = sav.part_of_row(self._own, own)
        self._file.write(b"".join(start + self._item(row) for row in items))
        self._count += len(items)

    def write_goal(self, goal: ExportedGoal, row: Row) -> None:
        """Add a row."""
        self._file.write(sav.part_of_row(self._own, row))
        self._count += 1

    def finish(self) -> None:
        """End the data, and write the number of rows into the header."""
        self._file.write(sav.END)
        self._file.seek(sav.COUNT_OFFSET)
        self._file.write(struct.pack("<i", self._count))


class RedcapImport:
    """REDCap's import file: a row is a check-in or a goal, each an instance of its repeating instrument."""

    def __init__(self, file: BinaryIO, project: RedcapProject) -> None:
        self._file, self._project = file, project
        self._dyad, self._instance = "", 0
        file.write(project.import_header())

    def write(self, occasion: Occasion, own: Row, items: Sequence[Row]) -> None:
        """Add the next instance of the dyad's check-ins."""
        self._instance = self._instance + 1 if occasion.dyad == self._dyad else 1
        self._dyad = occasion.dyad
        self._file.write(self._project.check_in_line(own, occasion, self._instance))

    def write_goal(self, goal: ExportedGoal, row: Row) -> None:
        """Add an instance of the dyad's goals; its number is the goal's."""
        self._file.write(self._project.goal_line(row, goal))

    def finish(self) -> None:
        """Do nothing: the file is complete."""
