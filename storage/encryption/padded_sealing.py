"""What tells how somebody answered is sealed in even lengths, so that how long it is tells nothing either."""

import json
from typing import Any

from storage.database.unit_of_work import UnitOfWork


def seal_text(unit: UnitOfWork, owner: str, column: str, row: str, text: str, step: int) -> bytes:
    """Text that ends in no blank, as it may be stored in that column and row, up to the next full ``step`` of bytes."""
    padded = text + " " * (-len(text.encode(errors="surrogatepass")) % step)
    return unit.seal(owner, column, row, padded)


def unseal_text(unit: UnitOfWork, owner: str, column: str, row: str, blob: bytes) -> str:
    """What `seal_text` was given. Raises Erased, Unreadable."""
    return unit.unseal(owner, column, row, blob).rstrip(" ")


def seal(unit: UnitOfWork, owner: str, column: str, row: str, content: Any, step: int) -> bytes:
    """The same for plain data."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return seal_text(unit, owner, column, row, text, step)


def unseal(unit: UnitOfWork, owner: str, column: str, row: str, blob: bytes) -> Any:
    """What `seal` was given. Raises Erased, Unreadable."""
    return json.loads(unit.unseal(owner, column, row, blob))
