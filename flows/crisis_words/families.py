"""The families of danger that every language has words for.

The rules that all languages share are in ``self_rules.py`` and ``violence_rules.py``. A rule is a line of terms that
all occur within a few words of the first one, in any order. A term in capitals is a concept, to which each language
gives its words (see lexicon.py for the notation). "?" before a rule makes it weak, "?+" weak without a second vote in
families where there is one; "@n" sets its window, "!" before a term forbids it within the window.
"""

from dataclasses import dataclass
from enum import StrEnum


class DangerTier(StrEnum):
    """How sure a match is: STRONG brings the crisis text and an alert, WEAK one quiet line."""

    STRONG = "strong"
    WEAK = "weak"


class Endangered(StrEnum):
    """Whose life or safety a family is about."""

    SELF = "self"
    OTHER = "other"
    CHILD = "child"


class Family(StrEnum):
    """One way in which danger is put into words."""

    SUICIDE = "suicide"
    WISH_TO_DIE = "wish-to-die"
    NOT_LIVE = "not-live"
    KILL_SELF = "kill-self"
    SELF_HARM = "self-harm"
    MEANS = "means"
    PLAN = "plan"
    TAKEN = "taken"
    COUNTING_PILLS = "counting-pills"
    BURDEN = "burden"
    WITHOUT_ME = "without-me"
    GOODBYE = "goodbye"
    NO_REASON = "no-reason"
    VANISH = "vanish"
    FEAR_OF_SELF = "fear-of-self"
    HARM_BABY = "harm-baby"
    HARM_OTHER = "harm-other"
    VIOLENCE = "violence"
    THREAT = "threat"
    OTHER_IN_DANGER = "other-in-danger"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class FamilyRules:
    """Who is endangered in a family, and its rules for all languages."""

    who: Endangered
    rules: str
