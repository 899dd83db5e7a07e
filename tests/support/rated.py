"""Programmes whose clients have answered, written straight into the store: nothing follows from it."""

from datetime import timedelta

from bot.services.answering import answer_records
from flows.detection_research.benchmark.worlds import Array
from flows.ids import CheckInId, DyadId
from flows.instruments import Perspective
from storage.database.unit_of_work import Unit
from storage.repositories import check_ins, dyads, people, practitioners, programmes
from storage.repositories.check_ins import CheckIn, Phase

ITEMS = ("g1", "g2", "t1", "t2", "b1", "b2")


def a_programme(unit: Unit, slug: str, given: Array) -> list[DyadId]:
    """A programme whose clients have answered so (dyad, check-in, dimension, item), a week apart, last a week ago."""
    programme = programmes.put(unit, slug, {"name": slug})
    practitioner = practitioners.add(unit, programme.id, "Alex", 0, "08:00")
    made = []
    for number, line in enumerate(given):
        dyad = dyads.add(unit, programme.id, practitioner.id, f"Jo {number}")
        person = people.add(unit, unit.hash(f"{slug} {number}"), 5_000_000_000 + number, "en")
        dyads.bind(unit, dyad.client, person.id)
        for week, row in enumerate(line):
            check_in = one(
                unit.at(unit.now - timedelta(weeks=len(line) - week)), dyads.get(unit, dyad.id), row
            )
            check_ins.move(unit, check_in.id, Phase.DONE, ended_at=check_in.made_at)
        made.append(dyad.id)
    return made


def one(unit: Unit, dyad: dyads.Dyad, row: Array) -> CheckIn:
    """A check-in with these answers, not sent yet."""
    assert dyad.person is not None
    lane = people.get(unit, dyad.person).lane
    made = CheckIn(
        id=CheckInId(unit.new_id()),
        dyad=dyad.id,
        client=dyad.client,
        session=None,
        person=dyad.person,
        lane=lane,
        perspective=Perspective.CLIENT,
        instrument="core-6",
        instrument_version=1,
        wished=False,
        phase=Phase.ASKED,
        state="{}",
        message_id=None,
        asked_at=None,
        closes_at=None,
        ended_at=None,
        made_at=unit.now,
    )
    check_ins.add(unit, made)
    given = dict(zip(ITEMS, map(int, row.ravel()), strict=True))
    check_ins.keep(unit, made, made.state, answer_records.tapped(given, unit.now))
    return made
