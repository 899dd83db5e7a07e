"""Pseudonyms: keyed hashes of internal ids, the same within one export's key and unrelated under another."""

import base64
import hashlib
import hmac
from dataclasses import dataclass

MIN_KEY_BYTES = 32
LENGTH = 16
"""Characters of a pseudonym: 80 bits, so that a million of them do not collide."""


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """Pseudonyms under one key, which must be kept secret from the recipients of the data."""

    key: bytes

    def of(self, kind: str, internal_id: str) -> str:
        """Return 16 characters of a-z and 2-7 for an id; ``kind`` keeps ids of different tables apart."""
        mac = hmac.new(self.key, f"{kind}:{internal_id}".encode(), hashlib.sha256)
        return base64.b32encode(mac.digest()[:10]).decode().lower()

    def uuid(self, kind: str, internal_id: str, version: int = 8) -> str:
        """Return a pseudonym in the form of a UUID; version 8 stands for a rule of one's own (RFC 9562)."""
        mac = bytearray(
            hmac.new(self.key, f"uuid:{kind}:{internal_id}".encode(), hashlib.sha256).digest()[:16]
        )
        mac[6], mac[8] = mac[6] & 0x0F | version << 4, mac[8] & 0x3F | 0x80
        text = mac.hex()
        return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))
