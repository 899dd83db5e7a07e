"""Input of a digest: one practitioner's clients with their check-ins and flags."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.detection.assessment import Assessment
from flows.detection.episodes import EpisodeState
from flows.detection.finding import Evidence, FindingKind, Severity
from flows.detection.model import SHIPPED, Model
from flows.goals.comparison import FitOutcome, find_outcome
from flows.goals.goal import GoalFit
from flows.i18n import Mode
from flows.ids import CheckInId, DyadId, FlagId
from flows.instruments.model import Dimension, Perspective
from flows.progress.series import GoalProgress
from flows.scoring import Scores


class PractitionerVerdict(StrEnum):
    """A practitioner's verdict on a flag, given by a button."""

    DISCUSSED = "discussed"
    NOT_A_RUPTURE = "not-a-rupture"


class ClientStatus(StrEnum):
    """A client's participation in the check-ins."""

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

    ``answers`` maps item ids to values, None where skipped; ``scores`` are computed from them (flows/scoring).
    ``words`` are those the client chose to share, or None. ``own`` are the practitioner's answers about the
    same session. ``at`` is aware. ``model`` is the model it was judged by. ``assessment`` says whether it can be
    compared and how high it is.
    """

    check_in: CheckInId
    at: datetime
    answers: Mapping[str, int | None]
    scores: Scores
    words: str | None = None
    own: Mapping[str, int | None] = field(default_factory=dict)
    model: Model = SHIPPED
    assessment: Assessment = field(default_factory=Assessment)


@dataclass(frozen=True, slots=True)
class FlagRecord:
    """One stored finding with its verdict and the state of its episode.

    ``kind``, ``severity`` and ``evidence`` are those of flows/detection. ``check_in`` is where it was found,
    None for a silence. ``verdict_at`` and ``repair_at`` are when the practitioner gave the verdict and when the
    episode last changed. ``shown`` counts the suggestions the practitioner has skipped. ``told_at`` is when the
    practitioner got an immediate notice.
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

    def known_at(self, moment: datetime) -> "FlagRecord":
        """Return the flag as known at that moment, without later verdicts, notices and episode changes."""
        has_verdict = self.verdict_at is None or self.verdict_at < moment
        is_notified = self.told_at is not None and self.told_at < moment
        has_changed = self.repair_at is None or self.repair_at < moment
        return replace(
            self,
            verdict=self.verdict if has_verdict else None,
            verdict_at=self.verdict_at if has_verdict else None,
            repair=self.repair if has_changed else EpisodeState.OPEN,
            repair_at=self.repair_at if has_changed else None,
            told_at=self.told_at if is_notified else None,
        )


@dataclass(frozen=True, slots=True)
class StatedGoal:
    """An active goal that one side named and the other may see.

    ``words`` are its own words if they are shown, sent at ``words_at``. ``fit`` is what the other side said of it.
    """

    perspective: Perspective
    category: str
    words: str | None = None
    words_at: datetime | None = None
    fit: GoalFit | None = None


@dataclass(frozen=True, slots=True)
class ReachedGoal:
    """A client's goal, shown to the practitioner, that the client said is reached."""

    category: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ClientWeek:
    """One client: all check-ins, flags and unanswered invitations, oldest first, and the next session.

    ``code`` marks the client in calendar titles. ``over_at`` is when the work ended or the client moved on,
    ``began`` when it last began again. ``goals`` are those of both sides if each has shown some; ``reached`` are the
    client's, of any time. ``progress`` is how far they have come with their goals, as far as the practitioner may see
    it.
    """

    dyad: DyadId
    label: str
    code: str
    rounds: tuple[WeekCheckIn, ...] = ()
    flags: tuple[FlagRecord, ...] = ()
    closed_unanswered: tuple[datetime, ...] = ()
    state: ClientStatus = ClientStatus.ACTIVE
    next_session: datetime | None = None
    muted: frozenset[FindingKind] = frozenset()
    over_at: datetime | None = None
    began: datetime | None = None
    goals: tuple[StatedGoal, ...] = ()
    reached: tuple[ReachedGoal, ...] = ()
    progress: tuple[GoalProgress, ...] = ()

    def known_at(self, moment: datetime) -> "ClientWeek":
        """Return the client as known at that moment."""
        ended_later = self.over_at is not None and self.over_at >= moment
        return replace(
            self,
            state=ClientStatus.ACTIVE if ended_later else self.state,
            rounds=tuple(each for each in self.rounds if each.at < moment),
            flags=tuple(each.known_at(moment) for each in self.flags if each.at < moment),
            closed_unanswered=tuple(each for each in self.closed_unanswered if each < moment),
            reached=tuple(each for each in self.reached if each.at < moment),
            progress=tuple(each.known_at(moment) for each in self.progress),
        )

    def goals_fit(self) -> bool:
        """Return whether both sides show goals and these have something in common, by categories or by taps."""
        client, own = ([each for each in self.goals if each.perspective is side] for side in Perspective)
        return find_outcome(client, own) is FitOutcome.SHARED

    def without_goals(self) -> "ClientWeek":
        """Return the client without goals and how far they have come with them."""
        return replace(self, goals=(), reached=(), progress=())

    def without_practitioners_side(self) -> "ClientWeek":
        """Return what the client said, for other readers than the dyad's practitioner.

        Goals are of the pair that named them; what a practitioner answered themselves is shown to nobody else.
        """
        rounds = tuple(replace(each, own={}) for each in self.rounds)
        return replace(self.without_goals(), rounds=rounds)

    def missed(self) -> int:
        """Return how many invitations closed unanswered since the last answer or the last restart."""
        resets = [each for each in (self.began, self.rounds[-1].at if self.rounds else None) if each]
        return sum(1 for each in self.closed_unanswered if not resets or each > max(resets))


@dataclass(frozen=True, slots=True)
class Week:
    """One practitioner's local week, e.g. "2026-W40", whose first local date is ``starts``.

    ``name`` is how the clients' questions call the practitioner. ``since`` and ``until`` (aware) bound what is
    new: from the previous digest to this one; by default the local week's midnights. Data from ``until`` on is
    ignored, so a past week always gives the same digest. ``running``: the digest is not due yet.
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
        """Return the UTC moments that bound what is new in this week, the second exclusive."""
        zone = ZoneInfo(self.zone)
        first = self.since or datetime.combine(self.starts, time(), zone)
        last = self.until or datetime.combine(self.starts + timedelta(days=7), time(), zone)
        return first.astimezone(UTC), last.astimezone(UTC)
