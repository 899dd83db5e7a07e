"""Flow Results 1.0.0-rc1, the data package of chatbot platforms: a descriptor, and a row for each answer as CSV.

What was said of goals is exported as answers, too: what one is about, what has become of it, how far the client is.

After FLOIP's specification, which is a Data Package with six fixed columns. It has no row for what was not answered.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from flows.conversation.goal_progress import MAX_PROGRESS
from flows.exports.codebook import english, exported_items
from flows.exports.csv_lines import line
from flows.exports.exported_goal import ExportedGoal
from flows.exports.goal_table import ALL_CATEGORIES
from flows.exports.occasion import Occasion
from flows.exports.pseudonyms import Pseudonyms
from flows.goals import GoalState
from flows.instruments import Instrument, Perspective

VERSION = "1.0.0-rc1"
DESCRIPTOR, RESPONSES = "datapackage.json", "responses.csv"
_GOAL_QUESTIONS = {
    "category": ("What would you like to work on with ___?", ALL_CATEGORIES),
    "state": ("Is this goal still right?", tuple(GoalState)),
}
_PROGRESS_LABEL = "How far have you come with ___?"
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
    questions = dict((*_questions(instruments), *_goal_questions()))
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
                "schema": {"language": "eng", "fields": fields, "questions": questions},
            }
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def header() -> bytes:
    """Return the first line of the answers."""
    return line(FIELDS)


def goal_rows(goal: ExportedGoal) -> Iterator[bytes]:
    """Yield a line for a goal's category as it was named, and one for what has become of it, if that was said."""
    said = {"category": (goal.named, goal.category)}
    if goal.ended is not None or goal.reviews:
        said["state"] = (goal.ended or goal.confirmed, str(goal.state))
    for question, (at, response) in said.items():
        metadata = {"session_id": goal.goal, "dyad": goal.dyad, "goal": goal.goal}
        question_id = _goal_question_id(question, goal.perspective)
        yield _line(at, f"{goal.goal}-{question}", goal.person, question_id, response, metadata)


def rows(occasion: Occasion) -> Iterator[bytes]:
    """Yield a line for each item that was answered, and one for how far the client has come with a goal."""
    for answer in occasion.answers:
        if answer.value is not None and answer.at is not None:
            metadata = {"session_id": occasion.check_in, "dyad": occasion.dyad, "way": answer.way}
            labels = {each.value: english(each.labels) for each in answer.item.options}
            row_id = f"{occasion.check_in}-{answer.item.id}"
            question = _question_id(occasion.instrument, occasion.perspective, answer.item.id)
            yield _line(answer.at, row_id, occasion.person, question, labels[answer.value], metadata)
    if occasion.goal is not None and occasion.progress is not None and occasion.last is not None:
        metadata = {"session_id": occasion.check_in, "dyad": occasion.dyad, "goal": occasion.goal.goal}
        question = _goal_question_id("progress", occasion.perspective)
        row_id = f"{occasion.check_in}-goal-progress"
        yield _line(occasion.last, row_id, occasion.person, question, str(occasion.progress), metadata)


def _line(
    at: datetime, row_id: str, person: str, question: str, response: str, metadata: Mapping[str, str | None]
) -> bytes:
    moment = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
    return line((moment, row_id, person, question, response, json.dumps(metadata, separators=(",", ":"))))


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


def _goal_questions() -> Iterator[tuple[str, dict[str, Any]]]:
    for perspective in Perspective:
        for question, (label, choices) in _GOAL_QUESTIONS.items():
            options = {"choices": [*choices]}
            about = {"type": "select_one", "label": label, "type_options": options}
            yield _goal_question_id(question, perspective), about
    numeric = {"type": "numeric", "label": _PROGRESS_LABEL, "type_options": {"range": [0, MAX_PROGRESS]}}
    yield _goal_question_id("progress", Perspective.CLIENT), numeric


def _goal_question_id(question: str, perspective: Perspective) -> str:
    return f"goal-{question}-{perspective}"


def _question_id(instrument: Instrument, perspective: Perspective, item: str) -> str:
    return f"{instrument.id}-v{instrument.version}-{perspective}-{item}"
