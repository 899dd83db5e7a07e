"""How names, Telegram ids and words are kept: sealed with AES-256-GCM, each owner under their own data key.

1. The master key lies in a file apart from the data. It only ever wraps data keys (and seals backups).
2. A data key is random, belongs to one owner, and is kept wrapped. Without it nothing of theirs can be read.
3. What is sealed is bound to its owner, column and row: moved anywhere else it does not open.
4. What is sealed begins with four bytes that name its key, so that a key made anew is told from a forgery.
"""

import hmac
import secrets
import struct
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from flows.errors import AllianceError, Stopped

KEY_BYTES = 32
NONCE_BYTES = 12
_NAME_BYTES = 4


class Erased(AllianceError):
    """This cannot be read any more: its owner's key was erased."""


class Unreadable(AllianceError):
    """A sealed field was altered, or lies where it does not belong."""


class WrongKey(Stopped):
    """The key file does not fit this database. Put the key file it was made with in place."""


def derive(secret: bytes, purpose: str, *, salt: bytes | None = None, length: int = KEY_BYTES) -> bytes:
    """A key for one purpose only (HKDF-SHA256, RFC 5869), from which no other follows."""
    return HKDF(hashes.SHA256(), length, salt, f"alliance-checkin {purpose}".encode()).derive(secret)


def bound(*parts: str) -> bytes:
    """Associated data: each part with its length, so that no two different lists are the same bytes."""
    encoded = [part.encode() for part in parts]
    return b"".join(struct.pack(">I", len(part)) + part for part in encoded)


class DataKey:
    """The key that seals one owner's fields; ``secret`` is 32 random bytes."""

    __slots__ = ("_cipher", "_name", "secret")

    def __init__(self, secret: bytes) -> None:
        self.secret = secret
        self._cipher = AESGCM(secret)
        self._name = hmac.digest(secret, b"data key name", "sha256")[:_NAME_BYTES]

    @classmethod
    def random(cls) -> "DataKey":
        return cls(secrets.token_bytes(KEY_BYTES))

    def seal(self, plain: bytes, where: bytes) -> bytes:
        """Key's name, nonce, ciphertext and tag: 32 bytes longer than ``plain``."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return self._name + nonce + self._cipher.encrypt(nonce, plain, self._name + where)

    def open(self, blob: bytes, where: bytes) -> bytes:
        """Raises Erased if an earlier key of this owner sealed ``blob``, Unreadable if it is not whole."""
        name, nonce, rest = blob[:4], blob[4:16], blob[16:]
        if name != self._name:
            raise Erased
        try:
            return self._cipher.decrypt(nonce, rest, name + where)
        except (InvalidTag, ValueError) as error:
            raise Unreadable from error


@dataclass(frozen=True, slots=True)
class MasterKey:
    """The outer key: wraps data keys, seals backups. ``id`` tells keys apart and gives nothing away."""

    secret: bytes = field(repr=False)
    id: str = field(init=False, compare=False)
    _wrapping: AESGCM = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise ValueError(f"a master key has {KEY_BYTES} bytes")
        object.__setattr__(self, "id", derive(self.secret, "master key id", length=8).hex())
        object.__setattr__(self, "_wrapping", AESGCM(derive(self.secret, "wrap data keys")))

    @classmethod
    def random(cls) -> "MasterKey":
        return cls(secrets.token_bytes(KEY_BYTES))

    def wrap(self, owner: str, data_key: bytes) -> bytes:
        """The data key of ``owner`` as it may be stored: nonce, ciphertext, tag."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._wrapping.encrypt(nonce, data_key, bound("data key", owner, self.id))

    def unwrap(self, owner: str, wrapped: bytes) -> bytes:
        """Raises WrongKey if this master key did not wrap it for that owner."""
        try:
            where = bound("data key", owner, self.id)
            return self._wrapping.decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], where)
        except (InvalidTag, ValueError) as error:
            raise WrongKey from error
