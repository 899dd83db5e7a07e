"""FHIR R4's form of an instrument: one for each version, perspective and language, with a canonical address."""

from collections.abc import Mapping
from typing import Any

from flows.exports.codebook import english, exported_items
from flows.exports.occasion import Occasion
from flows.instruments import Instrument, Item, Perspective


def address(base: str, instrument: Instrument, perspective: Perspective, language: str) -> str:
    """Return the canonical address of a form, without its version."""
    return f"{base}/Questionnaire/{_form_id(instrument, perspective, language)}"


def option_system(base: str, instrument: Instrument) -> str:
    """Return the code system of the instrument's answers."""
    return f"{base}/CodeSystem/{instrument.id}-v{instrument.version}"


def option(system: str, item: Item, value: int, language: str) -> dict[str, str]:
    """Return an answer as a coding, with its label in that language."""
    labels = next(each.labels for each in item.options if each.value == value)
    return {"system": system, "code": f"{item.id}-{value}", "display": _text(labels, language)}


def resource(base: str, occasion: Occasion) -> dict[str, Any]:
    """Return the form that was answered on an occasion; a blank stands for the other person's name."""
    instrument, perspective, language = occasion.instrument, occasion.perspective, occasion.language
    form_id = _form_id(instrument, perspective, language)
    system = option_system(base, instrument)
    asked = [item for item in exported_items(instrument) if perspective in item.texts]
    return {
        "resourceType": "Questionnaire",
        "id": form_id,
        "language": language,
        "url": address(base, instrument, perspective, language),
        "version": str(instrument.version),
        "name": "".join(part.capitalize() for part in form_id.replace(".", "-").split("-")),
        "title": instrument.title,
        "status": "active",
        "experimental": False,
        "subjectType": ["Patient"],
        "description": f"{instrument.source} {instrument.translations.get(language, '')}".strip(),
        "copyright": instrument.licence,
        "item": [_item(system, instrument, item, perspective, language) for item in asked],
    }


def _form_id(instrument: Instrument, perspective: Perspective, language: str) -> str:
    return f"{instrument.id}-v{instrument.version}-{perspective}-{language}"


def _item(
    system: str, instrument: Instrument, item: Item, perspective: Perspective, language: str
) -> dict[str, Any]:
    made: dict[str, Any] = {
        "linkId": item.id,
        "text": _text(item.texts[perspective], language).replace("{name}", "___"),
        "type": "choice",
        "required": False,
        "answerOption": [
            {"valueCoding": option(system, item, each.value, language)} for each in item.options
        ],
    }
    if item.branch is not None:
        condition, least = instrument.item(item.branch.item), item.branch.at_least
        values = [each.value for each in condition.options if each.value >= least]
        made["enableWhen"] = [
            {
                "question": condition.id,
                "operator": "=",
                "answerCoding": option(system, condition, value, language),
            }
            for value in values
        ]
        if len(values) > 1:
            made["enableBehavior"] = "any"
    return made


def _text(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or english(texts)
