"""How far clients have come, in the digest: told once, beside the findings, within the first screen's lines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.rehearsal.botapi.html import parse
from flows.digest import serialization
from flows.digest.card import build_card, render_card
from flows.digest.chart import MAX_GOAL_LINES, build_chart, goal_lines
from flows.digest.client_filter import without_client
from flows.digest.compose import compose
from flows.digest.first_screen import render_first_screen
from flows.digest.line_count import count_lines
from flows.digest.supervision_report import build_report
from flows.digest.text import render, render_rest
from flows.digest.value import ClientList, Digest
from flows.digest.week import ClientStatus, ClientWeek, ReachedGoal
from flows.i18n import LANGUAGES
from flows.ids import GoalId
from flows.progress.series import GoalProgress, ProgressAnswer
from tests.flows.digest.practice import LAST, client, instrument, voice, week

CALM = ("5445541",) * 8


def progress(*values: int, category: str = "sleep", words: str | None = None) -> GoalProgress:
    """Return a goal answered about every third week, the last time at ``LAST``."""
    moments = [LAST - timedelta(weeks=3 * ago) for ago in reversed(range(len(values)))]
    answers = tuple(ProgressAnswer(at, value) for at, value in zip(moments, values, strict=True))
    return GoalProgress(GoalId(category), category, words, answers)


def stuck(label: str, *rows: str, newest: int = 4) -> ClientWeek:
    return replace(client(label, *(rows or CALM)), progress=(progress(4, 4, newest),))


def first_lines(digest: Digest, language: str = "en") -> list[str]:
    return parse(render_first_screen(digest, voice(language))).text.split("\n")


def test_no_nearer_stands_on_the_first_screen_and_with_the_client() -> None:
    digest = compose(week(stuck("Jo"), stuck("Kim", *CALM, "5445221"), client("S.", *CALM)))
    lines = first_lines(digest)
    assert lines[2:] == [
        "1. Kim: bond lower; no nearer to a goal for six weeks (Sleep)",
        "Answers steady and high: S.",
        "No nearer for six weeks, by their own answers: Jo (Sleep)",
    ]
    entry = render(digest, voice(), instrument())[1].html
    assert "No nearer for six weeks, by their own answers: Sleep" in entry
    rest = "".join(each.html for each in render_rest(digest, voice(), instrument()))
    assert "<b>Jo</b> is no nearer for six weeks, by their own answers: Sleep" in rest
    assert "<b>Kim</b>" not in rest


def test_a_goal_that_came_no_nearer_is_reported_in_one_digest_only() -> None:
    jo = stuck("Jo")
    later = replace(
        week(jo), since=LAST + timedelta(days=3), until=LAST + timedelta(days=10), starts=LAST.date()
    )
    assert compose(week(jo)).others
    assert [each.no_nearer for each in compose(week(jo)).named] == [("sleep",)]
    assert [each.no_nearer for each in compose(later).named] == [()]


def test_beside_a_goal_that_was_reached_it_takes_a_line_of_its_own() -> None:
    reached = replace(client("Al", *CALM), reached=(ReachedGoal("mood", LAST),))
    lines = first_lines(compose(week(stuck("Jo"), reached)))
    assert lines[-2:] == [
        "Says a goal is reached: Al (Low mood)",
        "No nearer for six weeks, by their own answers: Jo (Sleep)",
    ]


def test_a_lower_answer_than_six_weeks_ago_is_said_to_be_further_away() -> None:
    digest = compose(week(stuck("Jo", newest=3), stuck("Kim", *CALM, "5445221", newest=2)))
    assert [(each.no_nearer, each.further) for each in digest.named] == [((), ("sleep",))]
    lines = first_lines(digest)
    assert lines[-1] == "Further away than six weeks ago, by their answers: Jo (Sleep)"
    assert lines[2] == "1. Kim: bond lower; further from a goal than six weeks ago (Sleep)"
    entry, rest = render(digest, voice(), instrument())[1], render_rest(digest, voice(), instrument())
    assert "Further away than six weeks ago, by their own answers: Sleep" in entry.html
    said = "<b>Jo</b> is further away than six weeks ago, by their own answers: Sleep"
    assert said in "".join(each.html for each in rest)
    assert "o nearer" not in "".join([*lines, entry.html, *(each.html for each in rest)])
    assert not digest.quiet


@pytest.mark.parametrize("newest", [3, 4])
def test_who_came_no_nearer_is_not_listed_as_steady_and_high(newest: int) -> None:
    alone = compose(week(stuck("Jo", newest=newest)))
    assert [*alone.others] == [ClientList.STEADY]
    assert len(first_lines(alone)) == 2
    beside = compose(week(stuck("Jo", newest=newest), client("S.", *CALM)))
    rest = "".join(each.html for each in render_rest(beside, voice(), instrument()))
    assert "<b>Answers steady and high</b>: S.\n" in rest
    assert "Nothing stands out. Answers steady and high: S." in first_lines(beside)


def test_a_goal_that_came_no_nearer_ends_a_quiet_week_and_changes_no_order() -> None:
    digest = compose(week(stuck("Jo")))
    assert not digest.quiet
    assert digest.attention == ()
    assert compose(week(client("Jo", *CALM))).quiet


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fullest_week_is_ten_lines_with_it(language: str) -> None:
    hard = [stuck(f"Label number {n} of a long kind", *CALM, "5445221") for n in range(8)]
    kinds = [
        replace(client(f"{each}", *CALM, state=each), progress=hard[0].progress) for each in ClientStatus
    ]
    reached = replace(client("R", *CALM), reached=(ReachedGoal("mood", LAST),))
    noted = client("N", "5445541", note="Thanks.")
    lines = first_lines(compose(week(*hard, *kinds, reached, noted)), language)
    assert count_lines("\n".join(lines)) <= 10
    said = parse(voice(language).say("digest-no-nearer-brief", labels="")).text.strip(" :\u200f\xa0")
    assert any(said in line for line in lines)


def test_the_card_shows_the_last_answers_with_the_newest_on_the_right() -> None:
    jo = replace(client("Jo", *CALM), progress=(progress(2, 4, 6, words="Say <no>"), progress()))
    card = build_card(jo, instrument())
    html = "".join(each.html for each in render_card(card, voice(), instrument(), zone="UTC", name="Alex"))
    assert "How far with “Say &lt;no&gt;”, of 10: \u20662 → 4 → 6\u2069 (" in html
    assert html.count("How far with") == 1


def test_the_stored_digest_reads_the_same_and_one_without_it_keeps_its_bytes() -> None:
    digest = compose(week(stuck("Jo"), client("S.", *CALM)))
    assert serialization.from_json(serialization.to_json(digest)) == digest
    assert "no_nearer" not in serialization.to_json(compose(week(client("S.", *CALM))))
    assert "Jo" not in serialization.to_json(without_client(digest, digest.named[0].dyad))


def test_no_words_of_a_goal_are_stored_with_a_digest() -> None:
    jo = replace(client("Jo", *CALM), progress=(progress(4, 4, 3, words="Kanarienwort"),))
    stored = serialization.to_json(compose(week(jo)))
    assert "sleep" in stored
    assert "Kanarienwort" not in stored


def test_the_picture_has_a_line_for_each_goal_at_the_check_ins_it_was_asked() -> None:
    jo = replace(client("Jo", *CALM), progress=(progress(4, 6), progress()))
    (panel,) = build_chart([jo], instrument(), ()).panels
    (line,) = panel.goals
    assert line.values == (None, None, None, None, 4, None, None, 6)


def test_the_page_for_supervision_leaves_without_goals() -> None:
    jo = replace(client("Jo", *CALM), progress=(progress(4, 6, words="Kanarienwort"),))
    at = LAST + timedelta(days=1)
    page = build_report(jo, instrument(), now=at, zone="UTC")
    assert page == build_report(replace(jo, progress=()), instrument(), now=at, zone="UTC")
    assert "Kanarienwort" not in str(page)


def test_of_many_goals_the_picture_has_the_last_ones_asked() -> None:
    moments = [LAST - timedelta(weeks=3), LAST]
    older = GoalProgress(GoalId("o"), "mood", None, (ProgressAnswer(moments[0], 1),))
    newer = [progress(5, category=each) for each in ("sleep", "worry", "anger")]
    found = goal_lines([older, *newer], moments)
    assert [each.category for each in found] == ["sleep", "worry", "anger"]
    assert len(found) == MAX_GOAL_LINES
