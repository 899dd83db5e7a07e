"""Conversation starters: short suggestions for the next session, each with the skill it uses and its source.

The texts are in flows/i18n/<language>/openings.ftl under the keys built here. Exploring starters come first,
changing ones later.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from flows.detection.finding import Severity
from flows.digest.topics import Topic


class Skill(StrEnum):
    """The helping skill that a conversation starter uses."""

    OPEN_QUESTION = "open-question"
    REFLECTING = "reflecting"
    RESTATING = "restating"
    SILENCE = "silence"
    CLARIFYING = "clarifying"
    SUMMARISING = "summarising"
    GOALS = "goals"  # exploring goals together
    TASKS = "tasks"  # agreeing tasks together


@dataclass(frozen=True, slots=True)
class Source:
    """The source of an idea: a short citation and the full reference."""

    short: str
    reference: str


SOURCES: Mapping[str, Source] = {
    "negotiating": Source(
        "Safran & Muran, 2000",
        "Safran, J. D., & Muran, J. C. (2000). Negotiating the therapeutic alliance: A relational treatment "
        "guide. Guilford Press.",
    ),
    "repairing": Source(
        "Safran, Muran & Eubanks-Carter, 2011",
        "Safran, J. D., Muran, J. C., & Eubanks-Carter, C. (2011). Repairing alliance ruptures. "
        "Psychotherapy, 48(1), 80–87.",
    ),
    "meta": Source(
        "Eubanks, Muran & Safran, 2018",
        "Eubanks, C. F., Muran, J. C., & Safran, J. D. (2018). Alliance rupture repair: A meta-analysis. "
        "Psychotherapy, 55(4), 508–519.",
    ),
    "consensus": Source(
        "Eubanks, Burckell & Goldfried, 2018",
        "Eubanks, C. F., Burckell, L. A., & Goldfried, M. R. (2018). Clinical consensus strategies to repair "
        "ruptures in the therapeutic alliance. Journal of Psychotherapy Integration, 28(1), 60–76.",
    ),
    "interviewing": Source(
        "Miller & Rollnick, 2013",
        "Miller, W. R., & Rollnick, S. (2013). Motivational interviewing: Helping people change (3rd ed.). "
        "Guilford Press.",
    ),
    "bordin": Source(
        "Bordin, 1979",
        "Bordin, E. S. (1979). The generalizability of the psychoanalytic concept of the working alliance. "
        "Psychotherapy: Theory, Research & Practice, 16(3), 252–260.",
    ),
    "consensus-goals": Source(
        "Tryon, Birch & Verkuilen, 2018",
        "Tryon, G. S., Birch, S. E., & Verkuilen, J. (2018). Meta-analyses of the relation of goal consensus "
        "and collaboration to psychotherapy outcome. Psychotherapy, 55(4), 372–383.",
    ),
    "helping": Source(
        "Hill, 2020",
        "Hill, C. E. (2020). Helping skills: Facilitating exploration, insight, and action (5th ed.). "
        "American Psychological Association.",
    ),
}
"""Sources of the ideas by key. The wording of the starters is this project's."""


@dataclass(frozen=True, slots=True)
class ConversationStarter:
    """One suggestion: the key of its text, its skill and the key of its source."""

    key: str
    skill: Skill
    source: str


def _starters(
    topic: Topic, severity: Severity, *skills_and_sources: tuple[Skill, str]
) -> tuple[ConversationStarter, ...]:
    return tuple(
        ConversationStarter(f"opening-{topic}-{severity}-{number}", skill, source)
        for number, (skill, source) in enumerate(skills_and_sources, start=1)
    )


_ASK, _REFLECT, _RESTATE, _WAIT = Skill.OPEN_QUESTION, Skill.REFLECTING, Skill.RESTATING, Skill.SILENCE
_CLEAR, _SUM, _GOALS, _TASKS = Skill.CLARIFYING, Skill.SUMMARISING, Skill.GOALS, Skill.TASKS
_WATCH, _LIKELY = Severity.WATCH, Severity.LIKELY

_OWN: Mapping[tuple[Topic, Severity], tuple[ConversationStarter, ...]] = {
    (topic, severity): _starters(topic, severity, *openings)
    for topic, severity, *openings in (
        (Topic.BOND, _WATCH, (_ASK, "negotiating"), (_REFLECT, "interviewing"), (_WAIT, "helping")),
        (Topic.BOND, _LIKELY, (_ASK, "repairing"), (_REFLECT, "consensus"), (_CLEAR, "negotiating")),
        (Topic.LOW, _WATCH, (_ASK, "repairing"), (_RESTATE, "helping"), (_REFLECT, "interviewing")),
        (Topic.LOW, _LIKELY, (_REFLECT, "consensus"), (_ASK, "negotiating"), (_WAIT, "helping")),
        (Topic.GOAL, _WATCH, (_GOALS, "bordin"), (_ASK, "interviewing"), (_SUM, "helping")),
        (Topic.GOAL, _LIKELY, (_GOALS, "consensus-goals"), (_REFLECT, "repairing"), (_CLEAR, "consensus")),
        (Topic.GOAL_LOW, _WATCH, (_ASK, "interviewing"), (_GOALS, "bordin"), (_RESTATE, "helping")),
        (Topic.GOAL_LOW, _LIKELY, (_REFLECT, "consensus"), (_GOALS, "consensus-goals"), (_ASK, "repairing")),
        (Topic.STATED, _WATCH, (_GOALS, "consensus-goals"), (_CLEAR, "bordin"), (_SUM, "interviewing")),
        (Topic.TASK, _WATCH, (_ASK, "bordin"), (_TASKS, "repairing"), (_CLEAR, "helping")),
        (Topic.TASK, _LIKELY, (_REFLECT, "consensus"), (_TASKS, "repairing"), (_ASK, "interviewing")),
        (Topic.LEVEL, _WATCH, (_ASK, "negotiating"), (_CLEAR, "consensus-goals"), (_REFLECT, "repairing")),
        (Topic.OVERALL, _WATCH, (_ASK, "helping"), (_SUM, "interviewing"), (_REFLECT, "negotiating")),
        (Topic.OVERALL, _LIKELY, (_ASK, "repairing"), (_REFLECT, "consensus"), (_WAIT, "negotiating")),
        (Topic.TENSION, _WATCH, (_ASK, "repairing"), (_REFLECT, "interviewing"), (_CLEAR, "negotiating")),
        (Topic.TENSION, _LIKELY, (_REFLECT, "consensus"), (_ASK, "meta"), (_WAIT, "negotiating")),
        (Topic.GAP, _WATCH, (_ASK, "helping"), (_CLEAR, "negotiating"), (_SUM, "interviewing")),
        (Topic.SILENCE, _WATCH, (_ASK, "negotiating"), (_REFLECT, "interviewing"), (_CLEAR, "helping")),
        (Topic.SILENCE, _LIKELY, (_REFLECT, "consensus"), (_ASK, "repairing"), (_WAIT, "negotiating")),
    )
}
STARTERS: Mapping[tuple[Topic, Severity], tuple[ConversationStarter, ...]] = {
    **_OWN,
    (Topic.TASK_LOW, _WATCH): _OWN[Topic.TASK, _WATCH],
    (Topic.TASK_LOW, _LIKELY): _OWN[Topic.TASK, _LIKELY],
    (Topic.DECLINE, _WATCH): _OWN[Topic.LEVEL, _WATCH],
}
"""Starters by topic and severity, three or more each; combinations that no detector reports are absent."""

# Topics without an entry of their own have no starters, but a summary needs a key.
_LISTED_ONLY = {Topic.GAIN: Topic.LEVEL, Topic.UNCLEAR: Topic.LEVEL, Topic.FLAT: Topic.LEVEL}

_BY_KEY = {opening.key: opening for openings in STARTERS.values() for opening in openings}


def choose_starter(topic: Topic, severity: Severity, seed: str, passed: int = 0) -> str:
    """Return the key of a starter, always the same for the same ``seed`` (a flag's id).

    ``passed`` counts the suggestions already skipped: each number gives the next one.
    """
    shown_as = _LISTED_ONLY.get(topic, topic)
    starters = STARTERS.get((shown_as, severity)) or STARTERS[(shown_as, Severity.WATCH)]
    offset = int.from_bytes(sha256(seed.encode()).digest()[:4])
    return starters[(offset + passed) % len(starters)].key


def find_starter(key: str) -> ConversationStarter:
    """Return the starter with that key. Raises KeyError if there is none."""
    return _BY_KEY[key]
