"""What the operator is told of: a table of conditions, each judged from an `Observation` alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, StrEnum, auto

from bot.monitoring.observation import Observation, min_free_bytes
from bot.program_name import PROGRAM_NAME

MAX_POLL_SILENCE = timedelta(minutes=5)  # a poll lasts less than a minute; short network outages are normal
MAX_UPDATE_AGE = timedelta(minutes=5)
MAX_MESSAGE_AGE = timedelta(minutes=15)
MAX_DIGEST_AGE = timedelta(minutes=30)
MAX_BACKUP_AGE = timedelta(days=2)
MAX_EVENTS_FAILING = timedelta(hours=1)
MAX_CLOCK_OFFSET = timedelta(seconds=60)
MIN_UPTIME = timedelta(minutes=2)
"""Within it a process catches up with what waited while none ran, and does not judge what is old."""


class AlertName(StrEnum):
    """The problems; values are stored, and are labels of the metrics."""

    DATABASE_FAILING = "database-failing"
    START_FAILED = "start-failed"
    TOKEN_REFUSED = "token-refused"  # noqa: S105 -- a name
    TELEGRAM_SILENT = "telegram-silent"
    SENDING_STOPPED = "sending-stopped"
    HANDLING_STOPPED = "handling-stopped"
    UPDATES_SET_ASIDE = "updates-set-aside"
    DIGESTS_LATE = "digests-late"
    EVENTS_NOT_TAKEN = "events-not-taken"
    LOOPS_RESTARTED = "loops-restarted"
    BACKUPS_OLD = "backups-old"
    DISK_NEARLY_FULL = "disk-nearly-full"
    CLOCK_OFF = "clock-off"


class Unknown(Enum):
    """The type of `UNKNOWN`."""

    UNKNOWN = auto()


UNKNOWN = Unknown.UNKNOWN
"""It cannot be judged at present: neither found nor mended."""

Finding = str | None | Unknown
"""The detail of a problem in a sentence, None if there is none, or `UNKNOWN`."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A problem: its name in words, how it is found, and what the operator does about it."""

    summary: str
    find: Callable[[Observation], Finding]
    remedy: str


def _database_failing(seen: Observation) -> Finding:
    return seen.database_problem and f"{seen.database_problem}."


def _token_refused(seen: Observation) -> Finding:
    process = seen.process
    if process.sending_problem is not None:
        return f"Sending: {process.sending_problem}."
    if (process.polling_problem or "").startswith(("401", "404")):
        return f"Polling: {process.polling_problem}."
    return None


def _telegram_silent(seen: Observation) -> Finding:
    if not seen.process.polls or _token_refused(seen) is not None:
        return None
    if seen.figures is None:
        return UNKNOWN
    silence, uptime = seen.age(seen.figures.last_poll), seen.process.uptime
    if silence is not None and silence <= MAX_POLL_SILENCE:
        return None
    if uptime is not None and uptime <= MAX_POLL_SILENCE:
        return UNKNOWN
    since = f"since {_moment(seen.figures.last_poll)}" if seen.figures.last_poll is not None else "yet"
    problem = f" ({seen.process.polling_problem})" if seen.process.polling_problem else ""
    return f"Telegram has not been heard {since}{problem}."


def _sending_stopped(seen: Observation) -> Finding:
    if _token_refused(seen) is not None:
        return None  # told as that
    if seen.figures is None:
        return UNKNOWN
    if seen.figures.is_sending:
        return None
    what = "The oldest message that should have been sent has waited since"
    return _too_old(seen, seen.figures.messages_since, MAX_MESSAGE_AGE, what)


def _handling_stopped(seen: Observation) -> Finding:
    if seen.figures is None:
        return UNKNOWN
    what = f"{seen.figures.updates} updates wait; the oldest since"
    return _too_old(seen, seen.figures.updates_since, MAX_UPDATE_AGE, what)


def _digests_late(seen: Observation) -> Finding:
    if seen.figures is None:
        return UNKNOWN
    return _too_old(seen, seen.figures.digest_since, MAX_DIGEST_AGE, "One is not sent that was due at")


def _too_old(seen: Observation, since: datetime | None, limit: timedelta, what: str) -> Finding:
    age, uptime = seen.age(since), seen.process.uptime
    if since is None or age is None or age <= limit:
        return None
    if uptime is not None and uptime <= MIN_UPTIME:
        return UNKNOWN
    return f"{what} {_moment(since)}."


def _updates_set_aside(seen: Observation) -> Finding:
    if seen.figures is None:
        return UNKNOWN
    count = seen.figures.updates_set_aside
    return f"{count} in the last 24 hours; their senders got a reply." if count else None


def _events_not_taken(seen: Observation) -> Finding:
    if seen.figures is None:
        return UNKNOWN
    since, ended = seen.figures.events_failing_since, seen.figures.endpoints_ended
    age = seen.age(since)
    parts = [f"Ended by their receivers (410) in the last 24 hours: {ended}."] if ended else []
    if age is not None and age > MAX_EVENTS_FAILING:
        parts.append(f"One fails since {_moment(since)}.")
    return " ".join(parts) or None


def _loops_restarted(seen: Observation) -> Finding:
    loops = seen.process.restarted_loops
    return f"{', '.join(loops)}." if loops else None


def _backups_old(seen: Observation) -> Finding:
    if not seen.backup.is_watched:
        return None
    if seen.backup.made_at is not None:
        age = seen.age(seen.backup.made_at)
        is_old = age is not None and age > MAX_BACKUP_AGE
        return f"The latest is of {_moment(seen.backup.made_at)}." if is_old else None
    if seen.figures is None:
        return UNKNOWN
    age = seen.age(seen.figures.database_made_at)
    return "None has been made yet." if age is not None and age > MAX_BACKUP_AGE else None


def _disk_nearly_full(seen: Observation) -> Finding:
    needed = min_free_bytes(seen.figures.database_bytes if seen.figures else 0)
    full = {str(disk.path): disk.free_bytes for disk in seen.disks if disk.free_bytes < needed}
    left = "; ".join(f"{path}: {free // 1_000_000} MB left" for path, free in full.items())
    return f"{left} ({needed // 1_000_000} MB are needed)." if full else None


def _clock_off(seen: Observation) -> Finding:
    if seen.clock_offset is None:
        return UNKNOWN
    if abs(seen.clock_offset) <= MAX_CLOCK_OFFSET:
        return None
    return f"This machine's clock is {seen.clock_offset.total_seconds():+.0f} s off Telegram's."


def _moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"


CONDITIONS: Mapping[AlertName, Condition] = {
    AlertName.DATABASE_FAILING: Condition(
        "The database fails",
        _database_failing,
        "See that it runs, that its disk is well and has room, and that nobody has moved its file. Telegram keeps"
        " what people send for a day.",
    ),
    AlertName.START_FAILED: Condition(
        "The service cannot start",
        lambda seen: None if seen.process.is_started else UNKNOWN,  # raised by the start that fails
        "",
    ),
    AlertName.TOKEN_REFUSED: Condition(
        "The token is refused",
        _token_refused,
        "Get the current token from @BotFather (/token), write it to the token's file, and restart. Messages wait"
        " meanwhile.",
    ),
    AlertName.TELEGRAM_SILENT: Condition(
        "Telegram is not heard",
        _telegram_silent,
        "Check the network, and that no other program uses the bot's token.",
    ),
    AlertName.SENDING_STOPPED: Condition(
        "Nothing is sent",
        _sending_stopped,
        "Check the network, and the log for what Telegram answers. Messages wait meanwhile.",
    ),
    AlertName.HANDLING_STOPPED: Condition(
        "What people send is not handled",
        _handling_stopped,
        "Look at the log, and at the machine's load; restart the service if it hangs. Nothing is lost.",
    ),
    AlertName.UPDATES_SET_ASIDE: Condition(
        "Updates were set aside, because handling them failed three times",
        _updates_set_aside,
        "The log names each with its error: report that. Mended means that none was set aside for a day.",
    ),
    AlertName.DIGESTS_LATE: Condition(
        "Digests are late",
        _digests_late,
        f"Look at the log, and at what waits: {PROGRAM_NAME} due.",
    ),
    AlertName.EVENTS_NOT_TAKEN: Condition(
        "Another program does not take its events",
        _events_not_taken,
        f"See which, and why: {PROGRAM_NAME} webhook list. Each event is tried for a day. Remove an address that is"
        f" gone: {PROGRAM_NAME} webhook remove ENDPOINT.",
    ),
    AlertName.LOOPS_RESTARTED: Condition(
        "Parts of the service hung or ended, and were started again",
        _loops_restarted,
        "Look at the log for the reason. Mended means that none was for ten minutes.",
    ),
    AlertName.BACKUPS_OLD: Condition(
        "Backups are older than two days",
        _backups_old,
        f"Make one ({PROGRAM_NAME} backup), and see why the timer did not.",
    ),
    AlertName.DISK_NEARLY_FULL: Condition(
        "A disk is nearly full",
        _disk_nearly_full,
        "Make room: nothing can be stored on a full disk.",
    ),
    AlertName.CLOCK_OFF: Condition(
        "The clock is off",
        _clock_off,
        "Set it, and keep it: timedatectl set-ntp true. Everything due is due by it.",
    ),
}


def judge(seen: Observation) -> tuple[dict[AlertName, str], frozenset[AlertName]]:
    """Return the problems found, each with its detail, and those that are certainly absent."""
    findings = {name: condition.find(seen) for name, condition in CONDITIONS.items()}
    present = {name: found for name, found in findings.items() if isinstance(found, str)}
    return present, frozenset(name for name, found in findings.items() if found is None)


def describe(name: AlertName, detail: str) -> str:
    """Return a present problem as one line: what it is, since when, and what to do."""
    condition = CONDITIONS[name]
    return " ".join(part for part in (f"{condition.summary}.", detail, condition.remedy) if part)
