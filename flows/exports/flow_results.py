"""Flow Results 1.0.0-rc1, the data package of chatbot platforms: a descriptor, and a row for each answer as CSV.

After FLOIP's specification, which is a Data Package with six fixed columns. It has no row for what was not answered.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date
from typing import Any

from flows.exports.codebook import english, exported_items
from flows.exports.csv_lines import line
from flows.exports.occasion import Occasion
from flows.exports.pseudonyms import Pseudonyms
from flows.instruments import Instrument, Perspective

VERSION = "1.0.0-rc1"
DESCRIPTOR, RESPONSES = "datapackage.json", "responses.csv"
FIELDS = {
    "timestamp": ("Timestamp", "datetime"),
    "row_id": ("Row ID", "string"),
    "contact_id": ("Contact ID", "string"),
    "question_id": ("Question ID", "string"),
    "response": ("Response", "any"),
    "response_metadata": ("Response Metadata", "object"),
}


def descriptor(instruments: Sequence[Instrument], names: Pseudonyms, title: str, day: date) -> bytes:
    """Return the package's descriptor."""
    made = f"{day:%Y-%m-%d}T00:00:00+00:00"
    fields = [{"name": name, "title": shown, "type": kind} for name, (shown, kind) in FIELDS.items()]
    fields[0]["format"] = "any"  # with an offset, as the specification asks for
    package = {
        "profile": "flow-results-package",
        "flow_results_specification_version": VERSION,
        "name": "alliance-checkin",
        "title": title,
        "id": names.uuid("flow-results", title, version=4),
        "created": made,
        "modified": made,
        "resources": [
            {
                "name": "responses",
                "path": RESPONSES,
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {"language": "eng", "fields": fields, "questions": dict(_questions(instruments))},
            }
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def header() -> bytes:
    """Return the first line of the answers."""
    return line(FIELDS)


def rows(occasion: Occasion) -> Iterator[bytes]:
    """Yield a line for each item that was answered."""
    for answer in occasion.answers:
        if answer.value is not None and answer.at is not None:
            metadata = {"session_id": occasion.check_in, "dyad": occasion.dyad, "way": answer.way}
            labels = {each.value: english(each.labels) for each in answer.item.options}
            yield line(
                (
                    answer.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00"),
                    f"{occasion.check_in}-{answer.item.id}",
                    occasion.person,
                    _question_id(occasion.instrument, occasion.perspective, answer.item.id),
                    labels[answer.value],
                    json.dumps(metadata, separators=(",", ":")),
                )
            )


def _questions(instruments: Sequence[Instrument]) -> Iterator[tuple[str, dict[str, Any]]]:
    for instrument in instruments:
        for perspective in Perspective:
            for item in exported_items(instrument):
                if perspective in item.texts:
                    yield (
                        _question_id(instrument, perspective, item.id),
                        {
                            "type": "select_one",
                            "label": english(item.texts[perspective]).replace("{name}", "___"),
                            "type_options": {"choices": [english(each.labels) for each in item.options]},
                        },
                    )


def _question_id(instrument: Instrument, perspective: Perspective, item: str) -> str:
    return f"{instrument.id}-v{instrument.version}-{perspective}-{item}"
