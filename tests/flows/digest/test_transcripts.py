"""The text of an entry for every kind of history, compared with transcripts.txt.

After a change of texts run ``python -m tests.flows.digest.test_transcripts >
tests/flows/digest/transcripts.txt`` and review the difference. Conversation starters are replaced by a
placeholder, since they have their own tests.
"""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.rehearsal.botapi.html import parse
from flows.detection.finding import Finding, FindingKind, Severity
from flows.digest.compose import compose
from flows.digest.entry import render_entry
from flows.digest.week import ClientStatus, ClientWeek, FlagRecord, PractitionerVerdict, StatedGoal
from flows.goals import GoalFit
from flows.ids import FlagId
from flows.instruments.model import Dimension, Perspective
from tests.flows.digest.practice import LAST, client, instrument, voice, week

CALM = ("5445541",) * 8
WEEK = timedelta(weeks=1)
FILE = Path(__file__).with_name("transcripts.txt")
STATED = Finding(
    FindingKind.GOAL_DISAGREEMENT,
    Dimension.GOAL,
    Severity.WATCH,
    {
        "client": ["decision", "sleep"],
        "practitioner": ["worry"],
        "refused_by_client": [],
        "refused_by_practitioner": [],
        "reason": "nothing-shared",
        "form": "stated",
    },
    "stated-goals",
    1,
)


def with_stated_goals(*goals: StatedGoal) -> ClientWeek:
    calm = client("J.", *CALM)
    found = FlagRecord(
        flag=FlagId("stated"),
        kind=STATED.kind,
        dimension=STATED.dimension,
        severity=STATED.severity,
        evidence=STATED.evidence,
        at=LAST,
        check_in=calm.rounds[-1].check_in,
    )
    return replace(calm, flags=(found,), goals=goals)


def only_the_silence_unanswered() -> ClientWeek:
    """Return a client whose dip was discussed and who then did not answer."""
    quiet = client("J.", *CALM, "5445221", last=LAST - WEEK, expired=[LAST])
    seen = (
        replace(flag, verdict=PractitionerVerdict.DISCUSSED, verdict_at=flag.at) if flag.check_in else flag
        for flag in quiet.flags
    )
    return replace(quiet, flags=tuple(seen))


STORIES = {
    "the bond dips": client("J.", *CALM, "5445221"),
    "the bond dips a little": client("J.", *CALM, "5445331"),
    "the bond dips at the second check-in": client("J.", "5445541", "5445221"),
    "a low answer at the first check-in": client("J.", "5445211"),
    "goals dip": client("J.", *CALM, "3245541"),
    "a low answer about goals": client("J.", *CALM, "2445541"),
    "goals differ where both named theirs": with_stated_goals(),
    "a goal is not for the client": with_stated_goals(
        StatedGoal(Perspective.CLIENT, "sleep", "Sleep through the night", LAST, GoalFit.WORK_ON),
        StatedGoal(Perspective.PRACTITIONER, "sleep", None, None, GoalFit.WORK_ON),
        StatedGoal(Perspective.PRACTITIONER, "worry", "Less worry on Sundays", LAST, GoalFit.NOT_FOR_ME),
    ),
    "the way of working dips": client("J.", *CALM, "5422541"),
    "everything dips": client("J.", *CALM, "2222221"),
    "everything dips, with tension": client("J.", *CALM, "22222241"),
    "the bond dips, with some tension": client("J.", *CALM, "54452231"),
    "tension, talked through in part": client("J.", *CALM, "54455442"),
    "tension, asked and skipped": client("J.", *CALM, "5445543-"),
    "two views of the goals": client("J.", *CALM, own=["1551"]),
    "two views of the bond, not the first pair": client("J.", *CALM, own=["4451", "4421"]),
    "a dip the practitioner did not see": client("J.", *CALM, "5445221", own=["4451"]),
    "a dip last week, better but open": client("J.", *CALM, "5445221", "5445431"),
    "a dip last week, lower now": client("J.", *CALM, "5445221", "5445211"),
    "a dip, then silence": client("J.", *CALM, "5445221", last=LAST - WEEK, expired=[LAST]),
    "a dip talked about, then silence": only_the_silence_unanswered(),
    "a dip, then stopped": client("J.", *CALM, "5445221", state=ClientStatus.STOPPED),
    "with words and a next meeting": client(
        "J.", *CALM, "5445221", note="Too fast.", next_session=LAST + WEEK
    ),
}


def transcript(only: ClientWeek) -> str:
    """Return the entry as text, with the conversation starter reduced to its symbol."""
    digest = compose(week(only))
    text = parse(render_entry(digest, digest.attention[0], voice(), instrument()).html).text
    return re.sub(r"💡 .*", "💡", text)


def written() -> dict[str, str]:
    blocks = FILE.read_text(encoding="utf-8").strip().split("\n\n## ")
    return dict(block.removeprefix("## ").split("\n", 1) for block in blocks)


@pytest.mark.parametrize("story", STORIES)
def test_a_digest_is_rendered_as_its_transcript(story: str) -> None:
    assert transcript(STORIES[story]) == written()[story]


def test_every_transcript_has_its_scenario() -> None:
    assert list(written()) == list(STORIES)


if __name__ == "__main__":
    print("\n\n".join(f"## {story}\n{transcript(only)}" for story, only in STORIES.items()))  # noqa: T201
