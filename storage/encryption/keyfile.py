"""The key file: one base64 master key per line, the first in use and the others being replaced."""

import base64
import binascii
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from flows.errors import BadSetting
from flows.text.secret_file import problem_of_secret
from storage.encryption.crypto import MasterKey, WrongKey
from storage.files import private_mode_command, write_atomically


@dataclass(slots=True)
class KeyRing:
    """The loaded master keys. The file is read again when an unknown key is requested.

    A running service thus finds the new key after a rotation by itself.
    """

    keys: Sequence[MasterKey] = field(repr=False)
    path: Path | None = None

    @property
    def current(self) -> MasterKey:
        return self.keys[0]

    def find(self, key_id: str) -> MasterKey:
        """Return the key with this id. Raises WrongKey if the file does not contain it."""
        key = self._loaded(key_id)
        if key is None and self.path is not None:
            self.keys = list(dict.fromkeys([*_read(self.path), *self.keys]))
            key = self._loaded(key_id)
        if key is None:
            raise WrongKey(
                f"The data needs the master key {key_id}, which {self._location()} does not hold. "
                "Put the key file that belongs to this database in place."
            )
        return key

    def _loaded(self, key_id: str) -> MasterKey | None:
        return next((key for key in self.keys if key.id == key_id), None)

    def _location(self) -> str:
        return str(self.path) if self.path else "the ring"


def load_or_create_key(path: Path, *, may_make: bool, apart_from: Path | None = None) -> KeyRing:
    """Read the key file; create it if it is missing and ``may_make`` says that no data exists yet.

    ``apart_from`` is the folder of the data: a key inside it would be part of every copy, and is refused.
    Raises BadSetting, with the remedy, if the file is missing, broken, inside that folder, or open to others.
    """
    if apart_from is not None:
        refuse_key_among_data(path, apart_from)
    if not path.exists():
        if not may_make:
            raise BadSetting(
                f"The key file {path} is missing and the database already holds data sealed with it. "
                "Bring the file back from where you keep its copy; a new key could not read that data."
            )
        create_key_file(path, [MasterKey.random()])
    return KeyRing(_read(path), path)


def refuse_key_among_data(path: Path, data: Path) -> None:
    """Raise BadSetting if the path of the key is in the folder of the data."""
    if path.resolve().is_relative_to(data.resolve()):
        raise BadSetting(
            f"The key file {path} lies with the data it protects. Choose a folder outside {data}."
        )


def add_key(path: Path) -> KeyRing:
    """Add a new master key at the top of the file; the old keys remain until ``drop_old_keys``."""
    write_key_file(path, [MasterKey.random(), *_read(path)])
    return KeyRing(_read(path), path)


def drop_old_keys(path: Path) -> KeyRing:
    """Remove all but the key in use. Backups sealed with the others can then be read only with a copy of these."""
    write_key_file(path, _read(path)[:1])
    return KeyRing(_read(path), path)


def create_key_file(path: Path, keys: Sequence[MasterKey]) -> None:
    """Write a new key file atomically; leave an existing one as it is."""
    with suppress(FileExistsError), write_atomically(path, over=False) as file:
        file.write(_format(keys))


def write_key_file(path: Path, keys: Sequence[MasterKey]) -> None:
    """Replace a key file atomically."""
    with write_atomically(path) as file:
        file.write(_format(keys))


def _format(keys: Sequence[MasterKey]) -> bytes:
    return b"".join(base64.b64encode(key.secret) + b"\n" for key in keys)


def _read(path: Path) -> list[MasterKey]:
    remedy = "Bring it back from where you keep its copy."
    try:
        if path.stat().st_mode & 0o077:
            raise BadSetting(f"The key file {path} can be read by others. {_permission_remedy(path)}")
        text = path.read_text("utf-8")
    except PermissionError as error:
        raise BadSetting(
            f"The key file {path} cannot be read by this user. {_permission_remedy(path)}"
        ) from error
    except (OSError, UnicodeError) as error:
        raise BadSetting(f"The key file {path} cannot be read ({type(error).__name__}). {remedy}") from error
    if (problem := problem_of_secret(text)) is not None:
        raise BadSetting(f"The key file {path} {problem}. {remedy if problem == 'is empty' else ''}".rstrip())
    lines = text.split()
    return [_parse(path, number, line) for number, line in enumerate(lines, 1)]


def _permission_remedy(path: Path) -> str:
    return f"Let this user alone read it: {private_mode_command(path)}"


def _parse(path: Path, number: int, line: str) -> MasterKey:
    try:
        return MasterKey(base64.b64decode(line, validate=True))
    except (binascii.Error, ValueError) as error:
        raise BadSetting(
            f"{path}, line {number}: a master key is 32 bytes in base64 (44 characters). "
            "Bring the file back from where you keep its copy."
        ) from error
