"""A programme's own model: estimated from its own check-ins, used after acceptance, for new check-ins only."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from bot.scheduler.clocks import MovableClock
from bot.services.answering import answer_records
from bot.services.check_ins import completion
from bot.services.check_ins.creation import create
from bot.services.context.context import Context, Resources
from bot.services.history import check_in_history
from bot.services.models import programme_model, ratings_table, recomputation
from bot.services.privacy.retention_purge import RetentionPurge
from bot.services.programmes.default import default_programme
from bot.services.programmes.file import parse_programme
from flows.detection import SHIPPED, Model
from flows.detection.model import CLINIC
from flows.detection_research.benchmark.worlds import REFERENCE, Array, draw_sample
from flows.detection_research.calibration.answers_file import read
from flows.errors import BadInput
from flows.ids import DyadId
from flows.instruments import Perspective
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import check_ins, dyads, erasure, flags, sessions
from storage.repositories.check_ins import CheckInPhase
from tests.support.answered_programmes import ITEMS, add_check_in, add_programme
from tests.support.example_table import new_key_ring

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
WEEK = timedelta(weeks=1)
LIVELY = replace(CLINIC, version="x", levels=(3.4, 3.4, 3.4), item_sd=0.9)
OWN = Model(
    replace(LIVELY, version="own-1"), replace(SHIPPED.thresholds, prior="own-1", watch=0.5, likely=0.6)
)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(NOW, running=False)


@pytest.fixture
async def store(tables_url: str, clock: MovableClock) -> AsyncIterator[Database]:
    opened = await Database.open(tables_url, new_key_ring(), clock=clock)
    yield opened
    await opened.close()


def resources() -> Resources:
    return Resources(load_words(), load_instruments(), "some_bot")


def ctx(unit: UnitOfWork) -> Context:
    return Context(unit, resources())


def sent(unit: UnitOfWork, dyad: DyadId, *row: int) -> str | None:
    """Complete another check-in of a dyad; return the version of the model that judged it."""
    made = add_check_in(unit, dyads.get(unit, dyad), np.array(row))
    completion.complete(ctx(unit), made)
    found = check_ins.find(unit, made.id)
    assert found is not None
    return found.model


def without(unit: UnitOfWork, check_in: str, item: str) -> None:
    """Remove a stored answer behind the service's back."""
    found = check_ins.find(unit, check_in)
    assert found is not None
    check_ins.store_conversation(
        unit, found, found.state, check_ins.unseal_answers(unit, found).answered(item, None)
    )


def drawn(clients: int, check_ins: int = 6, seed: int = 1) -> Array:
    return draw_sample(REFERENCE, LIVELY, np.random.default_rng(seed), clients, check_ins).answers()


async def test_the_ratings_table_holds_all_answers_and_no_names(store: Database) -> None:
    given = drawn(6)
    ids = await store.write(lambda unit: add_programme(unit, "ours", given))
    found = await store.write(lambda unit: ratings_table.read_ratings(ctx(unit), "ours"))
    assert (found.dyads, found.check_ins, found.left_out) == (6, 36, 0)
    back = read(found.table.encode(), "ours.csv")
    assert sorted(back.reshape(6, -1).tolist()) == sorted(given.reshape(6, -1).tolist())
    assert [each for each in (*ids, "Jo", "Alex", "5000000") if each in found.table] == []


async def test_another_programmes_check_ins_are_not_in_the_table(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, "ours", drawn(5)))
    alone = await store.write(lambda unit: ratings_table.read_ratings(ctx(unit), "ours"))
    await store.write(lambda unit: add_programme(unit, "theirs", np.ones((5, 6, 3, 2))))
    beside = await store.write(lambda unit: ratings_table.read_ratings(ctx(unit), "ours"))
    assert beside.table == alone.table


async def test_ratings_of_fewer_than_five_clients_are_refused(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, "ours", drawn(4)))
    with pytest.raises(BadInput, match="whose"):
        await store.write(lambda unit: ratings_table.read_ratings(ctx(unit), "ours"))
    with pytest.raises(BadInput, match="no programme"):
        await store.write(lambda unit: ratings_table.read_ratings(ctx(unit), "nobody's"))


async def test_a_model_judges_from_its_acceptance_on_and_only_in_its_programme(store: Database) -> None:
    (ours, *_) = await store.write(lambda unit: add_programme(unit, "ours", drawn(5)))
    (theirs, *_) = await store.write(lambda unit: add_programme(unit, "theirs", drawn(5)))
    source = await store.write(lambda unit: ratings_table.read_ratings(ctx(unit), "ours"))
    await store.write(lambda unit: programme_model.store_model(ctx(unit), "ours", OWN, source))
    before = NOW - timedelta(hours=1)
    assert (
        await store.write(lambda unit: sent(unit.with_now(before), ours, 5, 5, 5, 5, 5, 5)) == SHIPPED.version
    )
    await store.write(lambda unit: programme_model.accept_model(ctx(unit), "ours", "own-1/1"))
    assert await store.write(lambda unit: sent(unit, ours, 2, 2, 2, 2, 2, 2)) == "own-1/1"
    assert await store.write(lambda unit: sent(unit, theirs, 2, 2, 2, 2, 2, 2)) == SHIPPED.version
    evidence = [flag.finding.evidence for flag in await store.read(lambda unit: flags.of_dyad(unit, ours))]
    assert [each["model"] for each in evidence if "model" in each] == ["own-1/1"]
    past = await store.read(lambda unit: check_in_history.completed_check_ins(ctx(unit), ours))
    assert [each.model.version for each in past[-2:]] == [SHIPPED.version, "own-1/1"]


async def test_findings_of_any_model_are_recomputed_byte_for_byte(store: Database) -> None:
    (ours, *_) = await store.write(lambda unit: add_programme(unit, "ours", drawn(5)))
    source = await store.write(lambda unit: ratings_table.read_ratings(ctx(unit), "ours"))
    await store.write(lambda unit: programme_model.store_model(ctx(unit), "ours", OWN, source))

    def story(unit: UnitOfWork) -> list[str | None]:
        models = []
        for day, version in enumerate((None, "own-1/1", SHIPPED.version)):
            later = unit.with_now(NOW + timedelta(days=day))
            if version:
                programme_model.accept_model(ctx(later), "ours", version)
            models.append(sent(later, ours, 2, 1, 2, 2, 1, 2))
        return models

    assert await store.write(story) == [SHIPPED.version, "own-1/1", SHIPPED.version]
    later = NOW + timedelta(days=9)
    found = await store.read(
        lambda unit: recomputation.recompute_programme(ctx(unit.with_now(later)), "ours")
    )
    judged = [each for each in found if each.findings]
    assert len(judged) == 3
    assert all(each.same and each.whole for each in judged)


async def test_a_finding_whose_answers_were_changed_is_reported(store: Database) -> None:
    (ours, *_) = await store.write(lambda unit: add_programme(unit, "ours", drawn(5)))
    await store.write(lambda unit: sent(unit, ours, 2, 1, 2, 2, 1, 2))
    (newest, *_) = await store.read(lambda unit: [flag.check_in for flag in flags.of_dyad(unit, ours)])
    await store.write(lambda unit: without(unit, newest, "b1"))
    found = await store.read(lambda unit: recomputation.recompute_programme(ctx(unit), "ours"))
    assert [each.same for each in found if each.check_in == newest] == [False]


def both(unit: UnitOfWork, dyad: DyadId, client: int, practitioner: int) -> None:
    """Complete both sides' check-ins about one session, each with one value for all ratings."""
    at, here, programme = ctx(unit), dyads.get(unit, dyad), parse_programme(default_programme(), "x.toml")
    session = sessions.add(unit, dyad, unit.now)
    assert here.person is not None
    for side, answer in ((Perspective.CLIENT, client), (Perspective.PRACTITIONER, practitioner)):
        made = create(at, programme, here, here.person, side, session=session, closes_at=None)
        check_ins.store_conversation(
            unit, made, made.state, answer_records.answers_by_tap(dict.fromkeys(ITEMS, answer), unit.now)
        )
        completion.complete(at, made)


async def test_a_gap_whose_form_was_erased_is_counted_apart_and_is_no_difference(store: Database) -> None:
    (ours, *_) = await store.write(lambda unit: add_programme(unit, "ours", drawn(1)))
    await store.write(lambda unit: both(unit, ours, 1, 5))
    stored = await store.read(lambda unit: flags.of_dyad(unit, ours))
    gaps = [flag for flag in stored if flag.finding.detector == "gap"]
    assert gaps
    for erased, unseen in ((False, 0), (True, len(gaps))):
        if erased:
            await store.write(lambda unit: erasure.erase_views(unit, [ours]))
        found = await store.read(lambda unit: recomputation.recompute_programme(ctx(unit), "ours"))
        newest = next(each for each in found if each.check_in == gaps[0].check_in)
        assert (newest.findings, newest.same, newest.unseen) == (len(stored), True, unseen)


async def test_findings_that_rest_on_deleted_check_ins_are_counted_apart(
    store: Database, clock: MovableClock
) -> None:
    (ours, *_) = await store.write(lambda unit: add_programme(unit.with_now(NOW - WEEK), "ours", drawn(5)))
    await store.write(lambda unit: sent(unit, ours, 1, 1, 1, 1, 1, 1))
    (newest, *_) = await store.read(lambda unit: [flag.check_in for flag in flags.of_dyad(unit, ours)])
    clock.move(timedelta(days=728))  # not quite two years after that one, and more than that after the others
    purged = await RetentionPurge(store, resources()).purge()
    assert purged.gone["check_ins"]
    found = await store.read(lambda unit: recomputation.recompute_programme(ctx(unit), "ours"))
    assert [(each.same, each.whole) for each in found if each.check_in == newest] == [(False, False)]


async def test_silences_of_one_moment_are_recomputed_as_stored(store: Database) -> None:
    (ours, *_) = await store.write(lambda unit: add_programme(unit, "ours", drawn(1)))

    def close(unit: UnitOfWork) -> None:
        made = add_check_in(unit, dyads.get(unit, ours), np.array((3,) * 6))
        check_ins.set_phase(unit, made.id, CheckInPhase.CLOSED, asked_at=unit.now, ended_at=unit.now)
        completion.record_silence(ctx(unit), made)

    for days in (-1, 0, 0):
        await store.write(lambda unit, days=days: close(unit.with_now(NOW + timedelta(days=days))))  # type: ignore[misc]
    silences = [flag for flag in await store.read(lambda unit: flags.of_dyad(unit, ours)) if flag.at == NOW]
    found = await store.read(lambda unit: recomputation.recompute_programme(ctx(unit), "ours"))
    closed = {flag.check_in for flag in silences}
    assert [each.same for each in found if each.check_in in closed] == [True, True]


async def test_an_unknown_model_is_not_accepted(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, "ours", drawn(5)))
    with pytest.raises(BadInput, match=f"There are: {SHIPPED.version}"):
        await store.write(lambda unit: programme_model.accept_model(ctx(unit), "ours", "own-7/1"))


async def test_two_estimates_of_the_same_ratings_do_not_share_a_version(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, "ours", drawn(5)))
    source = await store.write(lambda unit: ratings_table.read_ratings(ctx(unit), "ours"))
    await store.write(lambda unit: programme_model.store_model(ctx(unit), "ours", OWN, source))
    with pytest.raises(BadInput, match="Try again"):
        await store.write(lambda unit: programme_model.store_model(ctx(unit), "ours", OWN, source))
    again = await store.write(lambda unit: ratings_table.read_ratings(ctx(unit), "ours"))
    assert again.version == "own-2"
