"""The section [[safety.staffed]] of a programme file: alert readers and their hours."""

from datetime import time
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator

from bot.services.programmes.cadence import WEEKDAYS, Weekday
from flows.scheduling.on_call import OnCallHours

OWN, COORDINATOR = "own", "coordinator"
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class StaffedPart(BaseModel):
    """One alert reader with their hours.

    `reader`: "own" (the client's own practitioner), a practitioner's name or id, "coordinator" if the programme has
    one, or a coordinator's id. Names and "coordinator" are stored as ids.

    Hours belong to the day they begin on; they extend past midnight if `ends` is not later than `begins`. If a reader
    does not confirm within `acknowledge_within` minutes, the next one on duty is notified.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    reader: Annotated[str, Field(min_length=1, max_length=80)]
    days: Annotated[tuple[Weekday, ...], Field(min_length=1)] = WEEKDAYS[:5]  # type: ignore[assignment]
    begins: Clock
    ends: Clock
    zone: str | None = None
    acknowledge_within: Annotated[int, Field(ge=1, le=24 * 60)] = 15

    @field_validator("zone")
    @classmethod
    def _is_a_zone(cls, value: str | None) -> str | None:
        try:
            return value and ZoneInfo(value).key
        except (KeyError, ValueError, OSError):
            raise ValueError("must be a time zone such as Europe/Berlin") from None

    def on_clock(self, zone: str) -> OnCallHours:
        """Return the hours on duty; `zone` is the programme's, used where the reader has none."""
        weekdays = frozenset(WEEKDAYS.index(day) for day in self.days)
        begins, ends = time.fromisoformat(self.begins), time.fromisoformat(self.ends)
        return OnCallHours(weekdays, begins, ends, self.zone or zone)
