"""FHIR R4's Goal, and the Observation that holds how far the client has come with one."""

from datetime import UTC, datetime
from typing import Any

from flows.exports.exported_goal import ExportedGoal
from flows.exports.occasion import Occasion
from flows.goals import GoalState


def _concept(system: str, code: str, display: str) -> dict[str, Any]:
    """Return a code of one of HL7's own code systems."""
    coding = {"system": f"http://terminology.hl7.org/CodeSystem/{system}", "code": code, "display": display}
    return {"coding": [coding]}


CATEGORY = _concept("observation-category", "survey", "Survey")
_ACHIEVED = _concept("goal-achievement", "achieved", "Achieved")
_ABSENT = _concept("data-absent-reason", "asked-declined", "Asked But Declined")
_STATUS = {
    GoalState.ACTIVE: "active",
    GoalState.REACHED: "completed",
    GoalState.LET_GO: "cancelled",
    GoalState.CHANGED: "cancelled",
}
_REASONS = {GoalState.LET_GO: "let go", GoalState.CHANGED: "replaced by another goal"}


def resource(base: str, goal: ExportedGoal, own_id: str, client: str, author: str) -> dict[str, Any]:
    """Return a goal; its text is the person's own words where the export has them, else the category."""
    coding = {
        "system": f"{base}/CodeSystem/goal-category",
        "code": goal.category,
        "display": goal.category_text,
    }
    made: dict[str, Any] = {
        "resourceType": "Goal",
        "id": own_id,
        "language": goal.language,
        "identifier": [{"system": f"{base}/NamingSystem/pseudonym", "value": goal.goal}],
        "lifecycleStatus": _STATUS[goal.state],
        "description": {"coding": [coding], "text": goal.words or goal.category_text},
        "subject": {"reference": client},
        "startDate": _day(goal.named),
        "statusDate": _day(goal.ended or goal.confirmed),
        "expressedBy": {"reference": author},
    }
    if goal.state is GoalState.REACHED:
        made["achievementStatus"] = _ACHIEVED
    if goal.state in _REASONS:
        made["statusReason"] = _REASONS[goal.state]
    return made


def progress(base: str, occasion: Occasion, own_id: str, references: dict[str, str]) -> dict[str, Any]:
    """Return how far the client said to have come with a goal, from 0 to 10, or that they left it out."""
    coding = {
        "system": f"{base}/CodeSystem/progress",
        "code": "goal-progress",
        "display": "Progress with a goal",
    }
    made: dict[str, Any] = {
        "resourceType": "Observation",
        "id": own_id,
        "status": "final",
        "category": [CATEGORY],
        "code": {
            "coding": [coding],
            "text": "How far the client has come with the goal, 0 to 10 (client's view)",
        },
        "subject": {"reference": references["subject"]},
        "focus": [{"reference": references["focus"]}],
        "derivedFrom": [{"reference": references["derivedFrom"]}],
    }
    if (at := moment(occasion.closed)) is not None:
        made["effectiveDateTime"] = at
    if occasion.progress is None:
        made["dataAbsentReason"] = _ABSENT
    else:
        made["valueInteger"] = occasion.progress
    return made


def moment(at: datetime | None) -> str | None:
    """Return a moment in UTC to the second."""
    return None if at is None else at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _day(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d}"
