"""Clients with goals for digests: the goals of both sides with their times, carried through the real rules.

It does what bot/services does with stored goals: compare both sides after each change, find the check-in that reports
a disagreement, detect, and give the flag the state of its disagreement.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from flows.detection import CompletedCheckIn, detect
from flows.detection.episodes import EpisodeState
from flows.detection.finding import Finding
from flows.digest.flag_summary import is_about_stated_goals
from flows.digest.week import ClientWeek, FlagRecord, ReachedGoal, StatedGoal
from flows.goals import (
    Disagreement,
    Goal,
    GoalComparison,
    GoalFit,
    GoalState,
    GoalVisibility,
    as_known_at,
    compare,
    disagreements,
    find_told,
)
from flows.ids import DyadId, GoalId
from flows.instruments.model import Perspective
from flows.progress.series import GoalProgress, ProgressAnswer
from tests.flows.digest import practice as made
from tests.flows.digest.practice import LAST


@dataclass(frozen=True, slots=True)
class NamedGoal:
    """A goal as one side named it; times are days before the last check-in, negative ones after it.

    ``fits`` are the other side's taps, ``seen`` the changes of visibility, ``ended`` what became of it, ``answers`` how
    far the client had come.
    """

    side: Perspective
    category: str
    days: float
    words: str | None = None
    seen: Sequence[tuple[float, GoalVisibility]] = ()
    fits: Sequence[tuple[float, GoalFit]] = ()
    ended: tuple[float, GoalState] | None = None
    answers: Sequence[tuple[float, int]] = ()

    def moments(self) -> list[datetime]:
        """Return the times at which something about the goal changed."""
        every = [
            self.days,
            *(days for days, _ in self.seen),
            *(days for days, _ in self.fits),
            *([self.ended[0]] if self.ended else []),
        ]
        return [moment(days) for days in every]

    def at(self, when: datetime) -> Goal:
        """Return the goal as it was at that time."""
        has_ended = self.ended is not None and moment(self.ended[0]) <= when
        seen = [each for days, each in self.seen if moment(days) <= when]
        fits = [each for days, each in self.fits if moment(days) <= when]
        return Goal(
            id=self.id,
            dyad=DyadId("d"),
            perspective=self.side,
            category=self.category,
            words=self.words,
            visibility=seen[-1] if seen else GoalVisibility.SHOWN,
            state=self.ended[1] if self.ended and has_ended else GoalState.ACTIVE,
            made_at=moment(self.days),
            confirmed_at=moment(self.days),
            ended_at=moment(self.ended[0]) if self.ended and has_ended else None,
            fit=fits[-1] if fits else None,
        )

    @property
    def id(self) -> GoalId:
        """Return the goal's id, unique within its dyad."""
        return GoalId(f"{self.side}-{self.category}-{self.days}")

    def progress(self, when: datetime) -> GoalProgress:
        """Return the answers of the client about it."""
        goal = self.at(when)
        answers = tuple(ProgressAnswer(moment(days), value) for days, value in self.answers)
        return GoalProgress(self.id, self.category, goal.shown_words, answers, goal.ended_at)


def moment(days: float) -> datetime:
    """Return the time so many days before the last check-in."""
    return LAST - timedelta(days=days)


def client_with_goals(label: str, rows: str, goals: Sequence[NamedGoal], **more: Any) -> ClientWeek:
    """Return the client with what the real rules say of the goals and of the answers."""
    history = _history(goals)
    stated = disagreements(history)

    def detect_with_goals(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
        return detect(_with_stated_goals(check_ins, stated))

    client = made.client(label, *rows.split(), detect=detect_with_goals, **more)
    now = LAST + timedelta(days=2)
    active = [goal for each in goals if moment(each.days) <= now and (goal := each.at(now)).is_active]
    shown = [each for each in active if each.is_visible]
    coach_shows = any(each.side is Perspective.PRACTITIONER and each.at(now).is_visible for each in goals)
    of_client = [each for each in goals if each.side is Perspective.CLIENT and each.at(now).is_visible]
    return replace(
        client,
        flags=tuple(_flags(client, stated)),
        goals=tuple(map(_stated, shown)) if {each.perspective for each in shown} == {*Perspective} else (),
        reached=tuple(_reached(of_client, now)) if coach_shows else (),
        progress=tuple(each.progress(now) for each in of_client) if coach_shows else (),
    )


def _history(goals: Sequence[NamedGoal]) -> list[tuple[datetime, GoalComparison]]:
    """Return the comparisons as stored: each that differs from the one before."""
    found: list[tuple[datetime, GoalComparison]] = []
    for when in sorted({at for each in goals for at in each.moments()}):
        comparison = compare([each.at(when) for each in goals if moment(each.days) <= when])
        if not found or found[-1][1] != comparison:
            found.append((when, comparison))
    return found


def _with_stated_goals(
    check_ins: Sequence[CompletedCheckIn], stated: Sequence[Disagreement]
) -> Sequence[CompletedCheckIn]:
    """Return the check-ins with the disagreements reported at them, as known before the next check-in.

    A refusal adds its flag to the last check-in before it.
    """
    ends, marked = [each.at for each in check_ins], list(check_ins)
    known_until = ends[-1] + timedelta(days=7) - timedelta(seconds=1)
    for each in stated:
        if each.began_at <= known_until and (told := find_told(as_known_at(each, known_until), ends)):
            marked[told[0]] = replace(marked[told[0]], stated=told[1])
    return marked


def _flags(client: ClientWeek, stated: Sequence[Disagreement]) -> list[FlagRecord]:
    """Return the flags, those about stated goals with the state of their disagreement, withdrawn ones left out."""
    ends, found = [each.at for each in client.rounds], []
    reported = {
        client.rounds[told[0]].check_in: each
        for each in stated
        if (told := find_told(each, ends)) is not None
    }
    for flag in client.flags:
        if not is_about_stated_goals(flag):
            found.append(flag)
            continue
        each = reported[flag.check_in] if flag.check_in else None
        assert each is not None
        if each.ended_at is not None and not each.settled:
            continue
        state = EpisodeState.REPAIRED if each.ended_at else EpisodeState.OPEN
        is_refusal = each.refused_at is not None and flag.evidence["reason"] == "refused"
        at = max(flag.at, each.refused_at) if is_refusal and each.refused_at else flag.at
        found.append(replace(flag, at=at, repair=state, repair_at=each.ended_at))
    return found


def _stated(goal: Goal) -> StatedGoal:
    words = goal.shown_words
    return StatedGoal(goal.perspective, goal.category, words, goal.confirmed_at if words else None, goal.fit)


def _reached(goals: Sequence[NamedGoal], now: datetime) -> list[ReachedGoal]:
    at_present = [each.at(now) for each in goals]
    return [
        ReachedGoal(each.category, each.ended_at)
        for each in at_present
        if each.state is GoalState.REACHED and each.ended_at
    ]


class Truth(StrEnum):
    """What is true about the goals of a client and their coach."""

    AGREE = "agree"
    DISAGREE = "disagree"
    CANNOT_SAY = "cannot say"
    SETTLED = "settled"
    REACHED = "reached"
    NO_NEARER = "no nearer"
    FIT_LESS = "the client rates the goals lower"


@dataclass(frozen=True, slots=True)
class GoalStory:
    """One client with the goals of both sides and the answer key."""

    name: str
    truth: Sequence[Truth]
    key: str
    rows: str
    goals: Sequence[NamedGoal] = ()
    said: Sequence[str] = ()

    def client(self) -> ClientWeek:
        """Return the client with the real rules."""
        return client_with_goals(self.name, self.rows, self.goals)


def theirs(category: str, days: float, words: str | None = None, **more: Any) -> NamedGoal:
    """Return a goal that the client named."""
    return NamedGoal(Perspective.CLIENT, category, days, words, **more)


def yours(category: str, days: float, words: str | None = None, **more: Any) -> NamedGoal:
    """Return a goal that the coach named."""
    return NamedGoal(Perspective.PRACTITIONER, category, days, words, **more)
