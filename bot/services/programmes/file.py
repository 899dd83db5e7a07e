"""The programme file: the settings of one therapy service or coaching programme."""

import re
from datetime import time, timedelta
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    FiniteFloat,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from bot.services.programmes import errors
from bot.services.programmes.cadence import WEEKDAYS, CadencePart, Weekday
from bot.services.programmes.default import placeholder_contacts
from bot.services.programmes.safety import Clock, StaffedPart
from flows.errors import BadFile
from flows.i18n import LANGUAGES, CheckInOccasion
from flows.instruments.lines import find_line
from flows.privacy.retention import Retention
from flows.scheduling.check_in import CheckInPolicy
from flows.scheduling.quiet import QuietHours
from flows.text.sanitize import one_line, sanitize
from flows.text.toml_file import NotToml, read_toml

CRISIS_REMEDY = 'Write under [safety.crisis]: {} = "whom to call, by day and night", or set free = false'
CONTACTS_REMEDY = (
    'Write under [safety.crisis] a line for each, such as {} = "whom to call, by day and night";'
    " alliance programme create --print-default has neutral ones to begin from"
)
Hours = Annotated[float, Field(ge=0, le=24 * 14)]


OneLineName = Annotated[
    str, BeforeValidator(lambda value: one_line(value) if isinstance(value, str) else value)
]
Lines = Annotated[str, BeforeValidator(lambda value: sanitize(value) if isinstance(value, str) else value)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CheckInPart(_Part):
    """When a client is asked, in hours from the session's end."""

    instrument: str = "core-6"
    version: int = 1
    ask_after_hours: Hours = 2
    remind_after_hours: Hours = 20
    close_after_hours: Annotated[float, Field(gt=1, le=24 * 14)] = 72
    close_before_next_hours: Hours = 2
    quiet_from: Clock = "21:00"
    quiet_until: Clock = "08:00"


class DigestPart(_Part):
    """When the weekly digest is sent, in the practitioner's zone; details are shown for at most `most` clients."""

    weekday: Weekday = "monday"
    at: Clock = "08:00"
    most: Annotated[int, Field(ge=1, le=20)] = 5

    @property
    def weekday_number(self) -> int:
        """The weekday as a number, Monday is 0."""
        return WEEKDAYS.index(self.weekday)


class WordsPart(_Part):
    """Whether clients may write free words; this requires contacts of the programme's own."""

    free: bool = False


class SafetyPart(_Part):
    """Crisis texts and alert readers.

    `crisis`: emergency contacts by language, shown by /now and with every invitation to write. `staffed`: the alert
    readers, in order. Outside all their hours an alert waits for them, or is sent immediately.
    """

    crisis: dict[str, Annotated[Lines, Field(min_length=1, max_length=400)]] = {}
    staffed: Annotated[tuple[StaffedPart, ...], Field(max_length=50)] = ()
    outside_hours: Literal["wait", "at-once"] = "wait"

    @field_validator("crisis")
    @classmethod
    def _are_spoken(cls, value: dict[str, str]) -> dict[str, str]:
        unknown = sorted(set(value) - set(LANGUAGES))
        if unknown:
            raise ValueError(f"has no language {unknown[0]}; they are {', '.join(LANGUAGES)}")
        return value


class RetentionPart(_Part):
    """How long free words, inbox and outbox, and all other data are kept."""

    words_days: Annotated[int, Field(ge=1, le=3650)] = 90
    inbox_days: Annotated[int, Field(ge=2, le=3650, validate_default=True)] = 14
    scores_months: Annotated[int, Field(ge=1, le=240)] = 24

    @field_validator("inbox_days")
    @classmethod
    def _is_no_longer_than_words(cls, value: int, info: ValidationInfo) -> int:
        words = info.data.get("words_days", value)
        if value > words:
            raise ValueError(
                f"is {value}, above words_days ({words}): updates in the inbox hold the words, too"
            )
        return value


class GoalsPart(_Part):
    """Whether clients and practitioners name goals for their work.

    `offer_after`: check-ins after which a client is offered it, once (0: never; /goals works at any time).
    `review_weeks`: how often clients are asked whether their goals are still right (0: never).
    """

    on: bool = True
    offer_after: Annotated[int, Field(ge=0, le=50)] = 2
    review_weeks: Annotated[int, Field(ge=0, le=52)] = 4


class ExportPart(_Part):
    """What may leave as files: answers under pseudonyms for research, and answers for the programme's own records.

    `times`: of research files, as exact moments or as day numbers of each client and practitioner. `events`: whether
    other programs may be told that something has happened. `record_system`: the address among theirs that is told the
    answers, too.
    """

    research: bool = False
    records: bool = False
    events: bool = False
    record_system: Annotated[str, Field(max_length=500)] = ""
    times: Literal["exact", "days"] = "exact"

    @model_validator(mode="after")
    def _may_hold_records(self) -> "ExportPart":
        if self.record_system and not (self.records and self.events):
            raise ValueError("record_system needs records = true and events = true")
        return self


class ProgressPart(_Part):
    """How clients are asked how far they have come with their goals, and the picture of their own answers.

    `every`: with every nth check-in, 0 for never; by default with each in coaching and with none in therapy.
    `shown_to`: who sees the answers. `course`: whether clients may see their own course.
    """

    every: Annotated[int, Field(ge=0, le=20)] | None = None
    shown_to: Literal["both", "client"] = "both"
    course: bool = True


class PaperFormPart(_Part):
    """A paper form whose score practitioners may enter, with its name and range."""

    name: Annotated[OneLineName, Field(min_length=1, max_length=40)]
    low: FiniteFloat
    high: FiniteFloat

    @model_validator(mode="after")
    def _is_a_range(self) -> "PaperFormPart":
        if not self.low < self.high:
            raise ValueError("low must be below high")
        return self


class ProgrammeFile(_Part):
    """One programme. A file must have `name`, and `safety.crisis` in every language."""

    name: Annotated[OneLineName, Field(min_length=1, max_length=80)]
    slug: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")] = ""
    language: str = "en"
    zone: str = "Europe/Berlin"
    vocabulary: Literal["therapy", "coaching"] = "therapy"
    session_minutes: Annotated[int, Field(ge=5, le=24 * 60)] = 50
    invite_days: Annotated[int, Field(ge=1, le=365)] = 14
    privacy: Annotated[Lines, Field(max_length=1500)] = ""
    consent_version: Annotated[int, Field(ge=1, le=9999)] = 1
    practitioner_form: bool = True
    check_in: CheckInPart = CheckInPart()
    words: WordsPart = WordsPart()
    safety: SafetyPart = SafetyPart()
    retention: RetentionPart = RetentionPart()
    paper: tuple[PaperFormPart, ...] = ()
    digest: DigestPart = DigestPart()
    goals: GoalsPart = GoalsPart()
    progress: ProgressPart = ProgressPart()
    export: ExportPart = ExportPart()
    cadence: CadencePart | None = None

    @field_validator("language")
    @classmethod
    def _is_spoken(cls, value: str) -> str:
        if value not in LANGUAGES:
            raise ValueError(f"must be one of {', '.join(LANGUAGES)}")
        return value

    @field_validator("zone")
    @classmethod
    def _is_a_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError):
            raise ValueError("must be a time zone such as Europe/Berlin") from None
        return value

    @field_validator("paper")
    @classmethod
    def _have_names_of_their_own(cls, value: tuple[PaperFormPart, ...]) -> tuple[PaperFormPart, ...]:
        if len({each.name.casefold() for each in value}) < len(value):
            raise ValueError("two paper forms have the same name")
        return value

    @property
    def policy(self) -> CheckInPolicy:
        """Return the scheduling policy of a check-in."""
        part = self.check_in
        return CheckInPolicy(
            delay=timedelta(hours=part.ask_after_hours),
            remind_after=timedelta(hours=part.remind_after_hours),
            close_after=timedelta(hours=part.close_after_hours),
            close_before_next=timedelta(hours=part.close_before_next_hours),
            quiet=QuietHours(time.fromisoformat(part.quiet_from), time.fromisoformat(part.quiet_until)),
        )

    @property
    def progress_every(self) -> int:
        """Return with every how manieth check-in a client is asked how far they have come; 0 for never."""
        every = self.progress.every
        return every if every is not None else int(self.vocabulary == "coaching")

    @property
    def asked(self) -> CheckInOccasion:
        """Return what triggers questions, as stated in the consent text."""
        return "cadence" if self.cadence else "sessions"

    @property
    def kept(self) -> Retention:
        """Return the retention periods of this programme's data."""
        part = self.retention
        return Retention(part.words_days, part.inbox_days, part.scores_months)

    @property
    def missing_contacts(self) -> list[str]:
        """Return the languages in which the file names no emergency contacts at all."""
        return [each for each in LANGUAGES if not self.safety.crisis.get(each)]

    @property
    def unwritten_contacts(self) -> list[str]:
        """Return the languages in which the programme has no emergency contacts of its own."""
        neutral, crisis = placeholder_contacts(), self.safety.crisis
        return [each for each in LANGUAGES if crisis.get(each, neutral[each]) == neutral[each]]

    @property
    def lacks_crisis_text(self) -> bool:
        """Return whether free words are allowed without own contacts in the programme's language."""
        return self.words.free and self.language in self.unwritten_contacts

    @property
    def timezone(self) -> ZoneInfo:
        """Return the programme's time zone."""
        return ZoneInfo(self.zone)

    @property
    def session_length(self) -> timedelta:
        """Return the assumed length of a planned session."""
        return timedelta(minutes=self.session_minutes)


def parse_programme(text: str, file: str) -> ProgrammeFile:
    """Parse a programme's TOML file. Raises BadFile with file, line, key and remedy."""
    try:
        content = read_toml(text)
    except NotToml as error:
        raise BadFile(
            f"this is not TOML ({str(error).lower()})",
            file=file,
            line=error.line or text.count("\n") + 1,
            remedy="Put texts in quotes and names of tables in [brackets]",
        ) from None
    try:
        programme = ProgrammeFile.model_validate(content)
    except ValidationError as error:
        raise _bad(error, text, file) from None
    _check_contacts(programme, text, file)
    return programme if programme.slug else programme.model_copy(update={"slug": slug_of(programme.name)})


def _check_contacts(programme: ProgrammeFile, text: str, file: str) -> None:
    """Raise BadFile without contacts in a language, or without own ones where words or alerts require them."""
    if programme.lacks_crisis_text:
        raise BadFile(
            f"words are on, and there is no crisis text in the programme's language ({programme.language})",
            file=file,
            line=find_line(text, ("words", "free")),
            key="words.free",
            remedy=CRISIS_REMEDY.format(programme.language),
        )
    if programme.safety.staffed and programme.language in programme.unwritten_contacts:
        raise BadFile(
            f"somebody reads alerts, and there is no crisis text in the programme's language ({programme.language})",
            file=file,
            line=find_line(text, ("safety", "staffed", 0)),
            key="safety.staffed",
            remedy=CRISIS_REMEDY.format(programme.language).partition(", or")[0],
        )
    if missing := programme.missing_contacts:
        raise BadFile(
            f"there are no emergency contacts in {', '.join(missing)}",
            file=file,
            line=find_line(text, ("safety", "crisis")),
            key="safety.crisis",
            remedy=CONTACTS_REMEDY.format(missing[0]),
        )


def slug_of(name: str) -> str:
    """Return a slug for the command line, derived from the programme's name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:63].strip("-") or "programme"


def _bad(error: ValidationError, text: str, file: str) -> BadFile:
    first = error.errors(include_url=False)[0]
    path = first["loc"]
    problem, remedy = errors.explain(first)
    key = ".".join(map(str, path))
    return BadFile(problem, file=file, line=find_line(text, path), key=key, remedy=remedy)
