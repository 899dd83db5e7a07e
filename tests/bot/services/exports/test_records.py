"""FHIR bundles: valid for two libraries that did not write them, true to what is stored, and opaque."""

import json
from collections import Counter
from datetime import date
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhirclient.models.bundle import Bundle as SmartBundle

from bot.services.exports import records
from flows.errors import BadInput
from flows.exports.fhir import DEFAULT_BASE
from flows.exports.pseudonyms import Pseudonyms
from storage.database.unit_of_work import Database
from storage.repositories import audit, consents
from tests.support.exported_programme import CANARIES, add_programme, context

KEY, DAY = Pseudonyms(bytes(range(32))), date(2026, 3, 5)
CLIENTS, WEEKS = 6, 4


async def bundle(store: Database, about: str = "study", names: Pseudonyms = KEY) -> bytes:
    parts: list[bytes] = []
    await store.read(
        lambda unit: records.write_fhir(context(unit), about, names, DEFAULT_BASE, DAY, parts.append)
    )
    return b"".join(parts)


def resources(content: bytes, kind: str) -> list[dict[str, Any]]:
    found = (each["resource"] for each in json.loads(content)["entry"])
    return [each for each in found if each["resourceType"] == kind]


async def test_two_libraries_read_it_and_every_reference_leads_somewhere(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, CLIENTS, WEEKS))
    content = await bundle(store)
    read = Bundle.model_validate_json(content)
    smart = SmartBundle(json.loads(content))  # strict: raises on what R4 does not know
    assert read.entry is not None
    assert len(read.entry) == len(smart.entry)
    addresses = {each.fullUrl for each in read.entry}
    assert len(addresses) == len(read.entry)
    references = [
        each[name]["reference"]
        for kind in ("QuestionnaireResponse", "Observation")
        for each in resources(content, kind)
        for name in ("subject", "author", "source")
        if name in each
    ]
    references += [each["derivedFrom"][0]["reference"] for each in resources(content, "Observation")]
    goals = resources(content, "Goal")
    references += [each[name]["reference"] for each in goals for name in ("subject", "expressedBy")]
    references += [
        each["focus"][0]["reference"] for each in resources(content, "Observation") if "focus" in each
    ]
    references += [
        each["questionnaire"].partition("|")[0] for each in resources(content, "QuestionnaireResponse")
    ]
    assert {*references} <= addresses


async def test_a_response_is_a_check_in_and_each_score_an_observation(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, CLIENTS, WEEKS))
    content = await bundle(store)
    responses = resources(content, "QuestionnaireResponse")
    assert Counter(each["status"] for each in responses) == {
        "completed": CLIENTS * WEEKS * 2 - 2,
        "stopped": 2,
    }
    assert [each.get("item") for each in responses if each["status"] == "stopped"] == [None, None]
    assert len(resources(content, "Questionnaire")) == 2
    assert (len(resources(content, "Patient")), len(resources(content, "Practitioner"))) == (CLIENTS, 1)
    codes = Counter(each["code"]["coding"][0]["code"] for each in resources(content, "Observation"))
    asked_about = (CLIENTS - 2) * WEEKS - 2  # not of the goals that may not leave, nor in what was not sent
    assert codes == dict.fromkeys(("goal", "task", "bond", "total"), CLIENTS * WEEKS - 2) | {
        "goal-progress": asked_about
    }
    answer = responses[0]["item"][0]["answer"][0]["valueCoding"]
    assert answer["code"] == f"g1-{answer['code'][-1]}"
    skipped = [item for each in responses for item in each.get("item", ()) if "extension" in item]
    assert len(skipped) == WEEKS
    assert "loinc" not in content.decode().lower()


async def test_goals_have_their_state_and_category_and_progress_is_about_one(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, CLIENTS, WEEKS))
    content = await bundle(store)
    goals = resources(content, "Goal")
    assert Counter(each["expressedBy"]["reference"] == each["subject"]["reference"] for each in goals) == {
        True: CLIENTS - 1,
        False: CLIENTS - 1,
    }
    assert {each["description"]["text"] for each in goals} == {"Sleep", "Worry and fear"}
    (reached,) = [each for each in goals if each["lifecycleStatus"] != "active"]
    assert (reached["lifecycleStatus"], reached["statusDate"]) == ("completed", "2026-03-04")
    assert reached["achievementStatus"]["coding"][0]["code"] == "achieved"
    about = [each for each in resources(content, "Observation") if "focus" in each]
    assert {each["focus"][0]["reference"] for each in about} <= {f"urn:uuid:{each['id']}" for each in goals}
    values = Counter(
        each.get("valueInteger", each.get("dataAbsentReason", {}).get("text", "")) for each in about
    )
    assert values == {"": WEEKS, 1: 2, 2: 2, 3: 3, 4: 3}


async def test_the_tension_item_opens_the_one_after_it(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, CLIENTS, 1))
    forms = resources(await bundle(store), "Questionnaire")
    (repair,) = [item for each in forms for item in each["item"] if item["linkId"] == "x2"]
    assert [each["answerCoding"]["code"] for each in repair["enableWhen"]] == ["x1-2", "x1-3", "x1-4"]
    assert repair["enableBehavior"] == "any"


async def test_one_client_by_id_the_same_bytes_again_and_nothing_private(store: Database) -> None:
    made = await store.write(lambda unit: add_programme(unit, CLIENTS, WEEKS))
    content = await bundle(store, made[2].id)
    assert len(resources(content, "Patient")) == 1
    assert content == await bundle(store, made[2].id)
    assert content != await bundle(store, made[2].id, Pseudonyms(bytes(32)))
    private = (*CANARIES, *(each.id for each in made), *(each.client for each in made))
    assert [each for each in private if each in content.decode() + (await bundle(store)).decode()] == []


async def test_a_client_who_has_not_agreed_or_withdrew_stays_out(store: Database) -> None:
    made = await store.write(lambda unit: add_programme(unit, CLIENTS, 1))
    with pytest.raises(BadInput, match="has not agreed"):
        await bundle(store, made[-1].id)
    await store.write(lambda unit: consents.withdraw(unit, made[0].client))
    assert len(resources(await bundle(store), "Patient")) == CLIENTS - 1


async def test_a_programme_without_records_and_an_unknown_one_are_refused(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, CLIENTS, 1, records=False))
    for about in ("study", "nowhere"):
        with pytest.raises(BadInput):
            await bundle(store, about)


async def test_the_audit_names_the_client_or_the_programme(store: Database) -> None:
    made = await store.write(lambda unit: add_programme(unit, CLIENTS, 1))
    await store.write(lambda unit: records.record(context(unit), made[0].id, KEY, "fhir"))
    await store.write(lambda unit: records.record(context(unit), "study", KEY, "fhir"))
    entries = [each.what for each in await store.read(audit.list_entries) if each.verb == "data-exported"]
    assert entries[0] == f"{made[0].id}:fhir"
    assert entries[1].endswith(":fhir")
