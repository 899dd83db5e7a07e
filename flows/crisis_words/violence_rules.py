"""The rules of the families about violence, somebody else in danger and calls for help, for all languages."""

from collections.abc import Mapping
from types import MappingProxyType

from flows.crisis_words.families import Endangered, Family, FamilyRules

VIOLENCE_RULES: Mapping[Family, FamilyRules] = MappingProxyType(
    {
        Family.HARM_BABY: FamilyRules(
            Endangered.CHILD,
            """
            BABY SHAKE @7 !RATTLE
            BABY KILL @5
            ? SHAKE HIM QUIET @9
            ? SHAKE BABY @10 !RATTLE
            ? KILL BABY AFRAID|IMAGINE @9
            PILLOW FACE BABY @9
            BABY THROWHIM WALL @8
            ? THROWHIM WALL @8
            ? LEAVEROOM ORELSE @9
            ? DOTERRIBLE BABY @9
            ? COVERMOUTH BABY @10
            ? ORELSE HITCHILD @6
            ? SHOOK !RATTLE
            ? BABY ROUGHLY @7
            ? HANDLE HIM FORCE @6
            ? BABY HANDLE AFRAID|WANT|INTEND|FORCE|QUIET @9 !RATTLE
            ? BABY BADIMAGES @9
            ? BABY ALONEWITHIT AFRAID|CANNOT|INTEND @8
            ? BABY BEATS|INJURE|HURTOTHER @5 !KITCHEN !RATTLE
            ? PILLOW CRIB|BABY @12
            ? DANGEROUS BABY @8
            ? BABYLIMB TWIST|HANDLE|BEATS @7
            ? PRAM ROLL @8
            ? BABY UNDERWATER @9
            ? WISHDEAD BABY @7
            ? BABY DANGLE @9
            ? COVERMOUTH CRY|QUIET @10
            ? BABY NECKOF @7
            ? DOTERRIBLE CRY @12
            ? HANDLE BABY ONPURPOSE @9
            ? BABY PILLS SILENCE|QUIET|FOREVER @12
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
            ? KILL TARGET|HIM WAITFOR @8
            ? ARMS HISPLACE @8 !KITCHEN
            ? WEAPON WITHME @7
            ? WEAPON THRUST @6 !KITCHEN
            ? LOSECONTROL HURTOTHER|KILL|BEATS @9
            ? INJURE|HURTOTHER HIM WANT|INTEND|AFRAID @5 !KITCHEN
            ? HURTOTHER TARGET @6 !KITCHEN
            ? BURN HISPLACE WANT|INTEND @8
            ? VENOM MEAL @8
            ? TOOL BODYPART @7 !KITCHEN !PHYSICAL
            ? BREAKBONE BODYPART|INTEND|WANT @6
            ? AMOK
            ? DESERVEDEATH
            ? PUSHED WALL HIM|TARGET @8
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
            ? BEAT ME @4
            ? CONFINED
            ? FOLLOWME
            ? IGNITE ME @5
            ? WEAPON BODYPART @5 !KITCHEN
            ? IGNITE FACE @8
            ? AIM ME|WEAPON @6
            ? ARMED !KITCHEN
            ? FUEL POUR @8
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
            ? PERSON LEDGE JUMP SAYS|THREATENS @10
            ? WEAPON LOCKED @10
            ? PERSON JUMPOFF THREATENS|TEXTED @10
            ? PERSON WOUND BODYPART|SHOWED @10
            ? PERSON DYINGSIGN @9
            ? PERSON GOODBYETEXT @8
            ? BEATS VICTIM @7 !RATTLE
            ? PERSON NOTALIVE @10
            ? FAREWELL TEXTED @5
            ? NOMISSHIM
            ? BRUISES PERSON|BABY @10 !PHYSICAL
            """,
        ),
        Family.HELP: FamilyRules(
            Endangered.SELF,
            """
            HELP URGENT @3
            EMERGENCY
            ? HELPME !HELPWITH
            ? HELP URGENT @7
            ? RESCUE URGENT @6
            ? CALLNUMBER
            ? FAINTING URGENT|RESCUE @8
            ? DYINGNOW URGENT @8
            """,
        ),
    }
)
