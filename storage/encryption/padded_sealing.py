"""Encryption with padding, so that the ciphertext's length reveals nothing about answers."""

import json
from typing import Any

from storage.database.unit_of_work import UnitOfWork


def seal_text(unit: UnitOfWork, owner: str, column: str, row: str, text: str, step: int) -> bytes:
    """Encrypt text, which must not end in a space, padded with spaces to a multiple of ``step`` bytes."""
    padded = text + " " * (-len(text.encode(errors="surrogatepass")) % step)
    return unit.seal(owner, column, row, padded)


def unseal_text(unit: UnitOfWork, owner: str, column: str, row: str, blob: bytes) -> str:
    """Decrypt what `seal_text` encrypted. Raises Erased or Unreadable."""
    return unit.unseal(owner, column, row, blob).rstrip(" ")


def seal(unit: UnitOfWork, owner: str, column: str, row: str, content: Any, step: int) -> bytes:
    """Encrypt ``content`` as canonical JSON, padded to a multiple of ``step`` bytes."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return seal_text(unit, owner, column, row, text, step)


def unseal(unit: UnitOfWork, owner: str, column: str, row: str, blob: bytes) -> Any:
    """Decrypt what `seal` encrypted. Raises Erased or Unreadable."""
    return json.loads(unit.unseal(owner, column, row, blob))
