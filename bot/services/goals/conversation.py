"""What each button under the goals does, and own words typed for a goal."""

from collections.abc import Callable, Mapping, Sequence

from bot.services.alerts import emergency_contacts
from bot.services.context import Context, audit
from bot.services.context.audit import Verb
from bot.services.goals import changes, screens, transferred_goals
from bot.services.goals.changes import OutdatedGoal
from bot.services.goals.side import GoalSide, others_goals, own_goals
from flows.errors import NotAccessible
from flows.goals import MAX_GOAL_CHARACTERS, MAX_GOALS, Goal, GoalFit, GoalState
from flows.message import Message
from flows.text.sanitize import one_line
from storage.repositories import prompts

WORDS_PROMPT = "goal-words"
REVIEW_STEP = "r"
"""Marks a button of a row of questions, after which the next goal is asked about."""


def open_goals(ctx: Context, side: GoalSide, heading: str = "") -> Message:
    """Return the side's goals, or the list to choose from while there are none."""
    named = own_goals(ctx, side)
    if named or heading:
        return screens.overview(side, named, others_goals(ctx, side), heading)
    return screens.categories(side, named)


def choose(ctx: Context, side: GoalSide, category: str, replaced: Goal | None = None) -> Message:
    """Add a goal of that category, or replace one; then ask for own words where the programme has those."""
    made = changes.replace(ctx, side, replaced, category) if replaced else changes.add(ctx, side, category)
    if not side.allows_words:
        return open_goals(ctx, side)
    prompts.put(ctx, side.contact.chat_key, WORDS_PROMPT, made.id)
    return screens.ask_for_words(side, made, emergency_contacts.paragraph_for(ctx, side.contact))


def begin(ctx: Context, side: GoalSide, text: str) -> Message:
    """Add a goal of the typed category and return the next message.

    Return the list of the side's goals if the text is not a category, or if no further goal may be added.
    """
    category = screens.typed_category(side, text)
    if category is None:
        return open_goals(ctx, side)
    return _unless_outdated(ctx, side, lambda: choose(ctx, side, category))


def store_words(ctx: Context, side: GoalSide, goal: Goal, text: str) -> Message:
    """Store own words for a goal and return its goals; ask again for words that are too long."""
    words = one_line(text)
    if len(words) > MAX_GOAL_CHARACTERS:
        return Message(side.voice.say("goals-words-long", most=MAX_GOAL_CHARACTERS))
    prompts.drop(ctx, side.contact.chat_key)
    if words and goal.is_active and side.allows_words:
        changes.say_in_words(ctx, side, goal, words)
    return open_goals(ctx, side)


def handle_for_dyad(ctx: Context, side: GoalSide, action: str, words: Sequence[str]) -> Message:
    """Return what a button about all goals leads to. Raises NotAccessible."""
    if action not in DYAD_ACTIONS:
        raise NotAccessible
    return _unless_outdated(ctx, side, lambda: DYAD_ACTIONS[action](ctx, side, words))


def handle_for_goal(ctx: Context, side: GoalSide, goal: Goal, action: str, words: Sequence[str]) -> Message:
    """Return what a button about one goal leads to. Raises NotAccessible."""
    is_own = goal.perspective is side.perspective
    if action not in GOAL_ACTIONS or is_own == (action == "fit"):
        raise NotAccessible
    return _unless_outdated(ctx, side, lambda: GOAL_ACTIONS[action](ctx, side, goal, words))


def _unless_outdated(ctx: Context, side: GoalSide, handle: Callable[[], Message]) -> Message:
    """Return what ``handle`` returns; the goals as they are now, if the button was made for others."""
    try:
        return handle()
    except OutdatedGoal:
        return open_goals(ctx, side)


def _open(ctx: Context, side: GoalSide, words: Sequence[str]) -> Message:
    return open_goals(ctx, side)


def _pick(ctx: Context, side: GoalSide, words: Sequence[str]) -> Message:
    named = own_goals(ctx, side)
    return screens.categories(side, named) if len(named) < MAX_GOALS else open_goals(ctx, side)


def _add(ctx: Context, side: GoalSide, words: Sequence[str]) -> Message:
    return choose(ctx, side, words[0] if words else "")


def _decline(ctx: Context, side: GoalSide, words: Sequence[str]) -> Message:
    return Message(side.voice.say("goals-later"))


def _take_along(ctx: Context, side: GoalSide, words: Sequence[str]) -> Message:
    transferred_goals.take_along(ctx, side)
    heading = side.voice.say("goals-taken") if own_goals(ctx, side) else ""
    return open_goals(ctx, side, heading)


def _preview(ctx: Context, side: GoalSide, words: Sequence[str]) -> Message:
    named, letters = own_goals(ctx, side), _letters(words)
    if not named or len(letters) != len(named):
        raise OutdatedGoal
    return screens.preview(side, named, letters)


def _show(ctx: Context, side: GoalSide, words: Sequence[str]) -> Message:
    changes.show(ctx, side, [screens.LETTERS[each] for each in _letters(words)], "".join(words[1:]))
    if others_goals(ctx, side):
        return _look(ctx, side, words)
    is_any_shown = any(each.is_visible for each in own_goals(ctx, side))
    heading = side.voice.say("goals-shown" if is_any_shown else "goals-kept", name=side.other)
    return open_goals(ctx, side, heading)


def _look(ctx: Context, side: GoalSide, words: Sequence[str]) -> Message:
    theirs = others_goals(ctx, side)
    unanswered = [each for each in theirs if each.fit is None]
    return _ask_or_compare(ctx, side, unanswered[:1])


def _ask_again(ctx: Context, side: GoalSide, words: Sequence[str]) -> Message:
    return _ask_or_compare(ctx, side, others_goals(ctx, side)[:1])


def _say_fit(ctx: Context, side: GoalSide, goal: Goal, words: Sequence[str]) -> Message:
    fits = [each for each in GoalFit if [each] == list(words)]
    if not fits:
        raise NotAccessible
    order = [each.id for each in others_goals(ctx, side)]
    changes.say_fit(ctx, side, goal, fits[0])
    following = order.index(goal.id) + 1
    return _ask_or_compare(ctx, side, others_goals(ctx, side)[following : following + 1])


def _ask_or_compare(ctx: Context, side: GoalSide, asked: Sequence[Goal]) -> Message:
    """Return the question about a goal of the other side, or both sides if there is none to ask about."""
    theirs = others_goals(ctx, side)
    if not theirs:
        return open_goals(ctx, side)
    audit.record(ctx, Verb.READ_GOALS, side.dyad.id)
    return (
        screens.ask_for_fit(side, asked[0])
        if asked
        else screens.side_by_side(side, own_goals(ctx, side), theirs)
    )


def _one(ctx: Context, side: GoalSide, goal: Goal, words: Sequence[str]) -> Message:
    return screens.one_goal(side, goal) if goal.is_active else open_goals(ctx, side)


def _pick_other(ctx: Context, side: GoalSide, goal: Goal, words: Sequence[str]) -> Message:
    return screens.categories(side, own_goals(ctx, side), replaced=goal)


def _replace(ctx: Context, side: GoalSide, goal: Goal, words: Sequence[str]) -> Message:
    return choose(ctx, side, words[0] if words else "", replaced=goal)


def _leave_words(ctx: Context, side: GoalSide, goal: Goal, words: Sequence[str]) -> Message:
    prompts.drop(ctx, side.contact.chat_key)
    return open_goals(ctx, side)


def _keep(ctx: Context, side: GoalSide, goal: Goal, words: Sequence[str]) -> Message:
    changes.confirm(ctx, side, goal)
    return _after_review(ctx, side, goal, goal, words)


def _end_as(state: GoalState) -> Callable[[Context, GoalSide, Goal, Sequence[str]], Message]:
    def end(ctx: Context, side: GoalSide, goal: Goal, words: Sequence[str]) -> Message:
        ended = changes.end(ctx, side, goal, state)
        return _after_review(ctx, side, goal, ended, words)

    return end


def _after_review(ctx: Context, side: GoalSide, goal: Goal, changed: Goal, words: Sequence[str]) -> Message:
    """Return what has become of a goal, above the next question of the row or all goals."""
    heading = screens.outcome_text(side, changed)
    later = [each for each in own_goals(ctx, side) if each.place > goal.place]
    if list(words) != [REVIEW_STEP]:
        return screens.with_undo(side, changed, open_goals(ctx, side, heading))
    if later:
        following = screens.review(side, later[0])
        return screens.with_undo(side, changed, Message(f"{heading}\n\n{following.html}", following.buttons))
    message = Message(f"{heading}\n\n{side.voice.say('goals-review-done')}")
    return screens.with_undo(side, changed, message)


def _undo(ctx: Context, side: GoalSide, goal: Goal, words: Sequence[str]) -> Message:
    changes.end(ctx, side, goal, GoalState.ACTIVE)
    return open_goals(ctx, side)


def _letters(words: Sequence[str]) -> str:
    letters = words[0] if words else ""
    if not letters or set(letters) - screens.LETTERS.keys():
        raise NotAccessible
    return letters


DYAD_ACTIONS: Mapping[str, Callable[[Context, GoalSide, Sequence[str]], Message]] = {
    "of": _open,
    "add": _pick,
    "cat": _add,
    "later": _decline,
    "take": _take_along,
    "show": _preview,
    "yes": _show,
    "look": _look,
    "fits": _ask_again,
}
"""What a button about all goals of a dyad does."""

GOAL_ACTIONS: Mapping[str, Callable[[Context, GoalSide, Goal, Sequence[str]], Message]] = {
    "one": _one,
    "swap": _pick_other,
    "to": _replace,
    "plain": _leave_words,
    "keep": _keep,
    "reached": _end_as(GoalState.REACHED),
    "let-go": _end_as(GoalState.LET_GO),
    "undo": _undo,
    "fit": _say_fit,
}
"""What a button about one goal does; "fit" is about a goal of the other side."""
