"""``sbom``: the software bill of materials of this program (CycloneDX 1.5, JSON)."""

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import click

from bot.cli.input_files import read_bytes
from flows.errors import BadFile

LOCK = Path(__file__).parents[2] / "requirements.lock"
REMEDY = "Give the checkout's requirements.lock to --lock"
MAX_BYTES = 10_000_000
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>[^\s;]+)(?: ; (?P<where>.+?))? \\$")
HASH = re.compile(r"--hash=sha256:(?P<digest>[0-9a-f]{64})")
MAX_LICENCE_LENGTH = 80  # some packages put the licence's whole text there


@click.command("sbom", short_help="What the program is made of, as CycloneDX")
@click.option(
    "--lock", type=click.Path(path_type=Path, dir_okay=False), default=LOCK, help="Another lock file."
)
def command(lock: Path) -> None:
    """Print name, version, hashes and licence of everything the lock file names, as CycloneDX.

    Licences are those of what is installed here. The same lock and the same installation give the same bytes.
    """
    document = build_bill(_text(lock))
    if not document["components"]:
        raise BadFile("names no version with its hashes", file=str(lock), remedy=REMEDY)
    click.echo(json.dumps(document, indent=2, ensure_ascii=False))


def _text(lock: Path) -> str:
    try:
        return read_bytes(lock, MAX_BYTES).decode()
    except UnicodeDecodeError:
        raise BadFile("is not text", file=str(lock), remedy=REMEDY) from None


def build_bill(lock: str) -> dict[str, Any]:
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
        elif entry and (match := HASH.search(line)):
            entry["hashes"].append({"alg": "SHA-256", "content": match["digest"]})
    if entry:
        yield entry


def _component(name: str, version: str, marker: str | None) -> dict[str, Any]:
    purl = f"pkg:pypi/{name}@{version}"
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
    }
    component["hashes"] = []
    if licence := _licence(name, version):
        component["licenses"] = [licence]
    if marker:
        component["properties"] = [{"name": "python:environment-marker", "value": marker}]
    return component


def _licence(name: str, version: str) -> dict[str, Any] | None:
    """Return the licence that the installed distribution of that version declares: expression, name or classifier."""
    try:
        installed: Distribution = distribution(name)
    except PackageNotFoundError:
        return None
    if installed.version != version:
        return None
    if expression := _metadata(installed, "License-Expression"):
        return {"expression": expression[0]}
    names = [each for each in _metadata(installed, "License") if len(each) <= MAX_LICENCE_LENGTH]
    names += [
        each.rpartition(":: ")[2]
        for each in _metadata(installed, "Classifier")
        if each.startswith("License ::")
    ]
    return {"license": {"name": names[0]}} if names else None


def _metadata(found: Distribution, field: str) -> list[str]:
    return [each.strip() for each in found.metadata.get_all(field) or [] if each.strip()]
