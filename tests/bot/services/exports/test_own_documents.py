"""A client's own answers as PDF and FHIR, and a client's answers as a table for their practitioner."""

import csv
import io
import json

from fhir.resources.R4B.bundle import Bundle

from bot.services.context import contact
from bot.services.exports import own_documents, own_fhir
from bot.telegram.renderer import Renderer
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import people
from tests.support.exported_programme import (
    CANARIES,
    GOAL,
    HIDDEN_GOAL,
    HIDING,
    LABEL,
    NAME,
    WORDS,
    add_programme,
    context,
)

CLIENT = 1
WEEKS = 3


async def ask(store: Database, what, who: str = str(CLIENT)):  # type: ignore[no-untyped-def]
    """Return what a person of the programme "study" is given; ``who``: a client's number, or "reader"."""

    def work(unit: UnitOfWork):  # type: ignore[no-untyped-def]
        found = people.by_chat_key(unit, unit.hash(f"study {who}"))
        assert found is not None
        return what(context(unit), contact.from_person(context(unit), found.id))

    return await store.write(work)


async def test_the_client_has_all_they_answered_as_text_with_their_words(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, 6, WEEKS))
    job = await ask(store, own_documents.own_pdf)
    texts = [text for section in job.text.sections for text in (section.title, *section.lines)]
    assert texts[0] == f"With {NAME}"
    assert sum(WORDS in text for text in texts) == WEEKS
    assert sum("left out" in text for text in texts) == 2 * WEEKS  # an item, and how far with a goal
    pdf = Renderer(load_words(), load_instruments()).drawn(job).content
    assert pdf.startswith(b"%PDF-")
    assert pdf == Renderer(load_words(), load_instruments()).drawn(job).content


async def test_the_clients_bundle_is_valid_and_has_neither_names_nor_the_other_view(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, 6, WEEKS))
    document = await ask(store, own_fhir.own_bundle)
    assert Bundle.model_validate_json(document).entry
    kinds = [each["resource"]["resourceType"] for each in json.loads(document)["entry"]]
    assert (kinds.count("QuestionnaireResponse"), kinds.count("Practitioner")) == (WEEKS, 0)
    assert kinds.count("Goal") == 2  # the hidden one, too: it is theirs
    assert [each for each in CANARIES if each in document.decode()] == []
    assert document == await ask(store, own_fhir.own_bundle)


async def test_the_clients_bundle_has_their_goals_in_their_words_if_they_ask_for_that(
    store: Database,
) -> None:
    await store.write(lambda unit: add_programme(unit, 6, WEEKS))
    document = await ask(store, lambda ctx, who: own_fhir.own_bundle(ctx, who, with_words=True), str(HIDING))
    assert Bundle.model_validate_json(document).entry
    every = [each["resource"] for each in json.loads(document)["entry"]]
    goals = [each for each in every if each["resourceType"] == "Goal"]
    assert [each["description"]["text"] for each in goals] == [GOAL, HIDDEN_GOAL]
    progress = [each for each in every if each.get("focus")]
    assert [each["valueInteger"] for each in progress] == [3, 2, 1]  # about the hidden goal
    private = [each for each in CANARIES if each not in (GOAL, HIDDEN_GOAL)]
    assert [each for each in private if each in document.decode()] == []


async def test_the_practitioner_has_what_was_sent_and_shared_as_a_table(store: Database) -> None:
    made = await store.write(lambda unit: add_programme(unit, 6, WEEKS))
    document = await ask(
        store, lambda ctx, reader: own_documents.client_table(ctx, reader, made[0]), "reader"
    )
    rows = list(csv.reader(io.StringIO(document.content.decode("utf-8-sig"))))
    assert rows[0] == ["Day", "Answered by", "Question", "Number", "Answer"]
    sides = [row[1] for row in rows[1:]]
    assert (sides.count("client"), sides.count("practitioner")) == (7 + 1 + 1, WEEKS * (4 + 1))
    assert [row for row in rows if LABEL in str(row)] == []


async def test_without_answers_there_is_no_file(store: Database) -> None:
    made = await store.write(lambda unit: add_programme(unit, 6, 0))
    assert await ask(store, own_documents.own_pdf) is None
    goals = json.loads(await ask(store, own_fhir.own_bundle))["entry"]
    assert [each["resource"]["resourceType"] for each in goals] == ["Patient", "Goal", "Goal"]
    assert await ask(store, lambda ctx, who: own_documents.client_table(ctx, who, made[0]), "reader") is None
