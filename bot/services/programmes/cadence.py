"""The section [cadence] of a programme file: check-ins at a fixed rhythm, without sessions."""

from datetime import date, time, timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from flows.scheduling.cadence import Cadence

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class CadencePart(BaseModel):
    """A check-in every `every_days` days (with `weekday`, a multiple of 7), in each client's time zone.

    Asked at the time `at`, or at a different moment within `window_minutes` after it each time; from `first` (default:
    the day a client joins) to `last`, at most `at_most` times.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    every_days: Annotated[int, Field(ge=1, le=366)] = 7
    weekday: Weekday | None = None
    at: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] = "10:00"
    window_minutes: Annotated[int, Field(ge=0, le=24 * 60)] = 0
    first: date | None = None
    last: date | None = None
    at_most: Annotated[int, Field(ge=1, le=1000)] | None = None

    @model_validator(mode="after")
    def _can_be_kept(self) -> "CadencePart":
        self.on_clock("UTC", self.first or date(2026, 1, 1))  # raises ValueError with the reason
        if self.first and self.last and self.last < self.first:
            raise ValueError("last must not come before first")
        return self

    def on_clock(self, zone: str, joined: date) -> Cadence:
        """Return the cadence for a client in `zone` who joined on that day."""
        return Cadence(
            every_days=self.every_days,
            at=time.fromisoformat(self.at),
            zone=zone,
            first=self.first or joined,
            last=self.last,
            weekday=WEEKDAYS.index(self.weekday) if self.weekday else None,
            window=timedelta(minutes=self.window_minutes),
            at_most=self.at_most,
        )
