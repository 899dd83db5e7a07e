"""How far clients have come with their goals, in the digest and on the card. It stands beside the alliance."""

from collections.abc import Sequence

from flows.digest.pages import clip
from flows.digest.phrases import MAX_LABEL_CHARACTERS
from flows.digest.value import ClientProgress, Digest
from flows.i18n import Voice
from flows.ids import DyadId
from flows.progress.goal_name import category_name
from flows.progress.series import GoalProgress, ProgressNewsKind

MAX_ANSWERS_SHOWN = 8
MAX_GOAL_NAME_CHARACTERS = 60
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"


def clients_with_news(digest: Digest, kind: ProgressNewsKind) -> list[ClientProgress]:
    """Return the clients of whom there is news of this kind, in the digest's order."""
    return [each for each in digest.progress if any(news.kind is kind for news in each.news)]


def news_lines(digest: Digest, dyad: DyadId, voice: Voice) -> list[str]:
    """Return a line for each of one client's news, as HTML."""
    news = [each for client in digest.progress if client.dyad == dyad for each in client.news]
    return [voice.say(f"digest-goal-{each.kind}", goal=category_name(each.category, voice)) for each in news]


def labelled_news_lines(digest: Digest, voice: Voice) -> list[str]:
    """Return a line for each client who has news and no entry of their own, as HTML."""
    with_entry = {entry.dyad for entry in digest.attention}
    return [
        f"<b>{voice.say('digest-goal-label', label=clip(client.label, MAX_LABEL_CHARACTERS))}</b> {line}"
        for client in digest.progress
        if client.dyad not in with_entry
        for line in news_lines(digest, client.dyad, voice)
    ]


def card_lines(goals: Sequence[GoalProgress], voice: Voice) -> list[str]:
    """Return a line for each goal of a client's card that has answers or is reached, as HTML."""
    lines: list[str] = []
    for goal in goals:
        name = clip(goal.words or category_name(goal.category, voice), MAX_GOAL_NAME_CHARACTERS)
        if goal.answers:
            lines.append(voice.say("digest-card-goal", goal=name, values=_course(goal)))
        if goal.reached_at is not None:
            lines.append(voice.say("digest-card-goal-reached", goal=name))
    return lines


def _course(goal: GoalProgress) -> str:
    """Return the last answers, the newest on the right."""
    values = " → ".join(str(each.value) for each in goal.answers[-MAX_ANSWERS_SHOWN:])
    return f"{_LEFT_TO_RIGHT}{values}{_END}"
