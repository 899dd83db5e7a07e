"""The families of danger that every language has words for, and the rules that all languages share.

A rule is a line of terms that all occur within a few words of the first one, in any order. A term in capitals is a
concept, to which each language gives its words (see lexicon.py for the notation). "?" before a rule makes it weak, "@n"
sets its window, "!" before a term forbids it within the window.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


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


FAMILIES: Mapping[Family, FamilyRules] = MappingProxyType(
    {
        Family.SUICIDE: FamilyRules(Endangered.SELF, "SUICIDE"),
        Family.WISH_TO_DIE: FamilyRules(
            Endangered.SELF,
            "DIE WANT @4\nDEAD BETTER @4\n? DIE INTEND @3 !RELATIVE\n? DIE WANT @7\n? DIE SLEEP @4\n? DIE ONLY @6\n"
            "? DEATH ALLTIME @6 !RELATIVE\n? ONLYDEATH\n? TAKEME GOD @7\n? ENVY CEMETERY @7\n? SOON INPEACE @6\n? LIVEORDIE CARE @8\n? INDIFFERENT",
        ),
        Family.NOT_LIVE: FamilyRules(
            Endangered.SELF,
            "LIVE NOT WANT @5\n"
            "LIVE TIRED @3\n"
            "LIFE TIRED @3\n"
            "WAKE NOT WANT @5\n"
            "WAKE NEVER @3\n"
            "? WAKE NOT|NEVER @4\n"
            "? LIVE NOT WANT|CANNOT @6\n"
            "? LIVE NOT BETTER @8\n"
            "? WOKE SORRY @7\n"
            "? FOREVER SILENCE @5\n? IMFINISHED\n? REGRETBORN\n? TIREDFIGHT",
        ),
        Family.KILL_SELF: FamilyRules(
            Endangered.SELF,
            "KILLSELF @3 !THIRD\nKILL SELF @3 !THIRD\nLIFE END @3\n? EVERYTHING END WANT @4\n? KILL SELF @6",
        ),
        Family.SELF_HARM: FamilyRules(
            Endangered.SELF,
            "SELFHARM\n"
            "HURT MYSELF @3 !PHYSICAL\n"
            "BODY CUT @4\n"
            "CUTAGAIN !KITCHEN\n"
            "? LIMB BLEED SCRATCH @8\n"
            "? CIGARETTE LIMB @7",
        ),
        Family.MEANS: FamilyRules(
            Endangered.SELF,
            "HEIGHT JUMP WANT|INTEND @8\n"
            "? HEIGHT JUMP @4\n"
            "OBSTACLE CRASH WANT|INTEND @7\n"
            "? OBSTACLE CRASH CAR @6\n"
            "? CRASH CAR WANT|INTEND @8\n"
            "? WEAPON HAVE @8 !KITCHEN\n"
            "? HEIGHT STAND @5\n"
            "? HEIGHT DOWN @7\n"
            "? PLATFORM STEP @7\n"
            "? GUN GUNPLACE @9",
        ),
        Family.PLAN: FamilyRules(
            Endangered.SELF,
            "? DOIT TONIGHT @5\n"
            "? DOIT PLAN @5\n"
            "? ALMOST DOIT @4\n"
            "? PLAN NOBODYHOME @9\n"
            "? NOMATTER\n"
            "? NOTTHERE PLANS @10\n"
            "? TIDY\n"
            "? HOWWHERE KNOW @5\n"
            "? ALLOVER DAY @6\n"
            "? DECIDED CALM @9 !WORKMATES\n"
            "? DAYSET",
        ),
        Family.TAKEN: FamilyRules(
            Endangered.SELF,
            "PILLS TAKE MANY @6 !PRESCRIBED\n"
            "OVERDOSE\n"
            "? NOBACK\n"
            "? PILLS MANY @5 !PRESCRIBED\n"
            "? PILLS TAKE EVERYTHING @6 !PRESCRIBED\n"
            "? ALLOFTHEM !PRESCRIBED\n? SWALLOWED CABINET @9 !PRESCRIBED\n"
            "DRANK POISON @5\n"
            "? BLEED DEEP @8",
        ),
        Family.COUNTING_PILLS: FamilyRules(
            Endangered.SELF,
            "PILLS SAVE @5 !PRESCRIBED\n"
            "? PILLS COUNT @5\n"
            "PILLS COUNT DIE @7\n"
            "PILLS COUNT ENOUGH @7\n"
            "? PILLS KEEPFOR @8 !PRESCRIBED\n"
            "? COUNTED SUFFICE @8\n? PHARMACIES\n? PILLS BOX FULL @9 !PRESCRIBED",
        ),
        Family.BURDEN: FamilyRules(
            Endangered.SELF,
            "? BURDEN OTHERS @5\n? NOTNEEDED\n? NOWORRY\n? HARDER LOVED @8\n? COST NERVES @8\n? BETTERMOTHER\n? MOUTH\n? NOTBOTHER",
        ),
        Family.WITHOUT_ME: FamilyRules(
            Endangered.SELF, "WITHOUTME BETTER @6\n? WITHOUTME\n? GETOVER\n? SADFOR RELIEVED @6"
        ),
        Family.GOODBYE: FamilyRules(
            Endangered.SELF,
            "FAREWELL LETTER @4\n"
            "? FAREWELL FOREVER @4\n"
            "? FAREWELL OTHERS @4 !WORKMATES\n"
            "? MESSAGE LAST @3\n"
            "? GIVEAWAY THINGS @6 !OLD\n"
            "? GIVEAWAY NOTNEED @10\n"
            "? LETTER WITHOUTME @10\n"
            "? FAREWELL THINGS @6 !WORKMATES\n"
            "? REHOME\n"
            "? ATPEACE\n"
            "? MYGRAVE\n"
            "? LETTERS EACH @7\n"
            "? LASTTIME EMBRACE @12\n"
            "? NOTHOLD\n? TELLHER ILOVED @8\n? MEETAGAIN",
        ),
        Family.NO_REASON: FamilyRules(
            Endangered.SELF,
            "NOWAYOUT\nREASON LIVE NOT @4\n? REASON GOON @4\n? GOON CANNOT @4 !PHYSICAL\n? REASON ANYTHING @4\n"
            "? DATE REACH NOT @7\n"
            "? MYFUTURE PICTURE NOT @7\n? DRAGOUT\n? ANOTHERYEAR WHATFOR @7\n? NOAHEAD\n? UNBEARABLE !PHYSICAL\n? NOSENSE",
        ),
        Family.VANISH: FamilyRules(
            Endangered.SELF,
            "VANISH FOREVER @4\n? VANISH BETTER @5\n? VANISH WANT @4\nSLEEP FOREVER @4\n? ERASEME\n? GONESELF",
        ),
        Family.FEAR_OF_SELF: FamilyRules(Endangered.SELF, "? AFRAID DOSELF @6\n? ALONEWITH DRAWER @6"),
        Family.HARM_BABY: FamilyRules(
            Endangered.CHILD,
            "BABY SHAKE @7 !RATTLE\nBABY KILL @5\n? SHAKE HIM QUIET @9\n? SHAKE BABY @10\n"
            "PILLOW FACE BABY @9\n"
            "BABY THROWHIM WALL @8\n"
            "? THROWHIM WALL @8\n"
            "? LEAVEROOM ORELSE @9\n"
            "? ORELSE HITCHILD @6\n? SHOOK !RATTLE",
        ),
        Family.HARM_OTHER: FamilyRules(
            Endangered.OTHER,
            "KILL PERSON WANT|INTEND @5\nKILL HIM WANT|INTEND @4\n? KILL PERSON IMAGINE @7\n? WEAPON WITHME @7\n? WEAPON THRUST @6 !KITCHEN",
        ),
        Family.VIOLENCE: FamilyRules(
            Endangered.SELF,
            "BEATSME PERSON @6\nBEAT ME PERSON @7\n? BEATSME\n? BEAT ME @4\n? THROAT FAINT @8\n? THROAT BEAT PERSON @8\n"
            "? FEARLIFE\n? PILLOW FACE @9",
        ),
        Family.THREAT: FamilyRules(
            Endangered.SELF,
            "KILLME THREATENS @6\nKILL ME THREATENS @6\nKILL ME PERSON WANT|INTEND @6\nKILLME PERSON @5\n? KILLME\n"
            "? THREATENS BURN @8\n? WEAPON ME SAYS @8\n? WEAPON ME PERSON @6\n"
            "? FINISHME PERSON|THREATENS @7\n"
            "? WEAPON DOOR @8 !KITCHEN\n? UNTILDEAD",
        ),
        Family.OTHER_IN_DANGER: FamilyRules(
            Endangered.OTHER,
            "PERSON KILLHIMSELF @7\nPERSON DIE WANT @7\nPERSON LIVE NOT WANT @7\nPERSON OVERDOSE @7\n? KILLHIMSELF\n"
            "PERSON PILLS NOWAKE @12\n? WEAPON LOCKED @10",
        ),
        Family.HELP: FamilyRules(
            Endangered.SELF, "HELP URGENT @3\nEMERGENCY\n? HELPME !HELPWITH\n? HELP URGENT @7"
        ),
    }
)

# Concepts whose words are also found with a slip of the finger.
KEY_CONCEPTS = frozenset(
    {
        "DIE",
        "LIVE",
        "KILL",
        "KILLSELF",
        "KILLHIMSELF",
        "SUICIDE",
        "SELFHARM",
        "HURT",
        "WAKE",
        "PILLS",
        "HELP",
        "BURDEN",
        "FAREWELL",
        "OVERDOSE",
        "VANISH",
        "LIFE",
        "WANT",
        "BETTER",
        "WITHOUTME",
        "SELF",
        "MYSELF",
        "REASON",
        "TIRED",
        "BABY",
        "SHAKE",
        "JUMP",
        "HEIGHT",
        "EVERYTHING",
        "FOREVER",
        "BEATSME",
        "BEAT",
        "NOWAYOUT",
        "NEVER",
    }
)

# Concepts that are no part of a family but change what a match counts for.
DENIAL = "NOT"
MODIFIERS = (
    DENIAL,
    "DENIEDAFTER",
    "BUT",
    "UNTILNOW",
    "PAST",
    "OVER",
    "AGAIN",
    "TOPIC",
    "JOKE",
    "LOST",
    "SUBJECT",
    "DOIT",
)
