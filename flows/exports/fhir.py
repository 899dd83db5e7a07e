"""HL7 FHIR R4: check-ins and goals as a Bundle of forms, responses, scores and goals, written entry by entry.

Resources are plain values here; the tests validate them with two libraries. fhir.resources 8, which could validate each
while it is written, has no R4 (only R4B), takes 27 MB on the disk, and knows no stream. No LOINC code is claimed: there
is none for this instrument or for the parts of the working alliance; codes are of this project's own systems.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any, TypeAlias

from flows.exports import fhir_form, fhir_goal
from flows.exports.exported_goal import ExportedGoal
from flows.exports.fhir_goal import CATEGORY, moment
from flows.exports.occasion import ExportedAnswer, ExportedDyad, MissingReason, Occasion, Outcome
from flows.exports.pseudonyms import Pseudonyms
from flows.instruments import Perspective
from flows.scoring import Score

DEFAULT_BASE = "https://alliance-checkin.example/fhir"
"""Where canonical addresses begin unless the operator names their own; ``example`` belongs to nobody (RFC 2606)."""

_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
_UNITS = "http://unitsofmeasure.org"
_STATUS = {
    Outcome.ANSWERED: "completed",
    Outcome.OPEN: "in-progress",
    Outcome.UNANSWERED: "stopped",
    Outcome.NOT_SENT: "stopped",
    Outcome.CANCELLED: "stopped",
}
Resource: TypeAlias = dict[str, Any]


@dataclass(slots=True)
class FhirBundle:
    """A bundle whose forms and people are added where they are first referred to; ids are made by ``names``."""

    names: Pseudonyms
    base: str
    day: date
    _known: set[str] = field(default_factory=set)

    def written(self, dyads: Iterable[ExportedDyad]) -> Iterator[bytes]:
        """Yield the bundle as JSON, an entry a line."""
        head = {
            "resourceType": "Bundle",
            "id": self.names.uuid("bundle", self.base),
            "type": "collection",
            "timestamp": f"{self.day:%Y-%m-%d}T00:00:00Z",
        }
        yield _json(head)[:-1] + b',"entry":['
        separator = b"\n"
        for entry in chain.from_iterable(map(self.entries, dyads)):
            yield separator + _json(entry)
            separator = b",\n"
        yield b"\n]}\n"

    def entries(self, dyad: ExportedDyad) -> Iterator[Resource]:
        """Yield the entries of a dyad, with the forms and the people referred to unless they are there already."""
        for goal in dyad.goals:
            yield from self._goal_entries(goal)
        for occasion in dyad.occasions:
            yield from self._occasion_entries(occasion)

    def _goal_entries(self, goal: ExportedGoal) -> Iterator[Resource]:
        client, author, people = self._people(goal)
        yield from people
        own = self._reference("goal", goal.goal)
        yield _entry(own, fhir_goal.resource(self.base, goal, _id(own), client, author))

    def _occasion_entries(self, occasion: Occasion) -> Iterator[Resource]:
        form = fhir_form.address(self.base, occasion.instrument, occasion.perspective, occasion.language)
        yield from self._once(form, lambda: fhir_form.resource(self.base, occasion))
        client, author, people = self._people(occasion)
        yield from people
        response = self._reference("check-in", occasion.check_in)
        yield _entry(response, self._response(form, occasion, response, client, author))
        for name, score in occasion.scores.items():
            if score.value is not None:
                own = self._reference(f"score-{name}", occasion.check_in)
                yield _entry(own, self._observation(occasion, name, score, own, client, response))
        if occasion.goal is not None:
            own = self._reference("progress", occasion.check_in)
            goal = self._reference("goal", occasion.goal.goal)
            references = {"subject": client, "focus": goal, "derivedFrom": response}
            yield _entry(own, fhir_goal.progress(self.base, occasion, _id(own), references))

    def _people(self, about: ExportedGoal | Occasion) -> tuple[str, str, Iterator[Resource]]:
        """Return the references of the client and of the author, and the entries of both that are new."""
        client, author = self._reference("client", about.client), self._reference("person", about.person)
        people = self._once(client, lambda: self._person("Patient", client, about.client))
        if about.perspective is Perspective.CLIENT:
            return client, client, people
        practitioner = self._once(author, lambda: self._person("Practitioner", author, about.person))
        return client, author, chain(people, practitioner)

    def _once(self, address: str, make: Callable[[], Resource]) -> Iterator[Resource]:
        if address not in self._known:
            self._known.add(address)
            yield _entry(address, make())

    def _reference(self, kind: str, pseudonym: str) -> str:
        return f"urn:uuid:{self.names.uuid(kind, pseudonym)}"

    def _person(self, kind: str, reference: str, pseudonym: str) -> Resource:
        identifier = {"system": f"{self.base}/NamingSystem/pseudonym", "value": pseudonym}
        return {"resourceType": kind, "id": _id(reference), "identifier": [identifier]}

    def _response(self, form: str, occasion: Occasion, own: str, client: str, author: str) -> Resource:
        response: Resource = {
            "resourceType": "QuestionnaireResponse",
            "id": _id(own),
            "language": occasion.language,
            "identifier": {"system": f"{self.base}/NamingSystem/pseudonym", "value": occasion.check_in},
            "questionnaire": f"{form}|{occasion.instrument.version}",
            "status": _STATUS[occasion.outcome],
            "subject": {"reference": client},
        }
        if occasion.closed is not None or occasion.sent is not None:
            response["authored"] = moment(occasion.closed or occasion.sent)
        if occasion.outcome is Outcome.ANSWERED:
            system = fhir_form.option_system(self.base, occasion.instrument)
            items = (_item(system, answer, occasion.language) for answer in occasion.answers)
            response |= {"author": {"reference": author}, "source": {"reference": author}}
            response["item"] = [each for each in items if each]
        return response

    def _observation(
        self, occasion: Occasion, name: str, score: Score, own: str, client: str, response: str
    ) -> Resource:
        coding = {"system": f"{self.base}/CodeSystem/alliance", "code": name, "display": name.capitalize()}
        observation: Resource = {
            "resourceType": "Observation",
            "id": _id(own),
            "status": "final",
            "category": [CATEGORY],
            "code": {"coding": [coding], "text": f"Working alliance, {name} (client's view)"},
            "subject": {"reference": client},
            "effectiveDateTime": moment(occasion.closed),
            "valueQuantity": {
                "value": score.value,
                "unit": "mean on the instrument's scale",
                "system": _UNITS,
                "code": "{score}",
            },
            "derivedFrom": [{"reference": response}],
        }
        if occasion.scoring_version is not None:
            observation["method"] = {
                "text": f"mean of answered items, scoring version {occasion.scoring_version}"
            }
        if score.partial:
            observation["note"] = [{"text": f"Partial: {score.answered} of {score.of} items were answered."}]
        return observation


def _item(system: str, answer: ExportedAnswer, language: str) -> Resource | None:
    """Return an item of a response; one that was not asked is left out, one that was skipped says so."""
    if answer.missing is MissingReason.NOT_ASKED:
        return None
    if answer.value is None:
        return {"linkId": answer.item.id, "extension": [{"url": _ABSENT, "valueCode": "asked-declined"}]}
    coding = fhir_form.option(system, answer.item, answer.value, language)
    return {"linkId": answer.item.id, "answer": [{"valueCoding": coding}]}


def _entry(address: str, resource: Resource) -> Resource:
    return {"fullUrl": address, "resource": resource}


def _id(reference: str) -> str:
    return reference.rpartition(":")[2]


def _json(value: Resource) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
