"""The rules of the families in which somebody endangers themselves, for all languages; families.py has the notation."""

from collections.abc import Mapping
from types import MappingProxyType

from flows.crisis_words.families import Endangered, Family, FamilyRules

SELF_RULES: Mapping[Family, FamilyRules] = MappingProxyType(
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
            ? BURYME
            ? ONLYTHINK DIE|DEAD|SUICIDE|KILLSELF @8
            ? LIFEOVER
            ? LEAVEWORLD
            ? DEATH WANT @5 !RELATIVE
            ? HEARTSTOP
            ? DEATH MERCY @5
            """,
        ),
        Family.NOT_LIVE: FamilyRules(
            Endangered.SELF,
            """
            LIVE NOT WANT @5 !LIVEPLACE
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
            ?+ SORRY ALIVE @6
            ? UNBEARABLE !PHYSICAL
            ? REASON ANYTHING @4
            ?+ BREATHE TIRED @4
            ? BREATHE REASON NOT @6
            ? LIVE PAINS @5
            ? WILLTO LIVE|LIFE NOTEXISTS @6
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
            ? MYDEATH PLANNING @5
            ? BULLET END @8
            ? FINDME DEADSTATE @6
            ? ATTEMPT
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
            ? CUT|HURT ONPURPOSE MYSELF|SELF|LIMB|BODY @8
            ? INJURE BODYPART @5 !KITCHEN !PHYSICAL
            ? WOUND BODYPART @5 !PHYSICAL
            HARMME !PHYSICAL !KITCHEN
            ? HARMME !KITCHEN
            ? PUNISHME
            ? HURT MYBODY @5
            ? SLEEVES WOUND|BLADE|CUT @8 !KITCHEN
            ? BLADE FEELIT|WOUND @6 !KITCHEN
            """,
        ),
        Family.MEANS: FamilyRules(
            Endangered.SELF,
            """
            HEIGHT JUMP WANT|INTEND @8
            ? HEIGHT JUMP @5
            OBSTACLE CRASH WANT|INTEND @7
            ? OBSTACLE CRASH CAR @6
            ? CRASH CAR WANT|INTEND @4
            ? WEAPON HAVE @8 !KITCHEN
            ? LEDGE STAND @5
            ? LEDGE DOWN @7
            ? PLATFORM STEP @7
            ? NOOSE BEAM @6
            ? GUN GUNPLACE @9
            ? GUN LIMB|FACE @7
            ? CAR ABYSS @8
            ? BUY LETHAL @9
            ? IGNITE SELF|MYSELF @6
            ? UNDERTRAIN
            ? HOSE EXHAUST @8
            ? CHARCOAL INDOORS @9
            ? GASON
            """,
        ),
        Family.PLAN: FamilyRules(
            Endangered.SELF,
            """
            ? DOIT TONIGHT @5
            ? DOIT PLAN @5
            ? ALMOST DOIT @4
            ? PLAN NOBODYHOME @9
            ? NOTTHERE PLANS @10
            ? HOWWHERE KNOW @5
            ? ALLOVER DAY @6
            ? DECIDED CALM @9 !WORKMATES
            ? NOMATTER|TIDY|DAYSET
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
            ? DRANK POISON @8
            ? PILLS INSIDE @6
            ? PILLS TAKE SYMPTOM @12 !PRESCRIBED
            ? ALCOHOL PILLS TAKE|MANY @8 !PRESCRIBED
            ? ALCOHOL RX MANY @9
            ? BLEED BODYPART|SYMPTOM @6 !KITCHEN !PHYSICAL
            ? SELFPOISON
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
            ? HARDER LOVED @8
            ? COST NERVES @8
            ? NOTNEEDED|NOWORRY|BETTERMOTHER|MOUTH|NOTBOTHER
            """,
        ),
        Family.WITHOUT_ME: FamilyRules(
            Endangered.SELF,
            """
            WITHOUTME BETTER @6 !WORKMATES
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
            ?+ LETTERS EACH @7
            ? LASTTIME EMBRACE @12
            ? TELLHER ILOVED @8
            ? REHOME|ATPEACE|MYGRAVE|NOTHOLD|MEETAGAIN
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
            ? ANOTHERYEAR WHATFOR @7
            ? DRAGOUT|NOAHEAD|NOSENSE
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
    }
)
