"""A programme with everything that an export must tell apart, and canaries that no file may contain."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.services.context.context import Context, Resources
from bot.services.programmes.file import ProgrammeFile
from flows.goals import Goal, GoalFit, GoalState, GoalVisibility
from flows.ids import CheckInId, PersonId, SessionId
from flows.instruments import Perspective
from flows.scoring import score
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import (
    check_ins,
    consents,
    dyads,
    goals,
    people,
    practitioners,
    programmes,
    scores,
    sessions,
)
from storage.repositories.answers import GivenAnswers, StoredAnswer, StoredNote, StoredProgress
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.dyads import Dyad

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
NAME, LABEL, WORDS, RAW = "Quetzalcoatl", "Xylophon", "zanzibar secret", "typed-by-hand"
GOAL, HIDDEN_GOAL, OTHERS_GOAL = "mandrill oboe", "quincunx tapir", "ozalid vimana"
CANARIES = (NAME, LABEL, WORDS, RAW, GOAL, HIDDEN_GOAL, OTHERS_GOAL, "50000000")
SKIPPING, REACHED, UNSEEN, HIDING = 1, 2, 3, 4
"""The clients who skip what they may; reached a goal; whose practitioner shows no goal; asked about a hidden goal."""
RATINGS = ("g1", "g2", "t1", "t2", "b1", "b2")
EXPORT = {"research": True, "records": True}


def context(unit: UnitOfWork) -> Context:
    """Return a context of the bundled texts and instruments."""
    return Context(unit, Resources(load_words(), load_instruments(), "some_bot"), "operator:test")


def add_programme(
    unit: UnitOfWork, clients: int = 6, weeks: int = 4, *, slug: str = "study", **export: object
) -> list[Dyad]:
    """Add a programme whose clients agreed and answered weekly; the last client has not agreed.

    Each has a goal that is shown and one that is hidden, and their practitioner shows one of theirs.
    """
    file = ProgrammeFile.model_validate({"name": slug, "slug": slug, "export": EXPORT | export})
    programme = programmes.put(
        unit.with_now(unit.now - timedelta(days=400)), slug, file.model_dump(mode="json")
    )
    practitioner = practitioners.add(unit, programme.id, NAME, 0, "08:00")
    reader = people.add(unit, unit.hash(f"{slug} reader"), 500_000_009_999, "en")
    practitioners.change(unit, practitioner.id, person_id=reader.id)
    made = []
    for number in range(clients + 1):
        dyad = dyads.add(unit, programme.id, practitioner.id, f"{LABEL} {number}")
        person = people.add(unit, unit.hash(f"{slug} {number}"), 500_000_000_000 + number, "en")
        dyads.bind(unit, dyad.client, person.id)
        if number < clients:
            consents.give(unit.with_now(unit.now - timedelta(days=365)), dyad.client, 1, 1)
        asked = _add_goals(unit.with_now(unit.now - timedelta(days=364)), dyad, number)
        for week in range(weeks):
            _add_week(unit, dyads.get(unit, dyad.id), person.id, reader.id, number, weeks - week, asked)
        made.append(dyads.get(unit, dyad.id))
    return made


def _add_goals(unit: UnitOfWork, dyad: Dyad, number: int) -> Goal:
    """Add both sides' goals, in words, and return the one that the client is asked about."""
    shown, hidden = (goals.add(unit, dyad.id, Perspective.CLIENT, each) for each in ("sleep", "habit"))
    shown = goals.change(unit, shown, words=GOAL, visibility=GoalVisibility.SHOWN)
    hidden = goals.change(unit, hidden, words=HIDDEN_GOAL)
    goals.record_tap(unit, shown, GoalFit.IN_PART)
    theirs = goals.add(unit, dyad.id, Perspective.PRACTITIONER, "worry")
    if number != UNSEEN:
        theirs = goals.change(unit, theirs, words=OTHERS_GOAL, visibility=GoalVisibility.SHOWN)
        goals.record_tap(unit, theirs, GoalFit.NOT_FOR_ME)
    if number == REACHED:
        shown = goals.set_state(unit.with_now(NOW - timedelta(days=1)), shown, GoalState.REACHED)
    return hidden if number == HIDING else shown


def _add_week(
    unit: UnitOfWork,
    dyad: Dyad,
    client: PersonId,
    practitioner: PersonId,
    number: int,
    ago: int,
    goal: Goal,
) -> None:
    """Add a session with both sides' check-ins; the client's first is closed unanswered, the second never sent."""
    ended = unit.now - timedelta(weeks=ago, minutes=number)
    session = sessions.add(unit.with_now(ended), dyad.id, ended)
    assert session is not None
    moment = unit.with_now(ended + timedelta(hours=2))
    values = {item: 1 + (number + ago + place) % 5 for place, item in enumerate(RATINGS)} | {"x1": 2}
    phase = CheckInPhase.CLOSED if number == 0 and ago < 3 else CheckInPhase.DONE
    given = answered(moment.now, values, skipped=number == SKIPPING)
    value = None if number == SKIPPING else ago % 11
    progress = StoredProgress(goal.id, value, "tap", moment.now.isoformat(), number != HIDING)
    given = GivenAnswers() if number == 0 and ago == 2 else replace(given, progress=progress)
    add_check_in(moment, dyad, client, Perspective.CLIENT, session, phase, given)
    seen = {item: values[item] for item in ("g2", "t1", "b1", "x1")}
    add_check_in(
        moment,
        dyad,
        practitioner,
        Perspective.PRACTITIONER,
        session,
        CheckInPhase.DONE,
        answered(moment.now, seen),
    )


def answered(at: datetime, values: dict[str, int], *, skipped: bool = False) -> GivenAnswers:
    """Return answers a minute apart: the first typed, the second changed, the last skipped if so, with a note."""
    answers = {
        item: StoredAnswer(value, "tap", (at + timedelta(minutes=place)).isoformat())
        for place, (item, value) in enumerate(values.items())
    }
    first, second, *_, last = answers
    answers[first] = replace(answers[first], how="typed", raw=RAW, parser=1)
    answers[second] = replace(answers[second], changed=True)
    if skipped:
        answers[last] = replace(answers[last], value=None, how="skip")
    return GivenAnswers(answers, {"session": StoredNote(WORDS, True, at.isoformat())})


def add_check_in(
    unit: UnitOfWork,
    dyad: Dyad,
    person: PersonId,
    perspective: Perspective,
    session: SessionId | None,
    phase: CheckInPhase,
    given: GivenAnswers,
) -> CheckIn:
    """Add a check-in that was asked now and answered, closed or left open."""
    made = CheckIn(
        CheckInId(unit.new_id()),
        dyad.id,
        dyad.client,
        session,
        person,
        people.get(unit, person).chat_key,
        perspective,
        "core-6",
        1,
        False,
        CheckInPhase.ASKED,
        "{}",
        None,
        None,
        None,
        None,
        unit.now,
    )
    check_ins.add(unit, made)
    check_ins.store_conversation(unit, made, "{}", given)
    ended = unit.now + timedelta(hours=1)
    check_ins.set_phase(unit, made.id, phase, asked_at=unit.now, ended_at=ended, model="clinic-1/1")
    if phase is CheckInPhase.DONE and perspective is Perspective.CLIENT:
        instrument = load_instruments()["core-6", 1]
        scores.put(unit, made, score(instrument, given.values))
    return made
