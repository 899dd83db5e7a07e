"""What a digest says and in which order; how it is said is for the renderers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.detection.episodes import EpisodeState
from flows.detection.finding import FindingKind, Severity
from flows.digest.topics import Topic
from flows.digest.week import Standing
from flows.i18n import Mode
from flows.ids import CheckInId, DyadId, FlagId
from flows.instruments.model import Dimension

DIGEST_VERSION = 1

DELETED_WORDS = ""
"""Stands where words were quoted that are no longer kept; None: there never were any."""


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One item of the flagged check-in: the answer, their usual one before it, the practitioner's view.

    ``now`` is the newest answer to the item where a later check-in has one. None: there is none.
    """

    item: str
    value: int
    usual: int | None = None
    own: int | None = None
    now: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One flag as it is told.

    ``topic`` is what the words go by. ``answers`` are those the flag rests on,
    furthest below the usual first. ``rests_on`` counts the earlier check-ins of this client (for a gap: the
    pairs of answers) it is compared with. ``one_in``: one in so many ordinary check-ins would look like
    this; None where nothing is estimated. ``stated`` are the goals of client and practitioner where those
    differ. ``opening`` is the key of the suggestion.
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
    stated: tuple[tuple[str, ...], tuple[str, ...]] | None
    repair: EpisodeState | None
    opening: str


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """One client who needs thought: the leading flag first, the others of the same week after it.

    ``fresh``: the leading flag is new this week. ``since`` is when the running episode was first flagged,
    where that was before this week. ``missed`` counts the unanswered invitations since the last answer,
    ``state`` is worth a word when it is not active. ``told_at``: when the practitioner heard of it before any digest.
    ``words_at``: when the check-in with ``words`` was sent. ``before``: what a silence told alone came after.
    """

    dyad: DyadId
    label: str
    next_session: datetime | None
    told: tuple[Told, ...]
    words: str | None
    fresh: bool
    since: datetime | None
    missed: int
    state: Standing
    told_at: datetime | None = None
    words_at: datetime | None = None
    before: tuple[Told, ...] = ()

    @property
    def flags(self) -> tuple[FlagId, ...]:
        """All flags this entry speaks of; "discussed" and "not a rupture" mean the whole entry."""
        return tuple(each.flag for each in self.told)


@dataclass(frozen=True, slots=True)
class ListedClient:
    """A client who is only named; ``count`` are the check-ins missed (silent) or answered (all others)."""

    dyad: DyadId
    label: str
    count: int = 0
    words: str | None = None
    words_at: datetime | None = None


class ClientList(StrEnum):
    """Where a client who needs no thought now is named; in the order of the lists."""

    SEEN = "seen"  # flagged, and the practitioner has already answered for it
    MENDED = "mended"  # back at their usual level this week, or talked through
    STEADY = "steady"
    FLAT = "flat"  # the same answer throughout, which says little
    EARLY = "early"  # too few answers to compare
    SILENT = "silent"
    RESTING = "resting"  # nothing to answer this week, or there is time left to answer it
    UNREACHABLE = "unreachable"
    PAUSED = "paused"
    STOPPED = "stopped"
    INVITED = "invited"
    MOVED = "moved"  # goes on with somebody else since this week; told once


@dataclass(frozen=True, slots=True)
class Digest:
    """One practitioner's week. Every client is in ``attention`` or in exactly one of the lists of ``others``, unless
    their work had ended before.

    ``most`` of ``attention`` are opened out, the rest by a tap. ``others`` holds the filled lists only. ``starts``
    and ``ends`` are the days it covers (no end while the week still runs), ``made`` the day it was composed on.
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
        """Nothing to think about and nothing to read: some practitioners want no message then."""
        return not self.attention and not any(each.words is not None for each in self.named)

    @property
    def named(self) -> tuple[ListedClient, ...]:
        """All clients who are only named."""
        return tuple(each for found in self.others.values() for each in found)

    def local(self, moment: datetime) -> date:
        """The practitioner's date at an aware moment."""
        return moment.astimezone(ZoneInfo(self.zone)).date()

    def entry(self, flag: FlagId) -> DigestEntry | None:
        """The entry that speaks of that flag, None if this digest has none."""
        return next((entry for entry in self.attention if flag in entry.flags), None)
