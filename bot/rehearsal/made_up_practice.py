"""A small practice with a past: one practitioner, six clients, ten weeks of check-ins, one question open.

For the rehearsal, and for trying the command line. Rows are written through the service's own functions: answers
first, then scores and flags computed from them, each at its own moment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.services.answering import answer_records
from bot.services.check_ins import completion
from bot.services.check_ins.creation import create
from bot.services.check_ins.schedule import schedule_after_session
from bot.services.consent import consent
from bot.services.context import access, contact, digest_schedule
from bot.services.context.access import roles
from bot.services.context.context import Context
from bot.services.context.inbound_types import Sender
from bot.services.goals import comparisons
from bot.services.messaging import command_menu
from bot.services.programmes.file import ProgrammeFile, parse_programme
from bot.services.upcoming.upcoming_sessions import weekly_rhythm
from flows.dyads.lifecycle import DyadState
from flows.errors import BadInput
from flows.goals import GoalFit, GoalVisibility, compare
from flows.ids import PractitionerId
from flows.instruments import Perspective
from flows.scheduling.local import local_time, moment_at
from flows.scheduling.weekly_recurrence import next_weekly
from storage.repositories import (
    check_ins,
    consents,
    due,
    dyads,
    goal_comparisons,
    goals,
    people,
    plans,
    practitioners,
    programmes,
    sessions,
)
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.people import Person

FIRST_CHAT = 5_000_000_001  # above 32 bits, as Telegram's are
PRACTITIONER = "Alex"
RATINGS = ("g1", "g2", "t1", "t2", "b1", "b2")
OPENING_TIME = time(18, 0)  # local time on a Thursday at which the rehearsal begins
THURSDAY = 3
PAST_WEEKS = 12
ANSWER_DURATION = timedelta(minutes=35)  # from question to answers


GOALS_NAMED_AGO = timedelta(hours=5)
CLIENTS_GOALS = (("closeness", GoalFit.IN_PART), ("sleep", GoalFit.IN_PART))
OWN_GOALS = (("worry", GoalFit.NOT_FOR_ME),)
"""The categories of goals that Pat and the practitioner have named, with what the other one says of each."""


@dataclass(frozen=True, slots=True)
class ClientStory:
    """One client: the weekly session (weekday, "15:00"), and a word for each past week, oldest first.

    A word is six ratings, then tension (1–4), then whether it was talked through (1–3) where there was tension; "-" is
    an invitation that closed unanswered.
    """

    label: str
    note: str
    weekday: int
    at: str
    weeks: str


CLIENT_STORIES = (
    ClientStory(
        "Jo",
        "calm so far",
        THURSDAY,
        "15:00",
        "4445451 4454441 4444541 5445441 4454451 4445441 4544541 4454441 4445451 5444541",
    ),
    ClientStory(
        "Kim",
        "rising",
        4,
        "10:00",
        "3323331 3333431 3334331 34344323 4434441 4444541 4445441 5445451 4555451 5555551",
    ),
    ClientStory(
        "Lee",
        "always the highest answer",
        0,
        "17:00",
        "5555551 5555551 5555551 5555551 5555551 5555551 5555551 5555551 5555551 5555551",
    ),
    ClientStory(
        "Mika",
        "silent since a difficult hour",
        0,
        "11:00",
        "4444451 4454541 4445451 4544441 4454451 4445541 4454451 33332331 - -",
    ),
    ClientStory(
        "Noor",
        "a rupture in the bond, now",
        2,
        "09:00",
        "4444551 4544551 5444541 4454551 4444551 4545541 4454551 4444551 4454451 43442231",
    ),
    ClientStory(
        "Pat",
        "goals drifting apart",
        3,
        "11:00",
        "4544441 4444541 5444451 4454441 4544451 4444541 4454441 3444441 3344541 2244441",
    ),
)


@dataclass(frozen=True, slots=True)
class Player:
    """A person of the seeded practice and the chat they write from; ``note`` says what their story is."""

    chat: int
    name: str
    practitioner: bool
    note: str


def players() -> list[Player]:
    """Return the people of the practice, the practitioner first."""
    clients = [
        Player(FIRST_CHAT + 1 + number, story.label, False, story.note)
        for number, story in enumerate(CLIENT_STORIES)
    ]
    return [Player(FIRST_CHAT, PRACTITIONER, True, "six clients"), *clients]


def opening_moment(now: datetime, zone: str) -> datetime:
    """Return the last Thursday 18:00 on the clocks of ``zone`` that is not in the future."""
    today = local_time(now, zone).date()
    day = today - timedelta(days=(today.weekday() - THURSDAY) % 7)
    moment = moment_at(day, OPENING_TIME, zone)
    return moment if moment <= now else moment_at(day - timedelta(days=7), OPENING_TIME, zone)


def seed(ctx: Context, text: str) -> PractitionerId:
    """Write the practice as of the context's moment; ``text`` is the programme's file.

    Raises BadInput if any programme exists: a rehearsal never mixes with people's data.
    """
    if programmes.every(ctx):
        raise BadInput(
            "This home already holds a programme. Choose an empty one: ALLIANCE_HOME=/another/folder"
        )
    programme = parse_programme(text, "default-programme.toml")
    stored = programmes.put(ctx, programme.slug, programme.model_dump(mode="json"))
    first = ctx.with_now(ctx.now - timedelta(weeks=11))
    weekday, at = 0, programme.digest.at
    # As if joined a week ago: the first digest covers everything since then.
    joined = ctx.with_now(ctx.now - timedelta(days=7))
    practitioner = practitioners.add(joined, stored.id, PRACTITIONER, weekday, at)
    practitioners.change(first, practitioner.id, person_id=_add_person(first, FIRST_CHAT).id)
    reader = access.practitioner(contact.from_sender(ctx, Sender(FIRST_CHAT, "en")))
    due.schedule(ctx, DueKind.DIGEST, practitioner.id, digest_schedule.next_digest(ctx, reader))
    command_menu.set_chat_menu(ctx, reader, roles(reader))
    for number, story in enumerate(CLIENT_STORIES):
        dyad = dyads.add(first, stored.id, practitioner.id, story.label)
        _add_client(ctx, first, dyad, _add_person(first, FIRST_CHAT + 1 + number), story, programme)
    return practitioner.id


def _add_person(ctx: Context, chat: int) -> Person:
    return people.add(ctx, contact.chat_key_of(ctx, chat), chat, "en")


def _add_client(
    ctx: Context, first: Context, dyad: Dyad, person: Person, story: ClientStory, programme: ProgrammeFile
) -> None:
    dyads.bind(ctx, dyad.client, person.id)
    dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)
    goal_comparisons.record_offer(first, dyad.id, Perspective.CLIENT)
    consents.give(first, dyad.client, consent.VERSION, programme.consent_version)
    plan = plans.add(first, dyad.id, story.weekday, story.at, programme.zone, first.now.date())
    dyad = dyads.get(ctx, dyad.id)
    ends = _past_ends(ctx, plan, programme.session_length)
    words: Sequence[str] = story.weeks.split()
    if story is CLIENT_STORIES[0]:
        schedule_after_session(ctx, dyad, ends.pop(), plan.id)
    duration = programme.policy.close_after if words[-1] == "-" else ANSWER_DURATION
    past = [each for each in ends if each + programme.policy.delay + duration <= ctx.now]
    for word, ended_at in zip(words, past[-len(words) :], strict=True):
        _add_check_in(ctx, dyad, person, ended_at, word, programme)
    if story is CLIENT_STORIES[-1]:
        _add_goals(ctx.with_now(ctx.now - GOALS_NAMED_AGO), dyad)
    next_session = next_weekly(weekly_rhythm(plan), ctx.now - programme.session_length)
    due.schedule(ctx, DueKind.PLAN, plan.id, next_session + programme.session_length)


def _add_goals(ctx: Context, dyad: Dyad) -> None:
    """Let client and practitioner name different goals and look at each other's; the client refuses one."""
    for side, named in ((Perspective.CLIENT, CLIENTS_GOALS), (Perspective.PRACTITIONER, OWN_GOALS)):
        for category, fit in named:
            made = goals.add(ctx, dyad.id, side, category)
            shown = goals.change(ctx, made, visibility=GoalVisibility.SHOWN)
            goals.record_tap(ctx, shown, fit)
    goal_comparisons.record_offer(ctx, dyad.id, Perspective.PRACTITIONER)
    goal_comparisons.record(ctx, dyad.id, compare(goals.of_dyad(ctx, dyad.id)))
    comparisons.add_flag(ctx, dyad.id)


def _past_ends(ctx: Context, plan: plans.StoredPlan, length: timedelta) -> list[datetime]:
    """Return when the plan's past sessions ended, oldest first."""
    hours, ends = weekly_rhythm(plan), []
    begins = next_weekly(hours, ctx.now - timedelta(weeks=PAST_WEEKS))
    for _ in range(PAST_WEEKS + 1):
        if begins + length > ctx.now:
            break
        ends.append(begins + length)
        begins = next_weekly(hours, begins)
    return ends


def _add_check_in(
    ctx: Context, dyad: Dyad, person: Person, ended_at: datetime, word: str, programme: ProgrammeFile
) -> None:
    asked = ctx.with_now(ended_at + programme.policy.delay)
    session = sessions.add(asked, dyad.id, ended_at)
    check_in = create(asked, programme, dyad, person.id, Perspective.CLIENT, session=session, closes_at=None)
    if word == "-":
        closed = ctx.with_now(asked.now + programme.policy.close_after)
        check_ins.set_phase(closed, check_in.id, CheckInPhase.CLOSED, asked_at=asked.now, ended_at=closed.now)
        completion.record_silence(closed, check_in)
        return
    answered = ctx.with_now(asked.now + ANSWER_DURATION)
    items = (*RATINGS, "x1", "x2")
    answers = {item: int(digit) for item, digit in zip(items, word, strict=False)}
    check_ins.store_conversation(
        answered, check_in, check_in.state, answer_records.answers_by_tap(answers, answered.now)
    )
    check_ins.set_phase(answered, check_in.id, CheckInPhase.ASKED, asked_at=asked.now)
    completion.complete(answered, check_in)
