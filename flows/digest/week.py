"""What a digest is composed from: one practitioner's clients as they stood at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.detection.episodes import EpisodeState
from flows.detection.finding import Evidence, FindingKind, Severity
from flows.detection.model import SHIPPED, Model
from flows.i18n import Mode
from flows.ids import CheckInId, DyadId, FlagId
from flows.instruments.model import Dimension
from flows.scoring import Scores


class PractitionerVerdict(StrEnum):
    """What the practitioner said of a flag by a tap."""

    DISCUSSED = "discussed"
    NOT_A_RUPTURE = "not-a-rupture"


class Standing(StrEnum):
    """Where a client is with the check-ins."""

    ACTIVE = "active"
    PAUSED = "paused"
    STOPPED = "stopped"
    UNREACHABLE = "unreachable"
    INVITED = "invited"
    ENDED = "ended"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class WeekCheckIn:
    """One completed check-in of a client.

    ``answers`` maps item ids to the value given, None where it was skipped; ``scores`` is what
    flows/scoring makes of them. ``words`` are what the client chose to share, None otherwise. ``own`` are
    the practitioner's answers about the same session, if they gave any. ``at`` is aware. ``model`` is what it was
    judged by.
    """

    check_in: CheckInId
    at: datetime
    answers: Mapping[str, int | None]
    scores: Scores
    words: str | None = None
    own: Mapping[str, int | None] = field(default_factory=dict)
    model: Model = SHIPPED


@dataclass(frozen=True, slots=True)
class FlagSeen:
    """One stored finding with what has become of it.

    ``kind``, ``severity`` and ``evidence`` are flows/detection's. ``check_in`` is the round it was found
    at, None for a silence. ``verdict_at`` and ``repair_at`` are when the practitioner tapped and when the
    episode last changed; what lies after the week's end is not yet known to that week. ``shown`` counts the
    openings the practitioner has passed over. ``told_at`` is when they were told of it at once.
    """

    flag: FlagId
    kind: FindingKind
    dimension: Dimension | None
    severity: Severity
    evidence: Evidence
    at: datetime
    check_in: CheckInId | None = None
    verdict: PractitionerVerdict | None = None
    verdict_at: datetime | None = None
    repair: EpisodeState | None = None
    repair_at: datetime | None = None
    shown: int = 0
    told_at: datetime | None = None

    def known_at(self, moment: datetime) -> "FlagSeen":
        """The flag as it stood at that moment: later taps and later turns of its episode undone."""
        judged = self.verdict_at is None or self.verdict_at < moment
        told = self.told_at is not None and self.told_at < moment
        turned = self.repair_at is None or self.repair_at < moment
        return replace(
            self,
            verdict=self.verdict if judged else None,
            verdict_at=self.verdict_at if judged else None,
            repair=self.repair if turned else EpisodeState.OPEN,
            repair_at=self.repair_at if turned else None,
            told_at=self.told_at if told else None,
        )


@dataclass(frozen=True, slots=True)
class ClientWeek:
    """One client: every round, flag and unanswered invitation so far, oldest first, and the next session.

    ``over_at``: when the work ended or the client moved on, where that is so; ``began``: when it last began again.
    """

    dyad: DyadId
    label: str
    rounds: tuple[WeekCheckIn, ...] = ()
    flags: tuple[FlagSeen, ...] = ()
    closed_unanswered: tuple[datetime, ...] = ()
    state: Standing = Standing.ACTIVE
    next_session: datetime | None = None
    muted: frozenset[FindingKind] = frozenset()
    over_at: datetime | None = None
    began: datetime | None = None

    def known_at(self, moment: datetime) -> "ClientWeek":
        """The client as known at that moment: what came later is left out."""
        later = self.over_at is not None and self.over_at >= moment
        return replace(
            self,
            state=Standing.ACTIVE if later else self.state,
            rounds=tuple(each for each in self.rounds if each.at < moment),
            flags=tuple(each.known_at(moment) for each in self.flags if each.at < moment),
            closed_unanswered=tuple(each for each in self.closed_unanswered if each < moment),
        )

    def missed(self) -> int:
        """How many invitations closed unanswered since the last answered one."""
        known = [each for each in (self.began, self.rounds[-1].at if self.rounds else None) if each]
        return sum(1 for each in self.closed_unanswered if not known or each > max(known))


@dataclass(frozen=True, slots=True)
class Week:
    """One practitioner and one local week, e.g. "2026-W40", whose first local date is ``starts``.

    ``name`` is how the clients' questions call the practitioner. ``since`` and ``until`` (aware) bound
    what is new: from the digest before to the moment of this one; left out, they are the local week's
    midnights. Nothing from ``until`` on is looked at, so a past week composes the same for ever. ``running``: its
    digest is still to come.
    """

    id: str
    zone: str
    starts: date
    clients: tuple[ClientWeek, ...]
    mode: Mode = "therapy"
    name: str = "…"
    since: datetime | None = None
    until: datetime | None = None
    running: bool = False

    def bounds(self) -> tuple[datetime, datetime]:
        """The moments (UTC) that bound what is new in this week, the second exclusive."""
        zone = ZoneInfo(self.zone)
        first = self.since or datetime.combine(self.starts, time(), zone)
        last = self.until or datetime.combine(self.starts + timedelta(days=7), time(), zone)
        return first.astimezone(UTC), last.astimezone(UTC)
