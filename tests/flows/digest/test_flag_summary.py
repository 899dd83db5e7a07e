"""Summaries of flags from their evidence: attention, certainty and answers."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from flows.detection.finding import Evidence, FindingKind, Severity
from flows.digest.compose import compose
from flows.digest.flag_summary import needs_attention, round_rarity, summarize_flag
from flows.digest.phrases import brief_topic_phrase, short_date, short_moment, topic_phrase
from flows.digest.priority import drop_implied, sort_flags
from flows.digest.topics import Topic, topic_of
from flows.digest.week import FlagRecord
from flows.ids import FlagId
from flows.instruments.model import Dimension
from tests.flows.digest.practice import LAST, client, voice, week


def flag(kind: FindingKind, severity: Severity = Severity.WATCH, **evidence: object) -> FlagRecord:
    held: Evidence = evidence  # type: ignore[assignment]  # whatever a store gives back
    return FlagRecord(FlagId(f"{kind}-{evidence.get('form')}"), kind, None, severity, held, LAST)


@pytest.mark.parametrize(
    ("kind", "form", "expected"),
    [
        (FindingKind.BOND_RUPTURE, "drop", Topic.BOND),
        (FindingKind.LOW_ANSWER, "low-answer", Topic.LOW),
        (FindingKind.GOAL_DISAGREEMENT, "drop", Topic.GOAL),
        (FindingKind.GOAL_DISAGREEMENT, "low-answer", Topic.GOAL_LOW),
        (FindingKind.GOAL_DISAGREEMENT, "gap", Topic.GAP),
        (FindingKind.GOAL_DISAGREEMENT, "stated", Topic.STATED),
        (FindingKind.GOAL_DISAGREEMENT, None, Topic.GOAL),
        (FindingKind.TASK_DISAGREEMENT, "drop", Topic.TASK),
        (FindingKind.OVERALL_CHANGE, "drop", Topic.OVERALL),
        (FindingKind.GAP, "gap", Topic.GAP),
        (FindingKind.TENSION, None, Topic.TENSION),
        (FindingKind.SILENCE, None, Topic.SILENCE),
        (FindingKind.NO_VARIATION, None, Topic.FLAT),
    ],
)
def test_every_kind_has_its_topic(kind: FindingKind, form: str | None, expected: Topic) -> None:
    assert topic_of(kind, form) is expected


def test_no_kind_is_without_a_topic() -> None:
    assert all(topic_of(kind, None) for kind in FindingKind)


@pytest.mark.parametrize("about", Topic)
def test_whatever_a_flag_is_about_has_its_words_and_its_place(about: Topic) -> None:
    """Its texts are in flows/i18n/*/digest.ftl and digest-first.ftl, its rank in flows/digest/priority.py."""
    seen = summarize_flag(flag(FindingKind.BOND_RUPTURE), ())
    told = replace(seen, topic=about, dimension=Dimension.BOND)
    assert topic_phrase(told, voice())
    assert brief_topic_phrase(told, voice())
    assert sort_flags([told]) == (told,)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (flag(FindingKind.BOND_RUPTURE), True),
        (flag(FindingKind.NO_VARIATION, at_top=True), False),
        (flag(FindingKind.SILENCE, after_dip=[]), False),
        (flag(FindingKind.SILENCE, after_dip=["bond-rupture"]), True),
    ],
)
def test_silence_speaks_only_after_a_dip_and_no_variation_never(given: FlagRecord, expected: bool) -> None:
    assert needs_attention(given) is expected


@pytest.mark.parametrize(
    ("probability", "expected"),
    [
        (0.0, 100),
        (0.004, 100),
        (0.01, 100),
        (0.012, 50),
        (0.03, 30),
        (0.05, 20),
        (0.2, 5),
        (0.9, 2),
        (None, None),
    ],
)
def test_odds_are_said_in_round_figures_and_never_beyond_a_hundred(
    probability: float | None, expected: int | None
) -> None:
    evidence: Evidence = {} if probability is None else {"probability": probability}
    assert round_rarity(evidence) == expected


def test_evidence_of_another_shape_is_told_without_what_is_missing() -> None:
    rounds = client("J.", "5445541").rounds
    seen = flag(FindingKind.BOND_RUPTURE, answers=None, check_ins="many", probability="low")
    told = summarize_flag(replace(seen, check_in=rounds[-1].check_in), rounds)
    assert (told.answers, told.rests_on, told.one_in) == ((), 0, None)


@pytest.mark.parametrize(
    ("forms", "left"),
    [
        ([(FindingKind.BOND_RUPTURE, "drop"), (FindingKind.LOW_ANSWER, "low-answer")], [Topic.BOND]),
        (
            [
                (FindingKind.OVERALL_CHANGE, "drop"),
                (FindingKind.LOW_ANSWER, None),
                (FindingKind.TENSION, None),
            ],
            [Topic.OVERALL, Topic.TENSION],
        ),
        (
            [
                (FindingKind.TENSION, None),
                (FindingKind.OVERALL_CHANGE, "drop"),
                (FindingKind.LOW_ANSWER, None),
            ],
            [Topic.TENSION, Topic.OVERALL],
        ),
        (
            [(FindingKind.GAP, "gap"), (FindingKind.GOAL_DISAGREEMENT, "gap"), (FindingKind.SILENCE, None)],
            [Topic.GAP],
        ),
        ([(FindingKind.SILENCE, None), (FindingKind.BOND_RUPTURE, "drop")], [Topic.SILENCE, Topic.BOND]),
    ],
)
def test_a_summary_repeats_no_sentence(
    forms: list[tuple[FindingKind, str | None]], left: list[Topic]
) -> None:
    told = [summarize_flag(flag(kind, form=form), ()) for kind, form in forms]
    assert [each.topic for each in drop_implied(told)] == left


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "3 Oct"),
        ("de", "3. Okt."),
        ("es", "3 oct"),
        ("fr", "3 oct."),
        ("ru", "3 окт."),
        ("ar", "3 أكتوبر"),
    ],
)
def test_a_date_is_abbreviated(language: str, expected: str) -> None:
    assert short_date(date(2026, 10, 3), voice(language)) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-10-05 00:30", "today 00:30"),
        ("2026-10-06 23:30", "tomorrow 23:30"),
        ("2026-10-07 00:30", "Wed 00:30"),
        ("2026-10-10 09:00", "Sat 09:00"),
        ("2026-10-11 09:00", "Sun 09:00"),
        ("2026-10-12 09:00", "12 Oct"),
        ("2026-10-04 09:00", "4 Oct"),
    ],
)
def test_a_weekday_is_enough_for_the_seven_days_from_the_digest_on(when: str, expected: str) -> None:
    moment = datetime.fromisoformat(when).replace(tzinfo=ZoneInfo("Europe/Berlin"))
    assert short_moment(moment, compose(week()), voice()) == expected


@pytest.mark.parametrize(
    ("language", "today", "tomorrow"),
    [
        ("en", "today", "tomorrow"),
        ("de", "heute", "morgen"),
        ("es", "hoy", "mañana"),
        ("fr", "aujourd'hui", "demain"),
        ("pt", "hoje", "amanhã"),
        ("ru", "сегодня", "завтра"),
        ("uk", "сьогодні", "завтра"),
        ("ar", "اليوم", "غدًا"),
    ],
)
def test_the_digests_own_day_and_the_next_are_called_so(language: str, today: str, tomorrow: str) -> None:
    digest, at = compose(week()), datetime(2026, 10, 5, 11, tzinfo=ZoneInfo("Europe/Berlin"))
    days = [at + timedelta(days=number) for number in range(2)]
    assert [short_moment(each, digest, voice(language), clock=False) for each in days] == [today, tomorrow]


@pytest.mark.parametrize(
    ("kind", "order"),
    [
        (FindingKind.BOND_RUPTURE, ["b2", "g2", "t1", "b1", "g1", "t2"]),
        (FindingKind.TENSION, ["g1", "g2", "t1", "t2", "b1", "b2"]),
    ],
)
def test_answers_stand_by_their_distance_below_the_usual(kind: FindingKind, order: list[str]) -> None:
    """An answer without a usual one counts as usual; of two equally far, the lower; tension keeps its order."""
    seen = flag(
        kind,
        answers={"g1": 4, "g2": 3, "t1": 2, "t2": 5, "b1": 2, "b2": 4},
        usual_answers={"g1": 4, "g2": 4, "t2": 4, "b2": 2},
        reversed=["b2"],
    )
    rounds = client("J.", "5445541").rounds
    told = summarize_flag(replace(seen, check_in=rounds[-1].check_in), rounds)
    assert [line.item for line in told.answers] == order
