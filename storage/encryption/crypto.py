"""Encryption of names, Telegram ids and texts with AES-256-GCM, under a data key per owner.

1. The master key is in a file outside the data. It only wraps data keys and seals backups.
2. A data key is random, belongs to one owner and is stored wrapped. Without it nothing of the owner can be decrypted.
3. A sealed field is bound to its owner, column and row: moved elsewhere it cannot be decrypted.
4. A sealed field begins with four bytes that identify its key, to distinguish an erased key from an altered field.
"""

import hmac
import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from flows.errors import AllianceError, OperatorNeeded

KEY_BYTES = 32
NONCE_BYTES = 12
_KEY_NAME_BYTES = 4


class Erased(AllianceError):
    """A sealed field cannot be decrypted because its owner's key was erased."""


class Unreadable(AllianceError):
    """A sealed field was altered or moved."""


class WrongKey(OperatorNeeded):
    """The key file does not fit this database. Put the key file it was made with in place."""


def derive_key(secret: bytes, purpose: str, *, salt: bytes | None = None, length: int = KEY_BYTES) -> bytes:
    """Derive a key for one purpose with HKDF-SHA256 (RFC 5869); keys of other purposes do not follow from it."""
    return HKDF(hashes.SHA256(), length, salt, f"alliance-checkin {purpose}".encode()).derive(secret)


def associated_data(*parts: str) -> bytes:
    """Return associated data: each part with its length, so that different lists give different bytes."""
    encoded = [part.encode() for part in parts]
    return b"".join([len(part).to_bytes(4) + part for part in encoded])


class DataKey:
    """The key that encrypts one owner's fields; ``secret`` is 32 random bytes."""

    __slots__ = ("_cipher", "_name", "secret")

    def __init__(self, secret: bytes) -> None:
        self.secret = secret
        self._cipher = AESGCM(secret)
        self._name = hmac.digest(secret, b"data key name", "sha256")[:_KEY_NAME_BYTES]

    @classmethod
    def random(cls) -> "DataKey":
        return cls(secrets.token_bytes(KEY_BYTES))

    def seal(self, plain: bytes, where: bytes) -> bytes:
        """Encrypt ``plain``; return key name, nonce, ciphertext and tag: 32 bytes more than ``plain``."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return self._name + nonce + self._cipher.encrypt(nonce, plain, self._name + where)

    def open(self, blob: bytes, where: bytes) -> bytes:
        """Decrypt ``blob``. Raises Erased if an earlier key of this owner sealed it, Unreadable if it was altered."""
        nonce_end = _KEY_NAME_BYTES + NONCE_BYTES
        name, nonce, ciphertext = blob[:_KEY_NAME_BYTES], blob[_KEY_NAME_BYTES:nonce_end], blob[nonce_end:]
        if name != self._name:
            raise Erased
        try:
            return self._cipher.decrypt(nonce, ciphertext, name + where)
        except (InvalidTag, ValueError) as error:
            raise Unreadable from error


@dataclass(frozen=True, slots=True)
class MasterKey:
    """The outer key: wraps data keys and seals backups. ``id`` is derived one-way from ``secret``."""

    secret: bytes = field(repr=False)
    id: str = field(init=False, compare=False)
    _wrapping: AESGCM = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise ValueError(f"a master key has {KEY_BYTES} bytes")
        object.__setattr__(self, "id", derive_key(self.secret, "master key id", length=8).hex())
        object.__setattr__(self, "_wrapping", AESGCM(derive_key(self.secret, "wrap data keys")))

    @classmethod
    def random(cls) -> "MasterKey":
        return cls(secrets.token_bytes(KEY_BYTES))

    def wrap(self, owner: str, data_key: bytes) -> bytes:
        """Encrypt the data key of ``owner`` for storage; return nonce, ciphertext and tag."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._wrapping.encrypt(nonce, data_key, associated_data("data key", owner, self.id))

    def unwrap(self, owner: str, wrapped: bytes) -> bytes:
        """Decrypt a wrapped data key. Raises WrongKey if this master key did not wrap it for this owner."""
        try:
            where = associated_data("data key", owner, self.id)
            return self._wrapping.decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], where)
        except (InvalidTag, ValueError) as error:
            raise WrongKey from error
