"""Programmes whose clients have answered, written directly into the database, without consequences."""

from datetime import timedelta

from bot.services.answering import answer_records
from flows.detection_research.benchmark.worlds import Array
from flows.ids import CheckInId, DyadId
from flows.instruments import Perspective
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import check_ins, dyads, people, practitioners, programmes
from storage.repositories.check_ins import CheckIn, CheckInPhase

ITEMS = ("g1", "g2", "t1", "t2", "b1", "b2")


def add_programme(unit: UnitOfWork, slug: str, answers: Array) -> list[DyadId]:
    """Add a programme whose clients gave these answers (dyad, check-in, dimension, item), weekly, up to a week ago."""
    programme = programmes.put(unit, slug, {"name": slug})
    practitioner = practitioners.add(unit, programme.id, "Alex", 0, "08:00")
    made = []
    for number, line in enumerate(answers):
        dyad = dyads.add(unit, programme.id, practitioner.id, f"Jo {number}")
        person = people.add(unit, unit.hash(f"{slug} {number}"), 5_000_000_000 + number, "en")
        dyads.bind(unit, dyad.client, person.id)
        for week, row in enumerate(line):
            check_in = add_check_in(
                unit.with_now(unit.now - timedelta(weeks=len(line) - week)), dyads.get(unit, dyad.id), row
            )
            check_ins.set_phase(unit, check_in.id, CheckInPhase.DONE, ended_at=check_in.made_at)
        made.append(dyad.id)
    return made


def add_check_in(unit: UnitOfWork, dyad: dyads.Dyad, row: Array) -> CheckIn:
    """Add a check-in with these answers that has not been sent yet."""
    assert dyad.person is not None
    chat_key = people.get(unit, dyad.person).chat_key
    made = CheckIn(
        id=CheckInId(unit.new_id()),
        dyad=dyad.id,
        client=dyad.client,
        session=None,
        person=dyad.person,
        chat_key=chat_key,
        perspective=Perspective.CLIENT,
        instrument="core-6",
        instrument_version=1,
        wished=False,
        phase=CheckInPhase.ASKED,
        state="{}",
        message_id=None,
        asked_at=None,
        closes_at=None,
        ended_at=None,
        made_at=unit.now,
    )
    check_ins.add(unit, made)
    answers = dict(zip(ITEMS, map(int, row.ravel()), strict=True))
    check_ins.store_conversation(unit, made, made.state, answer_records.answers_by_tap(answers, unit.now))
    return made
