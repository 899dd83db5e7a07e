"""The text of the supervision report: pseudonymous, each figure with its meaning."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.digest.supervision_report import MAX_EVENTS, MAX_STARTERS, Report, build_report
from flows.digest.supervision_report_text import references, render_sections, score_in_words
from flows.digest.week import ClientWeek, PractitionerVerdict
from flows.i18n import Mode
from tests.flows.digest.goal_practice import client_with_goals, theirs, yours
from tests.flows.digest.goal_stories import NO
from tests.flows.digest.practice import LAST, client, instrument, voice

CALM = ("5445541",) * 6
NOW = LAST + timedelta(days=3)


def page(only: ClientWeek) -> Report:
    return build_report(only, instrument(), now=NOW, zone="Europe/Berlin")


def read(only: ClientWeek, mode: Mode = "therapy") -> dict[str, tuple[str, ...]]:
    found = render_sections(page(only), voice(mode=mode), instrument())
    return {section.title: section.lines for section in found}


def test_the_report_describes_scores_in_the_scales_labels() -> None:
    assert read(client("J.", *CALM, "5445221"))["Where it stood at the check-in of Friday 2 October"] == (
        "Goals: between “Mostly” and “Completely”. Usually from “Mostly” to “Completely”.",
        "Way of working: between “Mostly” and “Completely”. Usually from “Mostly” to “Completely”.",
        "Bond: “A little”. Usually from “Mostly” to “Completely”.",
    )


def test_a_first_check_in_has_nothing_usual_and_a_skipped_part_no_level() -> None:
    assert read(client("J.", "--44441"))["Where it stood at the check-in of Friday 2 October"] == (
        "Goals: not answered last time.",
        "Way of working: “Mostly”. What is usual cannot be told yet.",
        "Bond: “Mostly”. What is usual cannot be told yet.",
    )


def test_what_the_practitioner_said_of_a_goal_is_not_in_the_report() -> None:
    goals = [theirs("sleep", 9, fits=[(-1, NO)]), yours("sleep", 9)]
    (line,) = read(client_with_goals("J.", " ".join(CALM), goals))["What stood out"]
    assert line == "Saturday 3 October: “not for me” about one of the goals. Still open."


def test_the_report_lists_episodes_newest_first_with_their_outcome() -> None:
    told = read(client("J.", *CALM, "5445221", "5445541", "54455431"))["What stood out"]
    assert told == (
        "Friday 2 October: unresolved tension. Still open.",
        ("Friday 18 September: bond lower than usual. Settled on Friday 25 September."),
    )


@pytest.mark.parametrize(
    ("verdict", "mode", "said"),
    [
        (PractitionerVerdict.DISCUSSED, "therapy", "Talked about."),
        (PractitionerVerdict.NOT_A_RUPTURE, "therapy", "Not a rupture, you said."),
        (PractitionerVerdict.NOT_A_RUPTURE, "coaching", "No problem, you said."),
    ],
)
def test_the_practitioners_verdict_stands_beside_the_finding(
    verdict: PractitionerVerdict, mode: Mode, said: str
) -> None:
    dip = client("J.", *CALM, "54455431")
    judged = replace(
        dip, flags=tuple(replace(flag, verdict=verdict, verdict_at=NOW - timedelta(1)) for flag in dip.flags)
    )
    assert read(judged, mode)["What stood out"][0].endswith(said)


def test_a_report_without_findings_says_so() -> None:
    found = read(client("J.", *CALM))
    assert found["What stood out"] == ("Nothing has stood out so far.",)
    assert "Openings suggested" not in found


def test_the_openings_are_those_last_shown_with_their_sources() -> None:
    dip = client("J.", *CALM, "5445221")
    passed = replace(dip, flags=tuple(replace(flag, shown=1) for flag in dip.flags))
    assert page(dip).openings != page(passed).openings
    assert len(references(page(dip))) == 1
    (line,) = read(dip)["Openings suggested"]
    assert "; " in line


def test_a_report_holds_no_more_than_a_page() -> None:
    found = page(client("J.", *CALM, *["5445541", "5445221", "54455431", "2245541"] * 4))
    assert len(found.events) == MAX_EVENTS
    assert len(found.openings) <= MAX_STARTERS
    assert len(found.chart.panels) == 1


def test_coaching_claims_what_is_known_of_coaching() -> None:
    assert "r = .41" in read(client("J.", *CALM), "coaching")["How to read this"][1]
    assert "r = .28" in read(client("J.", *CALM))["How to read this"][1]


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (1.0, "“Not at all”"),
        (3.25, "“Somewhat”"),
        (3.5, "between “Somewhat” and “Mostly”"),
        (3.75, "“Mostly”"),
        (5.0, "“Completely”"),
    ],
)
def test_a_score_is_said_as_the_nearest_answer_or_the_two_around_it(score: float, words: str) -> None:
    assert score_in_words(score, voice(), instrument()) == words


def test_the_chart_marks_flags_of_the_last_seven_days_only() -> None:
    dip = client("J.", *CALM, "5445331")  # watched, so it is not repeated in later weeks
    assert any(line.marks[-1] and line.marks[-1].flagged for line in page(dip).chart.panels[0].lines)
    later = build_report(dip, instrument(), now=LAST + timedelta(days=8), zone="Europe/Berlin")
    assert not any(line.marks[-1] and line.marks[-1].flagged for line in later.chart.panels[0].lines)
