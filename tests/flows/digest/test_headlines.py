"""Headlines: one per finding, certainty explained once, minor flags not repeated in later weeks."""

from datetime import timedelta

from bot.rehearsal.botapi.html import parse
from flows.digest.compose import compose
from flows.digest.entry import render_entry
from flows.digest.topics import Topic
from flows.digest.value import Digest
from tests.flows.digest.practice import LAST, client, instrument, voice, week

CALM = ("5445541",) * 8
WEEK = timedelta(weeks=1)


def leading(*rows: str) -> list[Topic]:
    digest = compose(week(client("J.", *rows)))
    return [told.topic for told in digest.attention[0].told]


def sayings(digest: Digest) -> list[str]:
    """Return the line of each entry about its certainty."""
    read = [parse(render_entry(digest, each, voice(), instrument()).html).text for each in digest.attention]
    return [line for text in read for line in text.split("\n") if "chance" in line]


def test_a_low_answer_that_is_part_of_a_change_stands_under_the_changes_headline() -> None:
    assert leading(*CALM, "5445221")[:2] == [Topic.BOND, Topic.LOW]
    assert leading(*CALM, "5445211")[:2] == [Topic.BOND, Topic.LOW]
    assert leading(*CALM, "2445541")[:2] == [Topic.GOAL, Topic.GOAL_LOW]


def test_a_low_answer_surer_than_the_change_leads() -> None:
    assert leading(*CALM, "5445511")[:2] == [Topic.LOW, Topic.BOND]


def test_a_low_answer_alone_is_its_own_headline() -> None:
    assert leading("5445521") == [Topic.LOW]


def test_what_a_chance_means_is_said_in_full_once() -> None:
    digest = compose(week(*(client(f"P{number}", *CALM, "5445221") for number in range(3))))
    first, *others = sayings(digest)
    assert "fewer than 1 in 100 of their ordinary check-ins would look like this." in first
    assert {each.split(". ")[0] for each in others} == {"Hardly chance alone: fewer than 1 in 100"}


def test_a_small_low_answer_of_a_calm_client_is_not_told_again_next_week() -> None:
    calm = client("J.", *CALM, "5445521", "5445541")
    assert [flag.severity for flag in calm.flags if flag.at < LAST] != []
    assert compose(week(calm)).attention == ()


def test_tension_not_talked_through_is_told_again_next_week() -> None:
    (entry,) = compose(week(client("J.", *CALM, "54455431", last=LAST - WEEK))).attention
    assert not entry.fresh
