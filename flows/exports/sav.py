"""SPSS system files (.sav), written row by row in constant memory.

The layout is that of PSPP's developers' guide, "System File Format". Compressed: every eight bytes become an opcode,
followed by the bytes themselves only where no opcode stands for them. Opcode 0 means nothing and is skipped by readers,
so each part of a row is padded to eight opcodes with it. Then parts can be encoded separately, cached and joined.

pyreadstat, which reads these files in the tests, writes a whole table at a time: its memory grows with the rows.
"""

import struct
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from sys import float_info

from flows.exports.columns import Cell, Column, ColumnKind, Row

COUNT_OFFSET = 80
"""Where the header has the number of rows: a signed 32-bit number, little-endian, -1 if unknown."""

MAX_TEXT_BYTES, MAX_LABEL_BYTES, MAX_MEANING_BYTES = 255, 120, 255
END = bytes([252, 0, 0, 0, 0, 0, 0, 0])
"""The opcode that ends the data."""

_SYSMIS, _HIGHEST = -float_info.max, float_info.max
_LOWEST = struct.unpack("<d", bytes.fromhex("feffffffffffefff"))[0]
_EPOCH = datetime(1582, 10, 14, tzinfo=UTC)
_BIAS, _RAW, _SPACES, _MISSING = 100, 253, 254, 255
_TEXT_FORMAT, _NUMBER_FORMAT, _MOMENT_FORMAT = 1, 5, 22
_MEASURES = {
    ColumnKind.TEXT: 1,
    ColumnKind.CODE: 1,
    ColumnKind.INTEGER: 3,
    ColumnKind.NUMBER: 3,
    ColumnKind.MOMENT: 3,
}


def dictionary(columns: Sequence[Column], label: str, day: date) -> bytes:
    """Return everything before the data: header, variables with labels and missing values, and value labels."""
    parts = [_header(columns, label, day)]
    for number, column in enumerate(columns, start=1):
        parts.append(_variable(number, column))
    index = 1
    for column in columns:
        if column.codes:
            parts.append(_value_labels(column, index))
        index += _segments(column)
    long_names = "\t".join(f"V{number}={column.name}" for number, column in enumerate(columns, start=1))
    display = [each for column in columns for each in (_measure(column), 12, 0)]
    parts += [
        _extension(3, 4, struct.pack("<8i", 1, 0, 0, -1, 1, 1, 2, 65001)),
        _extension(4, 8, struct.pack("<3d", _SYSMIS, _HIGHEST, _LOWEST)),
        _extension(11, 4, struct.pack(f"<{len(display)}i", *display)),
        _extension(13, 1, long_names.encode()),
        _extension(20, 1, b"UTF-8"),
        struct.pack("<2i", 999, 0),
    ]
    return b"".join(parts)


def part_of_row(columns: Sequence[Column], row: Row) -> bytes:
    """Return these cells of a row, compressed; a row is the parts of its columns in order."""
    opcodes, raw = bytearray(), []
    for column, cell in zip(columns, row, strict=True):
        for opcode, data in _pieces(column, cell):
            opcodes.append(opcode)
            raw.append(data)
    opcodes += bytes(-len(opcodes) % 8)
    blocks = (
        bytes(opcodes[start : start + 8]) + b"".join(raw[start : start + 8])
        for start in range(0, len(opcodes), 8)
    )
    return b"".join(blocks)


def _pieces(column: Column, cell: Cell) -> Iterable[tuple[int, bytes]]:
    if column.kind is ColumnKind.TEXT:
        text = _clip(str(cell or ""), column.width).ljust(8 * _segments(column))
        for start in range(0, len(text), 8):
            piece = text[start : start + 8]
            yield (_SPACES, b"") if piece == b" " * 8 else (_RAW, piece)
        return
    number = _number(column, cell)
    if number is None:
        yield _MISSING, b""
    elif number.is_integer() and 1 <= number + _BIAS <= _RAW - 2:
        yield int(number) + _BIAS, b""
    else:
        yield _RAW, struct.pack("<d", number)


def _number(column: Column, cell: Cell) -> float | None:
    if cell is None:
        return None
    if isinstance(cell, datetime):
        return float(int((cell - _EPOCH).total_seconds()))
    return float(column.number_of(cell) if isinstance(cell, str) else cell)


def _segments(column: Column) -> int:
    """Return how many eight-byte elements a cell of this column takes."""
    return -(-min(column.width, MAX_TEXT_BYTES) // 8) if column.kind is ColumnKind.TEXT else 1


def _measure(column: Column) -> int:
    """Return SPSS's level of measurement: nominal, ordinal or scale."""
    return 2 if column.kind is ColumnKind.INTEGER and column.codes else _MEASURES[column.kind]


def _header(columns: Sequence[Column], label: str, day: date) -> bytes:
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    made = f"{day.day:02} {months[day.month - 1]} {day.year % 100:02}"
    return struct.pack(
        "<4s60s5id9s8s64s3x",
        b"$FL2",
        b"@(#) SPSS DATA FILE alliance-checkin".ljust(60),
        2,
        sum(map(_segments, columns)),
        1,
        0,
        -1,
        float(_BIAS),
        made.encode(),
        b"00:00:00",
        _clip(label, 64).ljust(64),
    )


def _variable(number: int, column: Column) -> bytes:
    is_text = column.kind is ColumnKind.TEXT
    width = min(column.width, MAX_TEXT_BYTES) if is_text else 0
    form = _format(column, width)
    lacking = [code.number for code in column.codes if code.number < 0]
    label = _clip(f"{column.meaning} ({column.unit})" if column.unit else column.meaning, MAX_MEANING_BYTES)
    missing = struct.pack("<2d", min(lacking), max(lacking)) if lacking else b""
    record = struct.pack(
        "<6i8s", 2, width, 1, -2 if lacking else 0, form, form, f"V{number}".encode().ljust(8)
    )
    record += struct.pack("<i", len(label)) + label + b" " * (-len(label) % 4) + missing
    continuation = struct.pack("<6i8s", 2, -1, 0, 0, 0x011D01, 0x011D01, b" " * 8)
    return record + continuation * (_segments(column) - 1)


def _format(column: Column, width: int) -> int:
    kind, size, decimals = _NUMBER_FORMAT, 8, 0
    if column.kind is ColumnKind.TEXT:
        kind, size = _TEXT_FORMAT, width
    elif column.kind is ColumnKind.MOMENT:
        kind, size = _MOMENT_FORMAT, 20
    elif column.kind is ColumnKind.NUMBER:
        decimals = 2
    return kind << 16 | size << 8 | decimals


def _value_labels(column: Column, index: int) -> bytes:
    labels = []
    for code in column.codes:
        own = (
            code.meaning if code.word in (str(code.number), code.meaning) else f"{code.word}: {code.meaning}"
        )
        text = _clip(own, MAX_LABEL_BYTES)
        labels.append(struct.pack("<dB", code.number, len(text)) + text + b" " * (-(len(text) + 1) % 8))
    return struct.pack("<2i", 3, len(labels)) + b"".join(labels) + struct.pack("<3i", 4, 1, index)


def _extension(subtype: int, size: int, content: bytes) -> bytes:
    return struct.pack("<4i", 7, subtype, size, len(content) // size) + content


def _clip(text: str, most: int) -> bytes:
    """Return the text in UTF-8, at most so many bytes, never half a character."""
    return text.encode()[:most].decode(errors="ignore").encode()
