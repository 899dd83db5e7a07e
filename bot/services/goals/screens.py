"""The messages with which goals are named, shown and looked at."""

from collections.abc import Sequence

from bot.services.goals.side import SIDE_MARKS, GoalSide, version_of
from flows.goals import MAX_GOALS, Goal, GoalFit, GoalState, GoalVisibility
from flows.i18n import Voice
from flows.message import Button, Message
from flows.progress.goal_name import category_name
from flows.text.sanitize import comparison_key, one_line

CATEGORIES_PER_ROW = 2
LETTERS = {"s": GoalVisibility.SHOWN, "w": GoalVisibility.WITHOUT_WORDS, "h": GoalVisibility.HIDDEN}
"""How a choice of what is shown is written in a button's data, a letter for each goal."""
_LETTER_OF = {visibility: letter for letter, visibility in LETTERS.items()}


def goal_text(voice: Voice, goal: Goal, words: str | None) -> str:
    """Return a goal's category, followed by its owner's ``words`` if there are any; not escaped for HTML."""
    category = category_name(goal.category, voice)
    return voice.plain("goals-in-words", goal=category, words=words) if words else category


def offer(side: GoalSide) -> Message:
    """Return the offer to name goals; a coaching client sees the list at once."""
    voice = side.voice
    text = voice.say("goals-offer", name=side.other)
    later = (Button(voice.plain("goals-later-button"), button_data(side, "later", side.dyad.id)),)
    if voice.mode == "coaching":
        return Message(text, (*_category_rows(side, button_data(side, "cat", side.dyad.id)), later))
    begin = Button(voice.plain("goals-name-button"), button_data(side, "add", side.dyad.id))
    return Message(text, ((begin,), later))


def offer_earlier_goals(side: GoalSide, named: Sequence[Goal], before: str) -> Message:
    """Return the question whether to take goals along from the work with ``before``, the former practitioner."""
    voice = side.voice
    lines = [voice.say("goals-take"), ""]
    for number, goal in enumerate(named, start=1):
        lines.append(_preview_line(voice, number, goal, GoalVisibility.SHOWN))
    lines += ["", voice.say("goals-take-note", name=side.other, before=before)]
    take = _button(side, "take", "take", side.dyad.id)
    return Message("\n".join(lines), ((take,), (_button(side, "later", "later", side.dyad.id),)))


def categories(side: GoalSide, named: Sequence[Goal], replaced: Goal | None = None) -> Message:
    """Return the list of categories; the one chosen is added, or replaces a goal."""
    data = button_data(side, "to", replaced.id) if replaced else button_data(side, "cat", side.dyad.id)
    rows = _category_rows(side, data)
    if named:
        rows = (*rows, (_button(side, "back", "of", side.dyad.id),))
    return Message(_say(side, "goals-choose"), rows)


def ask_for_words(side: GoalSide, goal: Goal, contacts: str) -> Message:
    """Return the invitation to say a goal in own words; ``contacts`` is whom to turn to in an emergency, as HTML."""
    text = side.voice.say("goals-words", goal=category_name(goal.category, side.voice), name=side.other)
    return Message(f"{text}\n\n{contacts}", ((_button(side, "words-skip", "plain", goal.id),),))


def overview(side: GoalSide, named: Sequence[Goal], theirs: Sequence[Goal], heading: str = "") -> Message:
    """Return the list of this side's goals, with buttons to change, add, show or look at goals.

    ``named`` are this side's goals, ``theirs`` those of the other side; ``heading`` is HTML put above the
    list.
    """
    lines = [heading, ""] if heading else []
    lines.append(title(side))
    lines += [own_goal(side, number, each) for number, each in enumerate(named, start=1)]
    rows = [tuple(_goal_button(side, number, each) for number, each in enumerate(named, start=1))]
    if len(named) < MAX_GOALS:
        rows.append((_button(side, "add", "add", side.dyad.id),))
    if named:
        rows.append((_button(side, "show", "show", side.dyad.id, _default_choices(named)),))
    if theirs:
        rows.append((_button(side, "look", "look", side.dyad.id),))
    elif any(each.is_visible for each in named):
        lines += ["", _say(side, "goals-waits")]
    return Message("\n".join(lines), tuple(row for row in rows if row))


def title(side: GoalSide) -> str:
    """Return the heading of this side's goals, as HTML."""
    return _say(side, "goals-title")


def own_goal(side: GoalSide, number: int, goal: Goal) -> str:
    """Return a numbered line of HTML with a goal and its visibility or, if it has ended, its state."""
    text = goal_text(side.voice, goal, goal.words)
    visibility = goal.visibility
    if goal.words is None and visibility is GoalVisibility.WITHOUT_WORDS:
        visibility = GoalVisibility.SHOWN
    key = f"goals-seen-{visibility}" if goal.is_active else f"goals-was-{goal.state}"
    seen = side.voice.plain(key, name=side.other)
    return side.voice.say("goals-line", number=number, goal=text, seen=seen)


def preview(side: GoalSide, named: Sequence[Goal], letters: str) -> Message:
    """Return what the other person would see, with a button for each goal that changes it."""
    voice, choices = side.voice, [LETTERS[each] for each in letters]
    lines = [voice.say("goals-preview", name=side.other)]
    buttons = []
    for number, (goal, choice) in enumerate(zip(named, choices, strict=True), start=1):
        lines.append(_preview_line(voice, number, goal, choice))
        following = letters[: number - 1] + _next_letter(goal, choice) + letters[number:]
        label = voice.plain(f"goals-{choice}-button", number=number)
        buttons.append(Button(label, button_data(side, "show", side.dyad.id, following)))
    lines += ["", voice.say("goals-preview-note")]
    version, none = version_of(named), _LETTER_OF[GoalVisibility.HIDDEN] * len(named)
    confirm = _button(side, "confirm", "yes", side.dyad.id, letters, version)
    keep = _button(side, "keep", "yes", side.dyad.id, none, version)
    rows = [(each,) for each in buttons]
    return Message("\n".join(lines), (*rows, (confirm,), (keep,)))


def one_goal(side: GoalSide, goal: Goal, *, review: bool = False) -> Message:
    """Return a message about one goal, with buttons to keep, change, reach or let go of it.

    ``review``: the message is a step of the regular review of all goals, and has no button back to the list.
    """
    text = goal_text(side.voice, goal, goal.words)
    heading = "goals-review" if review else "goals-one"
    lines = [_say(side, heading), "", side.voice.say("goals-is-still-so", goal=text)]
    step = "r" if review else "o"
    rows: list[tuple[Button, ...]] = [
        (_button(side, "still", "keep", goal.id, step), _button(side, "change", "swap", goal.id)),
        (
            _button(side, "reached", "reached", goal.id, step),
            _button(side, "let-go", "let-go", goal.id, step),
        ),
    ]
    if not review:
        rows.append((_button(side, "back", "of", side.dyad.id),))
    return Message("\n".join(lines), tuple(rows))


def review(side: GoalSide, goal: Goal) -> Message:
    """Return the question whether a goal is still right, the first or a later one of a row."""
    return one_goal(side, goal, review=True)


def outcome_text(side: GoalSide, goal: Goal) -> str:
    """Return what has become of a goal, as HTML."""
    key = "goals-still" if goal.state is GoalState.ACTIVE else f"goals-{goal.state}"
    return side.voice.say(key, goal=goal_text(side.voice, goal, goal.words))


def with_undo(side: GoalSide, goal: Goal, message: Message) -> Message:
    """Return a message with a button that makes an ended goal active again."""
    undo = _button(side, "undo", "undo", goal.id)
    return Message(message.html, (*message.buttons, (undo,))) if not goal.is_active else message


def ask_for_fit(side: GoalSide, goal: Goal) -> Message:
    """Return the question what a goal of the other person is for this one."""
    text = goal_text(side.voice, goal, goal.shown_words)
    rows = [(_button(side, f"fit-{fit}", "fit", goal.id, fit),) for fit in GoalFit]
    return Message(side.voice.say("goals-fit-ask", name=side.other, goal=text), tuple(rows))


def side_by_side(side: GoalSide, own: Sequence[Goal], theirs: Sequence[Goal]) -> Message:
    """Return both sides' goals with what each has said of the other's."""
    voice = side.voice
    visible = [each for each in own if each.is_visible]
    lines = [voice.say("goals-side-title"), "", voice.say("goals-theirs", name=side.other)]
    lines += [_line_with_fit(voice, each, each.shown_words, voice.plain("goals-you")) for each in theirs]
    lines += ["", voice.say("goals-yours")]
    lines += [_line_with_fit(voice, each, each.shown_words, side.other) for each in visible]
    again = Button(voice.plain("goals-again-button"), button_data(side, "fits", side.dyad.id))
    return Message("\n".join(lines), ((again,), (_button(side, "back", "of", side.dyad.id),)))


def _line_with_fit(voice: Voice, goal: Goal, words: str | None, who: str) -> str:
    text = goal_text(voice, goal, words)
    said = voice.plain(f"goals-fit-{goal.fit or 'none'}")
    return voice.say("goals-side-line", goal=text, who=who, said=said)


def typed_category(side: GoalSide, text: str) -> str | None:
    """Return the category whose text was typed, ignoring case and accents, or None."""
    typed = comparison_key(one_line(text))
    found = (each for each in side.categories if comparison_key(category_name(each, side.voice)) == typed)
    return next(found, None) if typed else None


def _category_rows(side: GoalSide, data: str) -> tuple[tuple[Button, ...], ...]:
    buttons = [Button(category_name(each, side.voice), f"{data}:{each}") for each in side.categories]
    starts = range(0, len(buttons), CATEGORIES_PER_ROW)
    return tuple(tuple(buttons[start : start + CATEGORIES_PER_ROW]) for start in starts)


def _preview_line(voice: Voice, number: int, goal: Goal, choice: GoalVisibility) -> str:
    if choice is GoalVisibility.HIDDEN:
        return voice.say("goals-preview-hidden", number=number)
    words = goal.words if choice is GoalVisibility.SHOWN else None
    return voice.say("goals-preview-line", number=number, goal=goal_text(voice, goal, words))


def _next_letter(goal: Goal, choice: GoalVisibility) -> str:
    """Return the choice after this one: with words, without them, not at all."""
    order = [GoalVisibility.SHOWN, GoalVisibility.WITHOUT_WORDS, GoalVisibility.HIDDEN]
    if goal.words is None:
        order.remove(GoalVisibility.WITHOUT_WORDS)
    place = order.index(choice) if choice in order else 0
    return _LETTER_OF[order[(place + 1) % len(order)]]


def _default_choices(named: Sequence[Goal]) -> str:
    """Return what is proposed: all goals shown if none is yet, else each as it is."""
    if not any(each.is_visible for each in named):
        return _LETTER_OF[GoalVisibility.SHOWN] * len(named)
    return "".join(_LETTER_OF[each.visibility] for each in named)


def _goal_button(side: GoalSide, number: int, goal: Goal) -> Button:
    return Button(side.voice.plain("goals-one-button", number=number), button_data(side, "one", goal.id))


def _button(side: GoalSide, key: str, action: str, subject: str, *words: str) -> Button:
    return Button(side.voice.plain(f"goals-{key}-button"), button_data(side, action, subject, *words))


def _say(side: GoalSide, key: str) -> str:
    """Return a text that differs between the sides."""
    return side.voice.say(f"{key}-{side.perspective}", name=side.other)


def button_data(side: GoalSide, action: str, subject: str, *words: str) -> str:
    """Return the data of a button of this side about a dyad or a goal."""
    return ":".join(("goals", action, SIDE_MARKS[side.perspective], subject, *words))
