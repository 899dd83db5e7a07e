"""A file sealed with the master key, of any size, in pieces.

1. A header in clear: what this is, which master key, 32 random bytes. From the key, the kind and those bytes follows a
   key for this file alone; so nonces can simply count.
2. Pieces of one mebibyte, each sealed with AES-256-GCM. The nonce is the piece's number (11 bytes) and whether it is
   the last (1 byte): pieces cannot be left out, swapped, repeated, or cut off at the end. The header is bound to each.
"""

import secrets
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from flows.errors import BadInput
from storage.encryption.crypto import MasterKey, Unreadable, derive
from storage.encryption.keyfile import KeyRing

MAGIC = b"alliance-checkin sealed file 1\n"
PIECE = 1 << 20
_SALT, _TAG, _KEY_ID = 32, 16, 16


def seal_file(source: BinaryIO, target: BinaryIO, master: MasterKey, kind: str) -> None:
    """Write ``source`` sealed to ``target``; it opens only as the same ``kind``."""
    salt = secrets.token_bytes(_SALT)
    header = MAGIC + master.id.encode() + salt
    cipher = AESGCM(derive(master.secret, kind, salt=salt))
    target.write(header)
    target.writelines(cipher.encrypt(nonce, piece, header) for nonce, piece in _pieces(source, PIECE))


def open_file(source: BinaryIO, target: BinaryIO, ring: KeyRing, kind: str) -> None:
    """Write what is sealed in ``source`` to ``target``, which is to be thrown away if this raises.

    Raises BadInput if it is no sealed file, WrongKey if its master key is not at hand, Unreadable if it was altered,
    cut short or is of another kind.
    """
    header = source.read(len(MAGIC) + _KEY_ID + _SALT)
    if not header.startswith(MAGIC) or len(header) < len(MAGIC) + _KEY_ID + _SALT:
        raise BadInput("This is not a file that alliance-checkin sealed.")
    key_id, salt = header[len(MAGIC) : -_SALT].decode("ascii", "replace"), header[-_SALT:]
    cipher = AESGCM(derive(ring.find(key_id).secret, kind, salt=salt))
    try:
        target.writelines(
            cipher.decrypt(nonce, piece, header) for nonce, piece in _pieces(source, PIECE + _TAG)
        )
    except (InvalidTag, ValueError) as error:
        raise Unreadable(f"The {kind} file was altered or is not whole.") from error


def _pieces(source: BinaryIO, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Each piece with its nonce; there is always a last one, if only an empty one."""
    number, piece = 0, source.read(size)
    while following := source.read(size):
        yield number.to_bytes(11) + b"\0", piece
        number, piece = number + 1, following
    yield number.to_bytes(11) + b"\1", piece
