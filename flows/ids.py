"""Names for the opaque identifiers that pass between the floors: short random texts, made by whoever makes the row."""

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
ItemId = NewType("ItemId", str)
