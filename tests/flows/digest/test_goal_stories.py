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
from flows.digest.first_screen import render_first_screen
from flows.digest.line_count import count_lines
from flows.digest.text import render, render_rest
from flows.digest.value import Digest
from flows.digest.week import ClientWeek
from flows.i18n import LANGUAGES
from flows.message import Message
from tests.flows.digest.goal_practice import client_with_goals
from tests.flows.digest.goal_stories import CALM, NO, PRACTICES, YES, GoalStory, Truth, theirs, yours
from tests.flows.digest.practice import LAST, instrument, voice, week

STORIES = [each for practice in PRACTICES for each in practice]
COACH = "Kim"
DIGEST_SAYS = {
    Truth.DISAGREE: r"goals you two named differ|not for me” about a goal|do not fit yet",
    Truth.SETTLED: r"goals you both named fit now",
    Truth.REACHED: r"says a goal is reached|Reached, they say",
    Truth.NO_NEARER: r"(?i)no nearer for six weeks",
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
def test_who_said_what_stands_in_words(practice: Sequence[GoalStory]) -> None:
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


def test_what_is_settled_is_no_settled_rating_and_is_said_in_one_week_only() -> None:
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
    assert certainty < lines.index("Also: the goals you two named differ.")


def test_a_settled_disagreement_is_said_in_an_entry_about_something_else() -> None:
    falls = CALM.rsplit(" ", 1)[0] + " 5445221"
    goals = [theirs("direction", 24, fits=[(1, YES)]), yours("confidence", 24, fits=[(1, YES)])]
    digest = compose(week(client_with_goals("Al", falls, goals)))
    assert "The goals you both named fit now." in digest_text(digest, "Al")


def test_ratings_of_goals_and_named_goals_have_different_words_on_the_first_screen() -> None:
    falls = CALM.rsplit(" ", 1)[0] + " 3255541"
    goals = [theirs("direction", 24, fits=[(1, YES)]), yours("confidence", 24, fits=[(1, YES)])]
    screen = parse(render_first_screen(compose(week(client_with_goals("Al", falls, goals))), voice())).text
    assert "1. Al: goals fit less" in screen
    assert "Named goals fit now: Al" in screen


def test_a_goal_of_one_category_that_is_refused_is_not_called_common() -> None:
    goals = [theirs("team", 20, "My team"), yours("team", 20, "Your team", fits=[(-1, NO)])]
    card = card_text(client_with_goals("Al", CALM, goals))
    assert "They said “not for me” about: Working in a team." in card
    assert "You both named" not in card


def test_a_digest_with_settled_goals_is_stored_and_one_without_keeps_its_bytes() -> None:
    settled = composed(PRACTICES[1])
    assert serialization.from_json(serialization.to_json(settled)) == settled
    assert "goals_settled" not in serialization.to_json(composed(PRACTICES[0]))


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
