"""One person's side of the goals of a dyad."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from bot.services.context import Contact, Context, KnownContact, access, in_programme
from bot.services.context.contact import from_person, from_practitioner
from flows.dyads import lifecycle
from flows.errors import NotAccessible
from flows.goals import CATEGORIES, Goal, active
from flows.i18n import Voice
from flows.instruments import Perspective
from storage.repositories import dyads, goals, practitioners
from storage.repositories.dyads import Dyad
from storage.repositories.goals import OTHER_SIDE

VERSION_CHARACTERS = 8  # a button holds 64 bytes
SIDE_MARKS = {Perspective.CLIENT: "c", Perspective.PRACTITIONER: "p"}
"""How a button's data says whose it is: the same dyad has two sides."""


@dataclass(frozen=True, slots=True)
class GoalSide:
    """A person who names goals in a dyad; ``other`` is how they call the other person."""

    contact: KnownContact
    dyad: Dyad
    perspective: Perspective
    other: str

    @property
    def voice(self) -> Voice:
        """Return the voice of this person."""
        return self.contact.voice

    @property
    def is_client(self) -> bool:
        """Return whether this is the client's side."""
        return self.perspective is Perspective.CLIENT

    @property
    def allows_words(self) -> bool:
        """Return whether goals may be said in own words."""
        return self.contact.programme.words.free

    @property
    def categories(self) -> tuple[str, ...]:
        """Return the categories that are offered."""
        return CATEGORIES[self.contact.programme.vocabulary]


def own_goals(ctx: Context, side: GoalSide) -> tuple[Goal, ...]:
    """Return the side's active goals, oldest first."""
    return active(goals.of_dyad(ctx, side.dyad.id), side.perspective)


def version_of(named: Sequence[Goal]) -> str:
    """Return what changes with these goals, and with whether they are said in words, which are never changed."""
    text = " ".join(f"{each.id} {each.words is not None}" for each in named)
    return hashlib.sha256(text.encode()).hexdigest()[:VERSION_CHARACTERS]


def others_goals(ctx: Context, side: GoalSide) -> tuple[Goal, ...]:
    """Return the other side's active goals that this side may see: none until it shows goals of its own."""
    if not _shows_goals(ctx, side):
        return ()
    theirs = active(goals.of_dyad(ctx, side.dyad.id), OTHER_SIDE[side.perspective])
    return tuple(each for each in theirs if each.is_visible)


def _shows_goals(ctx: Context, side: GoalSide) -> bool:
    return any(each.is_visible for each in own_goals(ctx, side))


def side_of_client(ctx: Context, contact: KnownContact, dyad: Dyad) -> GoalSide:
    """Return the side of a dyad's client."""
    name = practitioners.get(ctx, dyad.practitioner).name
    return GoalSide(in_programme(ctx, contact, dyad), dyad, Perspective.CLIENT, name)


def side_of_practitioner(contact: KnownContact, dyad: Dyad) -> GoalSide:
    """Return the side of a dyad's practitioner."""
    return GoalSide(contact, dyad, Perspective.PRACTITIONER, dyad.label)


def find_side(ctx: Context, contact: KnownContact, mark: str, dyad_id: str) -> GoalSide:
    """Return this person's side, client or practitioner as ``mark`` says, of a dyad.

    Raises NotAccessible for an unknown mark, or if the person does not have that side in the dyad.
    """
    if mark == SIDE_MARKS[Perspective.CLIENT]:
        return side_of_client(ctx, contact, access.own_dyad(contact, dyad_id))
    if mark == SIDE_MARKS[Perspective.PRACTITIONER]:
        return side_of_practitioner(contact, access.own_client(ctx, contact, dyad_id))
    raise NotAccessible


def other_side(ctx: Context, side: GoalSide) -> GoalSide | None:
    """Return the other person's side, or None if they cannot be written to."""
    dyad = dyads.get(ctx, side.dyad.id)
    if side.is_client:
        reader = from_practitioner(ctx, dyad.practitioner)
        return side_of_practitioner(reader, dyad) if reader else None
    person: Contact | None = from_person(ctx, dyad.person) if dyad.person else None
    known = person.as_known() if person else None
    return side_of_client(ctx, known, dyad) if known else None


def find_goal(ctx: Context, contact: KnownContact, mark: str, goal_id: str) -> tuple[GoalSide, Goal]:
    """Return a goal that this person, on the marked side, named, or may see or could until it ended.

    Raises NotAccessible.
    """
    goal = goals.find(ctx, goal_id)
    if goal is None:
        raise NotAccessible
    side = find_side(ctx, contact, mark, goal.dyad)
    if goal.perspective is not side.perspective and not (goal.is_visible and _shows_goals(ctx, side)):
        raise NotAccessible
    return side, goal


def find_own_goal(ctx: Context, contact: KnownContact, goal_id: str) -> tuple[GoalSide, Goal]:
    """Return a goal that this person named, with their side. Raises NotAccessible."""
    goal = goals.find(ctx, goal_id)
    if goal is None:
        raise NotAccessible
    return find_side(ctx, contact, SIDE_MARKS[goal.perspective], goal.dyad), goal


def may_name(side: GoalSide) -> bool:
    """Return whether goals can be named and changed now."""
    return side.contact.programme.goals.on and lifecycle.is_participating(side.dyad.state)
