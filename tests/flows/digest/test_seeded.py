"""Thirty practices in every language: all messages fit Telegram's limits."""

import pytest

from bot.rehearsal.botapi.html import parse
from flows.digest.card import build_card, render_card
from flows.digest.compose import compose
from flows.digest.conversation_starters import STARTERS
from flows.digest.line_count import count_lines
from flows.digest.overview import OverviewEntry, render_overview
from flows.digest.pages import MAX_MESSAGE_LENGTH, telegram_length
from flows.digest.supervision_report import build_report
from flows.digest.supervision_report_text import render_sections
from flows.digest.text import render, render_rest
from flows.digest.topics import Topic
from flows.i18n import LANGUAGES, Voice
from flows.message import Message
from tests.flows.digest.practice import LAST, instrument, voice, words
from tests.flows.digest.seeded import Practice, made_anew, practice

pytestmark = pytest.mark.slow

SEEDS = range(30)
SPOKEN = [
    each
    for each in LANGUAGES
    if {one.key for many in STARTERS.values() for one in many} <= words().keys(each)
]


def everything(one: Practice, speaker: Voice) -> list[Message]:
    digest = compose(one.week)
    cards = [
        message
        for client in one.week.clients[:3]
        for message in render_card(
            build_card(client, instrument()), speaker, instrument(), zone=one.week.zone, name=one.week.name
        )
    ]
    return [
        *render(digest, speaker, instrument()),
        *render_rest(digest, speaker, instrument()),
        *map(
            Message,
            render_overview([OverviewEntry(each) for each in one.week.clients], speaker, instrument()),
        ),
        *cards,
    ]


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("seed", SEEDS[:10])
def test_digests_of_a_random_practice_fit_telegrams_limits_in_every_language(
    seed: int, language: str
) -> None:
    messages = everything(practice(seed), voice(language))
    assert count_lines(messages[0].html) <= 10
    for message in messages:
        assert 0 < telegram_length(parse(message.html).text) <= MAX_MESSAGE_LENGTH
        assert all(len(button.label) <= 20 for row in message.buttons for button in row)


@pytest.mark.parametrize("seed", SEEDS)
def test_never_more_than_six_messages_and_never_a_bare_name_for_a_client(seed: int) -> None:
    one = practice(seed)
    messages = render(compose(one.week), voice(one.language), instrument())
    assert len(messages) <= 6
    opened = compose(one.week).attention[:5]
    assert all(entry.told[0].opening for entry in opened)
    assert all("💡" in message.html for message in messages[1:])


@pytest.mark.parametrize("language", SPOKEN)
def test_the_page_for_supervision_has_words_in_every_language(language: str) -> None:
    for client in practice(4).week.clients:
        page = build_report(client, instrument(), now=LAST, zone="Europe/Berlin")
        assert all(section.lines for section in render_sections(page, voice(language), instrument()))


WHY: dict[str, set[Topic]] = {
    "bond": {Topic.BOND, Topic.LOW, Topic.OVERALL},
    "goal": {Topic.GOAL, Topic.GOAL_LOW, Topic.OVERALL},
    "task": {Topic.TASK, Topic.OVERALL},
    "all": {Topic.OVERALL, Topic.GOAL, Topic.BOND, Topic.GOAL_LOW, Topic.LOW, Topic.TENSION},
    "tension": {Topic.TENSION},
    "silent after a dip": {Topic.BOND, Topic.LOW, Topic.OVERALL, Topic.SILENCE},
    "open": {Topic.BOND, Topic.LOW, Topic.OVERALL},
}


def test_who_needs_thought_and_why_is_said_right_and_the_calm_are_left_in_peace() -> None:
    practices = [practice(seed) for seed in SEEDS]
    told = [(one.truth[entry.label], entry) for one in practices for entry in compose(one.week).attention]
    stories = [story for one in practices for story in one.truth.values()]
    right = sum(1 for story, entry in told if entry.told[0].topic in WHY.get(story, ()))
    troubled = sum(1 for story in stories if story in WHY)
    alarmed = sum(1 for story, _ in told if story == "calm")
    assert right >= 0.95 * troubled
    assert alarmed <= 0.06 * stories.count("calm")


def test_the_same_seed_is_the_same_practice() -> None:
    assert made_anew(11) == practice(11)
    assert practice(11) != practice(21)
