"""How far clients have come with their goals, in the digest and on the card. It stands beside the alliance."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from flows.digest.pages import clip
from flows.digest.phrases import short_date
from flows.i18n import Voice
from flows.progress.goal_name import category_name
from flows.progress.series import GoalProgress

MAX_ANSWERS_SHOWN = 8
MAX_GOAL_NAME_CHARACTERS = 60
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"


def card_lines(goals: Sequence[GoalProgress], voice: Voice, zone: str) -> list[str]:
    """Return a line for each goal of a client's card that has answers, as HTML; ``zone`` is the reader's."""
    return [
        voice.say(
            "digest-card-goal",
            goal=clip(goal.words or category_name(goal.category, voice), MAX_GOAL_NAME_CHARACTERS),
            values=_course(goal, voice, zone),
        )
        for goal in goals
        if goal.answers
    ]


def _course(goal: GoalProgress, voice: Voice, zone: str) -> str:
    """Return the last answers, the newest on the right, and the days from the first to the last of them."""
    shown = goal.answers[-MAX_ANSWERS_SHOWN:]
    values = " → ".join(str(each.value) for each in shown)
    days = dict.fromkeys(
        short_date(each.at.astimezone(ZoneInfo(zone)).date(), voice) for each in (shown[0], shown[-1])
    )
    return f"{_LEFT_TO_RIGHT}{values}{_END} ({' – '.join(days)})"
