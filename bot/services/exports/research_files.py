"""The files of a research export that grow with the data, each written one check-in at a time."""

import struct
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import BinaryIO, Protocol

from flows.exports import csv_lines, redcap, sav
from flows.exports.columns import Column, Row
from flows.exports.columns import names as names_of
from flows.exports.occasion import Occasion
from flows.instruments import Instrument

LABEL = "alliance-checkin: one row per item and occasion"


class ExportFile(Protocol):
    """A file that takes check-ins one by one; a row is the occasion's cells followed by one item's."""

    def write(self, occasion: Occasion, own: Row, items: Sequence[Row]) -> None:
        """Add a check-in."""

    def finish(self) -> None:
        """Write what can only be known at the end."""


class CsvTable:
    """The long table as CSV, UTF-8 without byte order mark."""

    def __init__(self, file: BinaryIO, own: Sequence[Column], items: Sequence[Column]) -> None:
        self._file, self._own = file, own
        self._item = cache(lambda row: csv_lines.of_row(items, row))
        file.write(csv_lines.line(names_of((*own, *items))))

    def write(self, occasion: Occasion, own: Row, items: Sequence[Row]) -> None:
        """Add a line for each item."""
        start = csv_lines.of_row(self._own, own)
        self._file.write("".join(f"{start},{self._item(row)}\r\n" for row in items).encode())

    def finish(self) -> None:
        """Do nothing: the table is complete."""


class SpssTable:
    """The long table as an SPSS system file."""

    def __init__(self, file: BinaryIO, own: Sequence[Column], items: Sequence[Column], day: date) -> None:
        self._file, self._own, self._count = file, own, 0
        self._item = cache(lambda row: sav.part_of_row(items, row))
        file.write(sav.dictionary((*own, *items), LABEL, day))

    def write(self, occasion: Occasion, own: Row, items: Sequence[Row]) -> None:
        """Add a row for each item."""
        start = sav.part_of_row(self._own, own)
        self._file.write(b"".join(start + self._item(row) for row in items))
        self._count += len(items)

    def finish(self) -> None:
        """End the data, and write the number of rows into the header."""
        self._file.write(sav.END)
        self._file.seek(sav.COUNT_OFFSET)
        self._file.write(struct.pack("<i", self._count))


class RedcapImport:
    """REDCap's import file: a row is a check-in."""

    def __init__(self, file: BinaryIO, own: Sequence[Column], instruments: Iterable[Instrument]) -> None:
        self._file, self._own, self._fields = file, own, redcap.fields_of(tuple(instruments))
        self._dyad, self._instance = "", 0
        file.write(redcap.import_header(own, self._fields))

    def write(self, occasion: Occasion, own: Row, items: Sequence[Row]) -> None:
        """Add the next instance of the dyad's repeating instrument."""
        self._instance = self._instance + 1 if occasion.dyad == self._dyad else 1
        self._dyad = occasion.dyad
        self._file.write(redcap.import_line(self._own, own, self._fields, occasion, self._instance))

    def finish(self) -> None:
        """Do nothing: the file is complete."""
