"""Five digests of a coach whose clients' goals are known: what is true about the goals, and where it is said.

``key`` is what a coach should conclude about the goals. ``said`` are lines that must stand in what the digest says of
that client, or on the client's card.
"""

from collections.abc import Sequence

from flows.goals import GoalFit, GoalState, GoalVisibility
from tests.flows.digest.goal_practice import GoalStory, Truth, theirs, yours

CALM = "5445541 5554541 5545551 5445541 5554551 5545541 5445551 5554541"
BOND_FALLS = "5445541 5554541 5545551 5445541 5554551 5545541 5445551 5445221"
GOALS_FALL = "5445541 5554541 5545551 5445541 5554551 5545541 5445551 3255541"
GOALS_STAY_LOW = "5445541 5554541 5545551 5445541 5554551 5545541 3255541 3245551"
YES, PART, NO = GoalFit.WORK_ON, GoalFit.IN_PART, GoalFit.NOT_FOR_ME
HIDDEN, NO_WORDS = GoalVisibility.HIDDEN, GoalVisibility.WITHOUT_WORDS

PRACTICES: Sequence[Sequence[GoalStory]] = (
    (
        GoalStory(
            "Ana",
            [Truth.DISAGREE],
            "new: nothing in common (they: focus, balance; you: leading); neither has said how they fit",
            CALM,
            [
                theirs("focus", 8, "An hour a day without meetings"),
                theirs("balance", 8),
                yours("leading", 6, "Lead the new department"),
            ],
            said=[
                "Ana: goals named differ",
                "You named: Leading people",
                "How these fit, neither of you has said yet.",
            ],
        ),
        GoalStory(
            "Ben",
            [Truth.DISAGREE],
            "new: the client says “not for me” about the coach's speaking up; confidence is shared",
            CALM,
            [
                theirs("confidence", 9, fits=[(8, YES)]),
                yours("confidence", 8, fits=[(-1, YES)]),
                yours("speaking-up", 8, "Say more in the board meeting", fits=[(-1, NO)]),
            ],
            said=[
                "Ben: says “not for me” to the goal you chose for them",
                "They said “not for me” about: Speaking up.",
                "You both named: Confidence.",
            ],
        ),
        GoalStory(
            "Cleo",
            [Truth.AGREE],
            "agree: both named making decisions, each says that is what they work on",
            CALM,
            [theirs("deciding", 40, fits=[(38, YES)]), yours("deciding", 39, fits=[(38, YES)])],
            said=["You both named: Making decisions."],
        ),
        GoalStory(
            "Dan",
            [Truth.CANNOT_SAY],
            "cannot say: the client named a goal but shows none; only the coach's is seen",
            CALM,
            [theirs("new-role", 20, "Find another job", seen=[(20, HIDDEN)]), yours("team", 15)],
        ),
        GoalStory(
            "Eve", [Truth.CANNOT_SAY], "cannot say: only the coach named some", CALM, [yours("team", 15)]
        ),
    ),
    (
        GoalStory(
            "Finn",
            [Truth.DISAGREE],
            "new: the coach said “not for me” about the client's new role; the client has said nothing of that kind",
            CALM,
            [
                theirs("new-role", 10, "Become a partner", fits=[(-0.5, NO)]),
                theirs("hard-talks", 10, fits=[(-0.5, YES)]),
                yours("hard-talks", 9, fits=[(8, YES)]),
            ],
            said=[
                "Finn: you said “not for me” to a goal of theirs",
                "You said “not for me” about: A new role.",
                "You both named: Hard conversations.",
            ],
        ),
        GoalStory(
            "Gita",
            [Truth.AGREE],
            "agree in part: different lists, each says “in part” of the other's",
            CALM,
            [theirs("handing-over", 12, fits=[(11, PART)]), yours("leading", 12, fits=[(11, PART)])],
            said=[
                "They said “in part” about: Leading people.",
                "You said “in part” about: Handing work over.",
            ],
        ),
        GoalStory(
            "Hugo",
            [Truth.SETTLED],
            "settled this week: nothing in common until both said on Thursday that the other's is what they work on",
            CALM,
            [theirs("direction", 24, fits=[(1, YES)]), yours("confidence", 24, fits=[(1.5, YES)])],
            said=[
                "Named goals fit now, unlike before: Hugo",
                "different before: Hugo",
                "You said “we work on that” about: Career direction.",
            ],
        ),
        GoalStory(
            "Iris",
            [Truth.REACHED, Truth.AGREE],
            "reached this week, says the client: speaking up; the other goal is shared",
            CALM,
            [
                theirs("speaking-up", 60, "Speak first once a week", ended=(1, GoalState.REACHED)),
                theirs("team", 60, fits=[(58, YES)]),
                yours("team", 59),
            ],
            said=["Iris says a goal is reached: Speaking up", "You both named: Working in a team."],
        ),
        GoalStory(
            "Jon",
            [Truth.NO_NEARER, Truth.AGREE],
            "further away from time and focus than six weeks ago (4, 4, 3), which both named",
            CALM,
            [
                theirs("focus", 60, "Friday afternoons free", answers=[(42, 4), (21, 4), (0, 3)]),
                yours("focus", 60),
            ],
            said=[
                "Jon is further away than six weeks ago, by their own answers: Time and focus",
                "You both named: Time and focus.",
            ],
        ),
    ),
    (
        GoalStory(
            "Kay",
            [Truth.DISAGREE],
            "new: nothing in common (they: a change at work, own words withheld; you: confidence)",
            CALM,
            [
                theirs("change-at-work", 9, "Get rid of my boss", seen=[(9, NO_WORDS)]),
                yours("confidence", 5),
            ],
            said=["They named: A change at work. You named: Confidence."],
        ),
        GoalStory(
            "Leo",
            [Truth.DISAGREE],
            "the bond is lower this week, and new: nothing in common (they: direction; you: team)",
            BOND_FALLS,
            [theirs("direction", 9), yours("team", 6)],
            said=[
                "Also: the goals each of you named differ.",
                "They named: Career direction. You named: Working in a team.",
            ],
        ),
        GoalStory(
            "Mona",
            [Truth.FIT_LESS, Truth.CANNOT_SAY],
            "the client's answers say goals fit less; nobody has named any",
            GOALS_FALL,
            said=[
                "Mona: goals fit less (answers)",
                "Goals fit less than usual in the answers",
                "No goals named with /goals yet",
            ],
        ),
        GoalStory(
            "Nico",
            [Truth.SETTLED],
            "settled this week: asked whether it is right, the client changed balance to the coach's handing over",
            CALM,
            [
                theirs("balance", 24, ended=(2, GoalState.CHANGED)),
                theirs("handing-over", 2),
                yours("handing-over", 20),
            ],
            said=[
                "Named goals fit now, unlike before: Nico",
                "different before: Nico",
                "You both named: Handing work over.",
            ],
        ),
        GoalStory(
            "Omar",
            [Truth.DISAGREE],
            "old: nothing in common since two weeks; asked whether it is still right, the client kept it",
            CALM,
            [theirs("balance", 24), yours("leading", 20)],
            said=["Different goals named, nobody has said yet how they fit: Omar", "nothing new to tell"],
        ),
    ),
    (
        GoalStory(
            "Abe",
            [Truth.CANNOT_SAY],
            "cannot say: nothing in common until the client said on Thursday that the coach's is what they work on",
            CALM,
            [theirs("direction", 24), yours("team", 24, fits=[(1, YES)])],
            said=["They said “we work on that” about: Working in a team."],
        ),
        GoalStory(
            "Pia",
            [Truth.DISAGREE],
            "new: each said “not for me”: the client about leading, the coach about balance",
            CALM,
            [theirs("balance", 9, fits=[(0.5, NO)]), yours("leading", 9, fits=[(0.25, NO)])],
            said=[
                "“not for me” from both of you",
                "They said “not for me” about: Leading people.",
                "You said “not for me” about: Work-life balance.",
            ],
        ),
        GoalStory(
            "Quinn",
            [Truth.DISAGREE],
            "old: the client said “not for me” about the coach's speaking up two weeks ago",
            CALM,
            [theirs("team", 20), yours("team", 19), yours("speaking-up", 19, fits=[(13, NO)])],
            said=[
                "Named goals do not fit yet: Quinn (Speaking up)",
                "Quinn said “not for me” to the goal you chose for them: Speaking up",
                "nothing new to tell",
                "They said “not for me” about: Speaking up.",
            ],
        ),
        GoalStory(
            "Rosa",
            [Truth.CANNOT_SAY],
            "cannot say: nothing in common since yesterday, neither has looked",
            CALM,
            [theirs("focus", 3), yours("hard-talks", 1)],
        ),
        GoalStory(
            "Sven",
            [Truth.CANNOT_SAY],
            "cannot say: one named something else; only the coach says it fits",
            CALM,
            [theirs("other", 15, "Write a book", fits=[(13, YES)]), yours("direction", 14)],
            said=["You said “we work on that” about: “Write a book”."],
        ),
        GoalStory(
            "Tess",
            [Truth.REACHED, Truth.AGREE],
            "the bond is lower this week, and reached, says the client: hard conversations",
            BOND_FALLS,
            [
                theirs("hard-talks", 50, ended=(0, GoalState.REACHED)),
                theirs("leading", 50),
                yours("leading", 49),
            ],
            said=["Reached, they say: Hard conversations", "You both named: Leading people."],
        ),
    ),
    (
        GoalStory(
            "Uma",
            [Truth.DISAGREE, Truth.NO_NEARER],
            "new: nothing in common (they: confidence; you: deciding); and no nearer to confidence for six weeks",
            CALM,
            [theirs("confidence", 60, answers=[(42, 5), (21, 4), (0, 5)]), yours("deciding", 5)],
            said=[
                "They named: Confidence. You named: Making decisions.",
                "No nearer for six weeks, by their own answers: Confidence",
            ],
        ),
        GoalStory(
            "Vic",
            [Truth.SETTLED],
            "settled before the digest: nothing in common on Friday, both said on Saturday it fits",
            CALM,
            [theirs("leading", 9, fits=[(-1, YES)]), yours("hard-talks", 6, fits=[(-1, PART)])],
            said=[
                "The goals each of you named fit now, different before: Vic",
                "They said “in part” about: Hard conversations.",
            ],
        ),
        GoalStory(
            "Wren",
            [Truth.SETTLED],
            "settled this week: the client took back “not for me” about the coach's team",
            CALM,
            [theirs("leading", 30), yours("leading", 29), yours("team", 29, fits=[(12, NO), (3, PART)])],
            said=[
                "The goals each of you named fit now, after “not for me”: Wren",
                "They said “in part” about: Working in a team.",
            ],
        ),
        GoalStory(
            "Xavi",
            [Truth.CANNOT_SAY],
            "cannot say: nothing in common two weeks ago, then the client hid their goal",
            CALM,
            [theirs("direction", 24, seen=[(4, HIDDEN)]), yours("team", 24)],
        ),
        GoalStory(
            "Yan",
            [Truth.REACHED, Truth.CANNOT_SAY],
            "reached this week, says the client: a new role; the coach's list is another; no goal of theirs is left",
            CALM,
            [theirs("new-role", 30, ended=(2, GoalState.REACHED)), yours("confidence", 30)],
            said=["Yan says a goal is reached: A new role"],
        ),
        GoalStory(
            "Zed",
            [Truth.FIT_LESS, Truth.AGREE],
            "both named leading; the client's answers say that the goals fit less, two weeks in a row",
            GOALS_STAY_LOW,
            [theirs("leading", 50), yours("leading", 49)],
            said=["Goals fit less than usual", "You both named: Leading people."],
        ),
    ),
)
