"""``alliance sbom``: a CycloneDX bill of exactly the lock's distributions, with hashes and licences."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.cli import sbom
from flows.errors import BadFile

LOCK = Path(__file__).parents[3] / "requirements.lock"


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(CliRunner().invoke(sbom.command).output)
    return made


def test_the_bill_of_materials_has_the_form_of_cyclonedx(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.5", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])
    refs = [each["bom-ref"] for each in bill["components"]]
    assert len({*refs}) == len(refs)
    for each in bill["components"]:
        assert each["type"] == "library"
        assert each["purl"] == f"pkg:pypi/{each['name']}@{each['version']}"
        assert {*each} <= {"type", "bom-ref", "name", "version", "purl", "hashes", "licenses", "properties"}
        assert all({*licence} in ({"expression"}, {"license"}) for licence in each.get("licenses", []))


def test_the_bill_of_materials_names_every_locked_package_with_its_hashes(bill: dict[str, Any]) -> None:
    text = LOCK.read_text()
    pins = re.findall(r"^([a-z0-9][\w.-]*)==([^\s;]+)", text, re.MULTILINE)
    assert [(each["name"], each["version"]) for each in bill["components"]] == pins
    assert [h["content"] for each in bill["components"] for h in each["hashes"]] == re.findall(
        r"sha256:(\w{64})", text
    )
    assert all(each["hashes"] for each in bill["components"])


def test_installed_packages_have_their_licence(bill: dict[str, Any]) -> None:
    without = {each["name"] for each in bill["components"] if "licenses" not in each}
    doubled = {each["name"] for each in bill["components"] if "properties" in each}
    assert without <= doubled  # the other of two versions, or one for another Python


def test_the_same_lock_gives_the_same_bytes() -> None:
    assert CliRunner().invoke(sbom.command).output == CliRunner().invoke(sbom.command).output


def test_a_lock_that_is_not_there_is_named_with_the_remedy(tmp_path: Path) -> None:
    said = CliRunner().invoke(sbom.command, ["--lock", str(tmp_path / "none.lock")]).exception
    assert isinstance(said, BadFile)
    assert "none.lock" in str(said)
    assert "Check the path" in str(said)


def test_a_lock_without_packages_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("nothing here\n")
    said = CliRunner().invoke(sbom.command, ["--lock", str(tmp_path / "other.txt")])
    assert (said.stdout, str(said.exception).partition(": ")[2]) == (
        "",
        "names no version with its hashes. Give the checkout's requirements.lock to --lock",
    )
