"""Types of opaque identifiers: short random texts, made where the row is created."""

from typing import NewType

ProgrammeId = NewType("ProgrammeId", str)
PersonId = NewType("PersonId", str)
PractitionerId = NewType("PractitionerId", str)
CoordinatorId = NewType("CoordinatorId", str)
ClientId = NewType("ClientId", str)
DyadId = NewType("DyadId", str)
SessionId = NewType("SessionId", str)
PlanId = NewType("PlanId", str)
CheckInId = NewType("CheckInId", str)
FlagId = NewType("FlagId", str)
EpisodeId = NewType("EpisodeId", str)
GoalId = NewType("GoalId", str)
ItemId = NewType("ItemId", str)
