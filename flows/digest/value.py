"""The content of a digest in its order; the renderers decide on the wording."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.detection.assessment import Comparison
from flows.detection.episodes import EpisodeState
from flows.detection.finding import FindingKind, Severity
from flows.digest.topics import Topic
from flows.digest.week import ClientStatus, StatedGoal
from flows.i18n import Mode
from flows.ids import CheckInId, DyadId, FlagId
from flows.instruments.model import Dimension

DIGEST_VERSION = 1

DELETED_WORDS = ""
"""Replaces quoted words that have been deleted; None means that there were none."""


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One item of the flagged check-in: the answer, the usual one before it, the practitioner's answer.

    ``now`` is the newest answer to the item if a later check-in has one. None: there is none. ``reverse``: the
    item is reversed, so that a higher answer is a worse one.
    """

    item: str
    value: int
    usual: int | None = None
    own: int | None = None
    now: int | None = None
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class FlagSummary:
    """One flag as the digest reports it.

    ``topic`` selects the phrases. ``answers`` are those the flag rests on, furthest below the usual first.
    ``rests_on`` counts the earlier check-ins of this client (for a gap: the pairs of answers) it is compared
    with. ``one_in`` is n where one in n ordinary check-ins would look like this; None where nothing is
    estimated. ``stated`` are the goals of both sides where those do not fit. ``opening`` is the key of
    the conversation starter. ``dimensions`` are those that are low compared with most people, ``begins`` is when a
    slow change began.
    """

    flag: FlagId
    kind: FindingKind
    topic: Topic
    dimension: Dimension | None
    severity: Severity
    at: datetime
    check_in: CheckInId | None
    answers: tuple[AnswerLine, ...]
    rests_on: int
    one_in: int | None
    stated: tuple[StatedGoal, ...] | None
    repair: EpisodeState | None
    opening: str
    dimensions: tuple[Dimension, ...] = ()
    begins: datetime | None = None


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """One client who needs attention: the leading flag first, then the others of the same week.

    ``fresh``: the leading flag is new this week. ``since`` is when the running episode was first flagged, if
    before this week. ``missed`` counts the unanswered invitations since the last answer. ``state`` is shown
    unless active. ``told_at`` is when the practitioner got an immediate notice. ``words_at`` is when the
    check-in with ``words`` was sent. ``before`` are the flags of the last check-in, for an entry that reports
    only silence. ``contradicting`` are answers of this week that contradict each other. ``reached`` are the
    categories of the goals reached this week, ``no_nearer`` those of goals without a step nearer for six weeks.
    ``low_before``: the level was low before the reported check-ins too; ``higher_before``: the newest ones are lower
    than those before. ``comparison``: with what the leading flag's check-in could be compared. ``goals_settled``: a
    disagreement about the goals that each side named ended this week, because they fit now; ``goals_were_refused``: one
    side had said "not for me". ``further`` are the categories of goals further away than six weeks ago.
    """

    dyad: DyadId
    label: str
    next_session: datetime | None
    told: tuple[FlagSummary, ...]
    words: str | None
    fresh: bool
    since: datetime | None
    missed: int
    state: ClientStatus
    told_at: datetime | None = None
    words_at: datetime | None = None
    before: tuple[FlagSummary, ...] = ()
    contradicting: tuple[AnswerLine, ...] = ()
    reached: tuple[str, ...] = ()
    no_nearer: tuple[str, ...] = ()
    low_before: bool = False
    comparison: Comparison = Comparison.COMPARED
    higher_before: bool = False
    goals_settled: bool = False
    goals_were_refused: bool = False
    further: tuple[str, ...] = ()

    @property
    def flags(self) -> tuple[FlagId, ...]:
        """Return all flags of this entry; the verdicts "discussed" and "not a rupture" apply to all of them."""
        return tuple(each.flag for each in self.told)


@dataclass(frozen=True, slots=True)
class ListedClient:
    """A client who is only listed by name.

    ``count`` is the number of check-ins missed (in the silent list) or answered (in all others). ``reached`` are the
    categories of the goals reached this week, ``no_nearer`` those of goals without a step nearer for six weeks.
    ``goals_settled``, ``goals_were_refused`` and ``further`` are as in `DigestEntry`. ``refused``, for a client whose
    goals do not fit yet, are the goals that the other side said "not for me" about, without words.
    """

    dyad: DyadId
    label: str
    count: int = 0
    words: str | None = None
    words_at: datetime | None = None
    reached: tuple[str, ...] = ()
    no_nearer: tuple[str, ...] = ()
    goals_settled: bool = False
    goals_were_refused: bool = False
    further: tuple[str, ...] = ()
    refused: tuple[StatedGoal, ...] = ()


class ClientList(StrEnum):
    """The list in which a client without an entry is named, in the order shown."""

    SEEN = "seen"  # flagged, and the practitioner has already given a verdict
    LOWER = "lower"  # lower than before, though nothing is found this week
    RETURNED_LOWER = "returned-lower"  # the first check-in after a long break, lower than before it
    OPEN_LOW = "open-low"  # an episode goes on, and the level was low before it
    OPEN = "open"  # an episode goes on, without anything new to tell
    # One side said "not for me" about a goal of the other; nothing new to tell.
    GOALS_REFUSED = "goals-refused"
    # The goals each side named have nothing in common, and nobody has said how they fit.
    GOALS_OPEN = "goals-open"
    MENDED = "mended"  # back at their usual level this week, or talked through
    GAINED = "gained"  # clearly higher than at the beginning; told once
    GAINED_LOW = "gained-low"  # the same, but not high
    STEADY = "steady"  # steady and high
    STEADY_LOW = "steady-low"
    FLAT = "flat"  # no variation in the answers
    UNCLEAR = "unclear"  # answers that contradict each other
    EARLY = "early"  # too few answers to compare
    RETURNED = "returned"  # the first check-in after a long break
    CHANGED = "changed"  # the first with other questions
    PARTIAL = "partial"  # answered in part only
    SKIPPED = "skipped"  # sent with every question skipped
    SILENT = "silent"
    RESTING = "resting"  # no check-in this week, or one that is still open
    UNREACHABLE = "unreachable"
    PAUSED = "paused"
    STOPPED = "stopped"
    INVITED = "invited"
    MOVED = "moved"  # moved to another practitioner this week; listed once


@dataclass(frozen=True, slots=True)
class Digest:
    """One practitioner's week. Every current client has an entry or is in exactly one list.

    The first ``most`` entries of ``attention`` are expanded, the others follow after a tap. ``others`` holds
    non-empty lists only. ``starts`` and ``ends`` are the days covered (no end while the week still runs),
    ``made`` is the day of composition.
    """

    week: str
    zone: str
    mode: Mode
    name: str
    starts: date
    ends: date | None
    made: date
    most: int
    attention: tuple[DigestEntry, ...]
    others: Mapping[ClientList, tuple[ListedClient, ...]]
    version: int = DIGEST_VERSION

    @property
    def quiet(self) -> bool:
        """Return whether there is nothing to read but counts; some practitioners want no message then."""
        has_news = any(
            each.words is not None or each.reached or each.no_nearer or each.further for each in self.named
        )
        return not self.attention and not has_news

    @property
    def named(self) -> tuple[ListedClient, ...]:
        """Return all clients who are only listed."""
        return tuple(client for clients in self.others.values() for client in clients)

    def local(self, moment: datetime) -> date:
        """Return the practitioner's local date at an aware moment."""
        return moment.astimezone(ZoneInfo(self.zone)).date()

    def entry(self, flag: FlagId) -> DigestEntry | None:
        """Return the entry with that flag, or None."""
        return next((entry for entry in self.attention if flag in entry.flags), None)
