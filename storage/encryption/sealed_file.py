"""Files encrypted with the master key, of any size, in chunks.

1. A header in plain text: format, id of the master key, 32 random bytes as salt. Master key, kind and salt derive a key
   for this file only, so that the nonces can be a counter.
2. Chunks of one mebibyte, each sealed with AES-256-GCM. The nonce is the chunk's number (11 bytes) and whether it is
   the last (1 byte): removing, swapping, repeating or truncating chunks is detected. The header is bound to each chunk.
"""

import secrets
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from flows.errors import BadInput
from storage.encryption.crypto import MasterKey, Unreadable, derive_key
from storage.encryption.keyfile import KeyRing

MAGIC = b"alliance-checkin sealed file 1\n"
CHUNK_BYTES = 1 << 20
_SALT, _TAG, _KEY_ID = 32, 16, 16


def seal_file(source: BinaryIO, target: BinaryIO, master: MasterKey, kind: str) -> None:
    """Encrypt ``source`` into ``target``; it can be decrypted only as the same ``kind``."""
    salt = secrets.token_bytes(_SALT)
    header = MAGIC + master.id.encode() + salt
    cipher = AESGCM(derive_key(master.secret, kind, salt=salt))
    target.write(header)
    target.writelines(cipher.encrypt(nonce, chunk, header) for nonce, chunk in _chunks(source, CHUNK_BYTES))


def open_file(source: BinaryIO, target: BinaryIO, ring: KeyRing, kind: str) -> None:
    """Decrypt ``source`` into ``target``, which must be discarded if this raises.

    Raises BadInput if it is not a sealed file, WrongKey if its master key is missing, Unreadable if it was altered,
    truncated or is of another kind.
    """
    header = source.read(len(MAGIC) + _KEY_ID + _SALT)
    if not header.startswith(MAGIC) or len(header) < len(MAGIC) + _KEY_ID + _SALT:
        raise BadInput("This is not a file that alliance-checkin sealed.")
    key_id, salt = header[len(MAGIC) : -_SALT].decode("ascii", "replace"), header[-_SALT:]
    cipher = AESGCM(derive_key(ring.find(key_id).secret, kind, salt=salt))
    try:
        target.writelines(
            cipher.decrypt(nonce, chunk, header) for nonce, chunk in _chunks(source, CHUNK_BYTES + _TAG)
        )
    except (InvalidTag, ValueError) as error:
        raise Unreadable(f"The {kind} file was altered or is not whole.") from error


def _chunks(source: BinaryIO, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield each chunk with its nonce; the last one may be empty."""
    number, chunk = 0, source.read(size)
    while next_chunk := source.read(size):
        yield number.to_bytes(11) + b"\0", chunk
        number, chunk = number + 1, next_chunk
    yield number.to_bytes(11) + b"\1", chunk
