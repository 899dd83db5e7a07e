"""``sbom``: the software bill of materials of this program (CycloneDX 1.5, JSON)."""

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import click

from bot.cli.input_files import content_of
from flows.errors import BadFile

LOCK = Path(__file__).parents[2] / "requirements.lock"
REMEDY = "Give the checkout's requirements.lock to --lock"
MAX_BYTES = 10_000_000
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>[^\s;]+)(?: ; (?P<where>.+?))? \\$")
HASH = re.compile(r"--hash=sha256:(?P<digest>[0-9a-f]{64})")
LONGEST_LICENCE = 80  # some write the whole text where its name belongs


@click.command("sbom", short_help="What the program is made of, as CycloneDX")
@click.option(
    "--lock", type=click.Path(path_type=Path, dir_okay=False), default=LOCK, help="Another lock file."
)
def command(lock: Path) -> None:
    """Print name, version, hashes and licence of everything the lock file names, as CycloneDX.

    Licences are those of what is installed here. The same lock and the same installation give the same bytes.
    """
    made = bill(_text(lock))
    if not made["components"]:
        raise BadFile("names no version with its hashes", file=str(lock), remedy=REMEDY)
    click.echo(json.dumps(made, indent=2, ensure_ascii=False))


def _text(lock: Path) -> str:
    try:
        return content_of(lock, MAX_BYTES).decode()
    except UnicodeDecodeError:
        raise BadFile("is not text", file=str(lock), remedy=REMEDY) from None


def bill(lock: str) -> dict[str, Any]:
    """Return the bill of materials of a lock file's text."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, lock)}",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "alliance-checkin", "bom-ref": "alliance-checkin"}
        },
        "components": list(_components(lock)),
    }


def _components(lock: str) -> Iterator[dict[str, Any]]:
    entry: dict[str, Any] | None = None
    for line in lock.splitlines():
        if pin := PIN.match(line):
            if entry:
                yield entry
            entry = _component(pin["name"], pin["version"], pin["where"])
        elif entry and (found := HASH.search(line)):
            entry["hashes"].append({"alg": "SHA-256", "content": found["digest"]})
    if entry:
        yield entry


def _component(name: str, version: str, where: str | None) -> dict[str, Any]:
    purl = f"pkg:pypi/{name}@{version}"
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
    }
    made["hashes"] = []
    if licence := _licence(name, version):
        made["licenses"] = [licence]
    if where:
        made["properties"] = [{"name": "python:environment-marker", "value": where}]
    return made


def _licence(name: str, version: str) -> dict[str, Any] | None:
    """Return the licence that the installed distribution of that version declares: expression, name or classifier."""
    try:
        found: Distribution = distribution(name)
    except PackageNotFoundError:
        return None
    if found.version != version:
        return None
    if expression := _told(found, "License-Expression"):
        return {"expression": expression[0]}
    named = [each for each in _told(found, "License") if len(each) <= LONGEST_LICENCE]
    named += [
        each.rpartition(":: ")[2] for each in _told(found, "Classifier") if each.startswith("License ::")
    ]
    return {"license": {"name": named[0]}} if named else None


def _told(found: Distribution, field: str) -> list[str]:
    return [each.strip() for each in found.metadata.get_all(field) or [] if each.strip()]
