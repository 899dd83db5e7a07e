"""The families of danger that every language has words for, and the rules that all languages share.

A rule is a line of terms that all occur within a few words of the first one, in any order. A term in capitals is a
concept, to which each language gives its words (see lexicon.py for the notation). "?" before a rule makes it weak, "?+"
weak without a second vote in families where there is one; "@n" sets its window, "!" before a term forbids it within the
window.
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
            """
            DIE WANT @4
            DEAD BETTER @4
            ? DIE INTEND @3 !RELATIVE
            ? DIE WANT @7
            ? DIE SLEEP @4
            ? DIE ONLY @6
            ? DEATH ALLTIME @6 !RELATIVE
            ? ONLYDEATH
            ? TAKEME GOD @7
            ? ENVY CEMETERY @7
            ? SOON INPEACE @6
            ? LIVEORDIE CARE @8
            ? INDIFFERENT
            ? SHOULDHAVEDIED
            """,
        ),
        Family.NOT_LIVE: FamilyRules(
            Endangered.SELF,
            """
            LIVE NOT WANT @5
            LIVE TIRED @3
            LIFE TIRED @3
            WAKE NOT WANT @5
            WAKE NEVER @3
            ? WAKE NOT|NEVER @4
            ? LIVE NOT WANT|CANNOT @6
            ? LIVE NOT BETTER @8
            ? WOKE SORRY @7
            ? FOREVER SILENCE @5
            ? IMFINISHED
            ? REGRETBORN
            ? TIREDFIGHT
            ? SORRY LIVE @6
            ? UNBEARABLE !PHYSICAL
            ? REASON ANYTHING @4
            """,
        ),
        Family.KILL_SELF: FamilyRules(
            Endangered.SELF,
            """
            KILLSELF @3 !THIRD
            KILL SELF @3 !THIRD
            LIFE END @3
            ? EVERYTHING END WANT @4
            ? KILL SELF @6
            """,
        ),
        Family.SELF_HARM: FamilyRules(
            Endangered.SELF,
            """
            SELFHARM
            HURT MYSELF @3 !PHYSICAL !KITCHEN
            BODY CUT @4 !KITCHEN
            CUTAGAIN !KITCHEN
            ? LIMB BLEED SCRATCH @8
            ? CIGARETTE LIMB @7
            ? HEAD WALLS BANG @8
            """,
        ),
        Family.MEANS: FamilyRules(
            Endangered.SELF,
            """
            HEIGHT JUMP WANT|INTEND @8
            ? HEIGHT JUMP @4
            OBSTACLE CRASH WANT|INTEND @7
            ? OBSTACLE CRASH CAR @6
            ? CRASH CAR WANT|INTEND @4
            ? WEAPON HAVE @8 !KITCHEN
            ? LEDGE STAND @5
            ? LEDGE DOWN @7
            ? PLATFORM STEP @7
            ? GUN GUNPLACE @9
            ? GUN LIMB|FACE @7
            """,
        ),
        Family.PLAN: FamilyRules(
            Endangered.SELF,
            """
            ? DOIT TONIGHT @5
            ? DOIT PLAN @5
            ? ALMOST DOIT @4
            ? PLAN NOBODYHOME @9
            ? NOMATTER
            ? NOTTHERE PLANS @10
            ? TIDY
            ? HOWWHERE KNOW @5
            ? ALLOVER DAY @6
            ? DECIDED CALM @9 !WORKMATES
            ? DAYSET
            """,
        ),
        Family.TAKEN: FamilyRules(
            Endangered.SELF,
            """
            PILLS TAKE MANY @6 !PRESCRIBED
            OVERDOSE
            ? NOBACK
            ? PILLS MANY @5 !PRESCRIBED
            ? PILLS TAKE EVERYTHING @6 !PRESCRIBED
            ? ALLOFTHEM !PRESCRIBED
            ? SWALLOWED CABINET @9 !PRESCRIBED
            DRANK POISON @5
            ? BLEED DEEP @8
            """,
        ),
        Family.COUNTING_PILLS: FamilyRules(
            Endangered.SELF,
            """
            PILLS SAVE @5 !PRESCRIBED
            ? PILLS COUNT @5
            PILLS COUNT DIE @7
            PILLS COUNT ENOUGH @7
            ? PILLS KEEPFOR @8 !PRESCRIBED
            ? COUNTED SUFFICE @8
            ? PHARMACIES
            ? CABINET SUFFICE @9
            ? PILLS BOX FULL @9 !PRESCRIBED
            ? DEADLY HOWMANY @8
            """,
        ),
        Family.BURDEN: FamilyRules(
            Endangered.SELF,
            """
            ? BURDEN OTHERS @5
            ? NOTNEEDED
            ? NOWORRY
            ? HARDER LOVED @8
            ? COST NERVES @8
            ? BETTERMOTHER
            ? MOUTH
            ? NOTBOTHER
            """,
        ),
        Family.WITHOUT_ME: FamilyRules(
            Endangered.SELF,
            """
            WITHOUTME BETTER @6
            ? WITHOUTME
            ? GETOVER
            ? SADFOR RELIEVED @6
            """,
        ),
        Family.GOODBYE: FamilyRules(
            Endangered.SELF,
            """
            FAREWELL LETTER @4
            ? FAREWELL FOREVER @4
            ? FAREWELL OTHERS @4 !WORKMATES
            ? MESSAGE LAST @3
            ? GIVEAWAY THINGS @6 !OLD
            ? GIVEAWAY NOTNEED @10
            ? LETTER WITHOUTME @10
            ? FAREWELL THINGS @6 !WORKMATES
            ? REHOME
            ? ATPEACE
            ? MYGRAVE
            ? LETTERS EACH @7
            ? LASTTIME EMBRACE @12
            ? NOTHOLD
            ? TELLHER ILOVED @8
            ? MEETAGAIN
            ? NOTFAULT YOUKNOW @8
            ? CLOSED GAVEMONEY @9
            """,
        ),
        Family.NO_REASON: FamilyRules(
            Endangered.SELF,
            """
            NOWAYOUT
            REASON LIVE NOT @4
            ? REASON GOON @4
            ? GOON CANNOT @4 !PHYSICAL
            ? DATE REACH NOT @7
            ? MYFUTURE PICTURE NOT @7
            ? DRAGOUT
            ? ANOTHERYEAR WHATFOR @7
            ? NOAHEAD
            ? NOSENSE
            ? ENDWELL NOT @9
            ? ANOTHERYEAR NOT @3
            """,
        ),
        Family.VANISH: FamilyRules(
            Endangered.SELF,
            """
            VANISH FOREVER @4
            ? VANISH BETTER @5
            ? VANISH WANT @4
            SLEEP FOREVER @4
            ? ERASEME
            ? GONESELF
            ? CEASE
            """,
        ),
        Family.FEAR_OF_SELF: FamilyRules(
            Endangered.SELF,
            """
            ? AFRAID DOSELF @6
            ? ALONEWITH DRAWER @6
            """,
        ),
        Family.HARM_BABY: FamilyRules(
            Endangered.CHILD,
            """
            BABY SHAKE @7 !RATTLE
            BABY KILL @5
            ? SHAKE HIM QUIET @9
            ? SHAKE BABY @10
            ? KILL BABY AFRAID|IMAGINE @9
            PILLOW FACE BABY @9
            BABY THROWHIM WALL @8
            ? THROWHIM WALL @8
            ? LEAVEROOM ORELSE @9
            ? ORELSE HITCHILD @6
            ? SHOOK !RATTLE
            """,
        ),
        Family.HARM_OTHER: FamilyRules(
            Endangered.OTHER,
            """
            KILL PERSON WANT|INTEND @5
            KILL HIM WANT|INTEND @4
            ? KILL PERSON IMAGINE @7
            ? HURTOTHER TARGET WANT|INTEND|AFRAID @7
            ? KILL TARGET AFRAID @8
            ? WEAPON WITHME @7
            ? WEAPON THRUST @6 !KITCHEN
            """,
        ),
        Family.VIOLENCE: FamilyRules(
            Endangered.SELF,
            """
            BEATSME PERSON @6
            BEAT ME PERSON @7
            ? BEATSME
            ? THROAT FAINT @8
            ? THROAT BEAT PERSON @8
            ? FEARLIFE
            ? PILLOW FACE @9
            """,
        ),
        Family.THREAT: FamilyRules(
            Endangered.SELF,
            """
            KILLME THREATENS @6
            KILL ME THREATENS @6
            KILL ME PERSON WANT|INTEND @6
            KILLME PERSON @5
            ? KILLME
            ? THREATENS BURN @8
            ? WEAPON ME SAYS @8
            ? WEAPON ME PERSON @6
            ? FINISHME PERSON|THREATENS @7
            ? WEAPON DOOR @8 !KITCHEN
            ? UNTILDEAD
            """,
        ),
        Family.OTHER_IN_DANGER: FamilyRules(
            Endangered.OTHER,
            """
            PERSON KILLHIMSELF @7
            PERSON DIE WANT @7
            PERSON LIVE NOT WANT @7
            PERSON OVERDOSE @7
            ? KILLHIMSELF
            PERSON PILLS NOWAKE @12
            ? WEAPON LOCKED @10
            """,
        ),
        Family.HELP: FamilyRules(
            Endangered.SELF,
            """
            HELP URGENT @3
            EMERGENCY
            ? HELPME !HELPWITH
            ? HELP URGENT @7
            """,
        ),
    }
)
