"""What a coach concludes about the goals of each client of five digests, beside what is true of them.

``python -m tests.flows.digest.test_goal_stories DIRECTORY`` writes the digests as text, and the answer key beside it.
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.rehearsal.botapi.html import parse
from flows.digest import serialization
from flows.digest.card import build_card, render_card
from flows.digest.compose import compose
from flows.digest.entry import PractitionerActions, render_entry
from flows.digest.first_screen import render_first_screen
from flows.digest.line_count import count_lines
from flows.digest.text import render, render_rest
from flows.digest.value import Digest
from flows.digest.week import ClientWeek
from flows.i18n import LANGUAGES
from flows.message import Message
from tests.flows.digest.goal_practice import GoalStory, Truth, client_with_goals, theirs, yours
from tests.flows.digest.goal_stories import CALM, NO, NO_WORDS, PRACTICES, YES
from tests.flows.digest.practice import LAST, instrument, voice, week

STORIES = [each for practice in PRACTICES for each in practice]
COACH = "Kim"
DIGEST_SAYS = {
    Truth.DISAGREE: r"goals each of you named differ|not for me” (about|to) (a|the) goal|Different goals named",
    Truth.SETTLED: r"goals each of you named fit now",
    Truth.REACHED: r"says a goal is reached|Reached, they say",
    Truth.NO_NEARER: r"(?i)no nearer for six weeks|further away than six weeks ago",
    Truth.FIT_LESS: r"Goals fit less than usual",
}
CARD_AGREES = (
    r"(?s)You both named|They said “(we work on that|in part)”.*You said “|You said “we.*They said “"
)


def composed(practice: Sequence[GoalStory]) -> Digest:
    return compose(week(*(each.client() for each in practice), mode="coaching"))


def as_text(messages: Sequence[Message]) -> str:
    return "\n".join(parse(each.html).text for each in messages)


def rest_text(digest: Digest) -> str:
    return as_text(render_rest(digest, voice(mode="coaching"), instrument()))


def card_text(client: ClientWeek, last: int = 3) -> str:
    card = build_card(client, instrument(), last=last)
    return as_text(render_card(card, voice(mode="coaching"), instrument(), zone="Europe/Berlin", name=COACH))


def digest_text(digest: Digest, name: str) -> str:
    """Return what a digest says of one client: their lines and their entry."""
    first, *entries = render(digest, voice(mode="coaching"), instrument())
    own = [each for each in entries if parse(each.html).text.split("\n")[0] == name]
    lines = [*re.split(r"\n| · ", parse(first.html).text), *rest_text(digest).splitlines()]
    return "\n".join([*(line for line in lines if re.search(rf"\b{name}\b", line)), as_text(own)])


def concluded(digest: Digest, story: GoalStory) -> set[Truth]:
    """Return what a reader concludes from the digest and the client's card."""
    text = digest_text(digest, story.name)
    found = {truth for truth, words in DIGEST_SAYS.items() if re.search(words, text)}
    if found & {Truth.DISAGREE, Truth.SETTLED}:
        return found
    agrees = re.search(CARD_AGREES, card_text(story.client()))
    return found | {Truth.AGREE if agrees else Truth.CANNOT_SAY}


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice[0].name)
def test_each_client_s_goals_are_read_as_they_are(practice: Sequence[GoalStory]) -> None:
    digest = composed(practice)
    read = {each.name: concluded(digest, each) for each in practice}
    assert read == {each.name: {*each.truth} for each in practice}


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice[0].name)
def test_digest_and_card_have_the_expected_lines_of_each_goal_story(practice: Sequence[GoalStory]) -> None:
    digest = composed(practice)
    for each in practice:
        text = f"{digest_text(digest, each.name)}\n{card_text(each.client())}"
        assert [line for line in each.said if line not in text] == [], each.name


def test_words_and_goals_that_a_client_keeps_stand_nowhere() -> None:
    for practice in PRACTICES:
        text = "".join(
            f"{digest_text(composed(practice), each.name)}{card_text(each.client())}" for each in practice
        )
        assert not any(words in text for words in ("Get rid of my boss", "Find another job"))


def test_only_coaching_s_categories_are_named() -> None:
    text = "".join(rest_text(composed(practice)) for practice in PRACTICES)
    assert "goal-category" not in text


def test_settled_goals_are_named_in_one_week_and_not_as_a_settled_rating() -> None:
    hugo = next(each for each in STORIES if each.name == "Hugo").client()
    this_week = week(hugo, mode="coaching")
    later = replace(
        this_week, since=LAST + timedelta(days=3), until=LAST + timedelta(days=10), starts=LAST.date()
    )
    assert [each.goals_settled for each in compose(this_week).named] == [True]
    assert "Settled" not in parse(render_first_screen(compose(this_week), voice())).text
    assert [each.goals_settled for each in compose(later).named] == [False]


def test_goals_that_one_side_alone_says_fit_are_not_called_settled() -> None:
    abe = next(each for each in STORIES if each.name == "Abe").client()
    digest = compose(week(abe))
    assert [each.goals_settled for each in digest.named] == [False]
    assert "fit" not in f"{parse(render_first_screen(digest, voice())).text}{rest_text(digest)}"


def test_beside_a_rating_that_leads_its_certainty_is_not_said_of_the_goals() -> None:
    practice = next(each for each in PRACTICES if "Leo" in [story.name for story in each])
    lines = digest_text(composed(practice), "Leo").splitlines()
    certainty = next(index for index, line in enumerate(lines) if line.startswith("Hardly chance alone"))
    assert certainty < lines.index("Also: the goals each of you named differ.")


def test_goals_that_differ_stand_on_the_line_of_a_client_flagged_for_something_else() -> None:
    practice = next(each for each in PRACTICES if "Leo" in [story.name for story in each])
    screen = parse(render_first_screen(composed(practice), voice(mode="coaching"))).text
    line = next(each for each in screen.splitlines() if "Leo" in each)
    assert "bond lower; goals named differ" in line


def test_a_settled_disagreement_is_said_in_an_entry_about_something_else() -> None:
    falls = CALM.rsplit(" ", 1)[0] + " 5445221"
    goals = [theirs("direction", 24, fits=[(1, YES)]), yours("confidence", 24, fits=[(1, YES)])]
    digest = compose(week(client_with_goals("Al", falls, goals)))
    assert "The goals each of you named fit now, different before." in digest_text(digest, "Al")


def test_ratings_of_goals_and_named_goals_have_different_words_on_the_first_screen() -> None:
    falls = CALM.rsplit(" ", 1)[0] + " 3255541"
    goals = [theirs("direction", 24, fits=[(1, YES)]), yours("confidence", 24, fits=[(1, YES)])]
    screen = parse(render_first_screen(compose(week(client_with_goals("Al", falls, goals))), voice())).text
    assert "1. Al: goals fit less (answers); named goals fit now" in screen
    assert screen.count("Al") == 1


def story_of(name: str) -> GoalStory:
    return next(each for each in STORIES if each.name == name)


def test_unreviewed_and_refused_goals_are_listed_apart() -> None:
    digest = composed([story_of("Omar"), story_of("Quinn")])
    screen = parse(render_first_screen(digest, voice(mode="coaching"))).text.splitlines()
    assert screen[1:] == [
        "Named goals do not fit yet: Quinn (Speaking up)",
        "Different goals named, nobody has said yet how they fit: Omar",
    ]
    assert rest_text(digest).splitlines()[1:] == [
        "Named goals do not fit yet, nothing new to tell: Quinn",
        "Quinn said “not for me” to the goal you chose for them: Speaking up",
        (
            "Different goals named, nobody has said yet how they fit, nothing new to tell "
            "(for both lists send /client and the name): Omar"
        ),
    ]


def test_an_old_refusal_by_the_coach_is_told_as_theirs() -> None:
    goals = [theirs("team", 20), theirs("speaking-up", 20, fits=[(13, NO)]), yours("team", 19)]
    digest = compose(week(client_with_goals("Al", CALM, goals), mode="coaching"))
    assert "Al: you said “not for me” to a goal of theirs: Speaking up" in rest_text(digest)


def test_goals_that_fit_now_are_told_with_what_was_before() -> None:
    digest = composed([story_of("Wren"), story_of("Nico")])
    assert (
        "Named goals fit now, unlike before: Nico and Wren"
        in parse(render_first_screen(digest, voice())).text
    )
    assert "The goals each of you named fit now, different before: Nico\n" in rest_text(digest)
    assert "The goals each of you named fit now, after “not for me”: Wren" in rest_text(digest)
    falls = CALM.rsplit(" ", 1)[0] + " 5445221"
    own = digest_text(compose(week(client_with_goals("Wren", falls, story_of("Wren").goals))), "Wren")
    assert "The goals each of you named fit now, after “not for me”." in own


@pytest.mark.parametrize("name", ["Ben", "Finn", "Pia"])
def test_after_a_refusal_every_opening_names_the_goal(name: str) -> None:
    digest = composed([story_of(name)])
    goal = {"Ben": "Speaking up", "Finn": "A new role", "Pia": "Leading people"}[name]
    for shown in range(3):
        acted = PractitionerActions(shown=shown)
        entry = render_entry(digest, digest.attention[0], voice(mode="coaching"), instrument(), acted)
        (line,) = [each for each in parse(entry.html).text.splitlines() if each.startswith("💡")]
        assert f"({goal})" in line


def test_no_opening_speaks_of_two_goals_where_there_may_be_more() -> None:
    assert "both goals" not in "".join(written(practice) for practice in PRACTICES)


def test_each_client_stands_on_one_line_of_the_first_screen_beside_their_list() -> None:
    screen = parse(render_first_screen(composed(PRACTICES[4]), voice(mode="coaching"))).text
    assert screen.count("Uma") == 1
    assert "2. Uma: goals named differ; no nearer to a goal for six weeks (Confidence)" in screen


def test_a_number_stands_for_others_where_names_do_not_fit() -> None:
    screen = parse(render_first_screen(composed(PRACTICES[4]), voice(mode="coaching"))).text
    assert "Answers steady and high: 4 others" in screen


def test_lists_and_news_about_goals_have_lines_of_their_own() -> None:
    for practice in PRACTICES:
        assert " · " not in parse(render_first_screen(composed(practice), voice(mode="coaching"))).text


def test_something_else_is_told_in_its_words_or_in_quotation_marks() -> None:
    hidden = [theirs("other", 9, "Secret", seen=[(9, NO_WORDS)]), yours("other", 9, "Write", fits=[(8, YES)])]
    card = card_text(client_with_goals("Al", CALM, hidden))
    assert "They named: “Something else”. You named: “Write”." in card
    assert "They said “we work on that” about: “Write”." in card
    assert "Secret" not in card


def test_the_card_says_that_no_goals_are_named_only_beside_ratings_of_goals() -> None:
    said = "No goals named with /goals yet that you both see."
    assert [each.name for each in STORIES if said in card_text(each.client())] == ["Mona"]
    mona = build_card(story_of("Mona").client(), instrument(), with_goals=False)
    assert said not in as_text(render_card(mona, voice(), instrument(), zone="UTC", name=COACH))


def test_a_goal_of_one_category_that_is_refused_is_not_called_common() -> None:
    goals = [theirs("team", 20, "My team"), yours("team", 20, "Your team", fits=[(-1, NO)])]
    card = card_text(client_with_goals("Al", CALM, goals))
    assert "They said “not for me” about: Working in a team." in card
    assert "You both named" not in card


def test_a_digest_with_settled_goals_is_stored_and_one_without_keeps_its_bytes() -> None:
    settled = composed(PRACTICES[1])
    assert serialization.from_json(serialization.to_json(settled)) == settled
    refused = composed(PRACTICES[3])
    assert serialization.from_json(serialization.to_json(refused)) == refused
    assert "Write a book" not in serialization.to_json(refused)
    for later in ("goals_settled", "goals_were_refused", 'refused"', "further"):
        assert later not in serialization.to_json(composed(PRACTICES[0]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice[0].name)
def test_the_first_screen_fits_in_every_language(practice: Sequence[GoalStory], language: str) -> None:
    screen = render_first_screen(composed(practice), voice(language, "coaching"))
    assert count_lines(parse(screen).text) <= 10


def written(practice: Sequence[GoalStory]) -> str:
    """Return a digest as the coach gets it, with what the buttons open."""
    digest = composed(practice)
    parts = []
    for each in render(digest, voice(mode="coaching"), instrument()):
        buttons = " ".join(f"[{button.label}]" for row in each.buttons for button in row)
        parts += [as_text([each]), buttons, ""]
    parts += ["--- [Everyone else] opens:", rest_text(digest), ""]
    for story in practice:
        client = story.client()
        if client.goals or client.reached or story.name in [each.label for each in digest.attention]:
            parts += [f"--- [Details], or /client {story.name}, opens:", card_text(client, last=1), ""]
    return "\n".join(parts)


if __name__ == "__main__":
    directory = Path(sys.argv[1])
    directory.mkdir(parents=True, exist_ok=True)
    key = []
    for number, practice in enumerate(PRACTICES, start=1):
        (directory / f"{number}.txt").write_text(written(practice), encoding="utf-8")
        key += [f"Digest {number}"]
        key += [f"  {each.name}: {', '.join(each.truth)}. {each.key}" for each in practice]
    directory.with_name(f"{directory.name}_key.txt").write_text("\n".join(key) + "\n", encoding="utf-8")
