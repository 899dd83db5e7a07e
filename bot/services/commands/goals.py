"""/goals: the goals that a client names for the work, and those that a practitioner names for a client."""

from bot.services.commands import client_state
from bot.services.context import (
    EVERYBODY,
    CallbackTap,
    CommandSpec,
    Contact,
    Context,
    KnownContact,
    expect_words,
)
from bot.services.context.client_lookup import match_label, picker, search
from bot.services.enrolment import pending_consent
from bot.services.goals import conversation
from bot.services.goals.side import (
    GoalSide,
    find_goal,
    find_own_goal,
    find_side,
    may_name,
    side_of_client,
    side_of_practitioner,
)
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.errors import NotAccessible
from flows.message import Button, Message, shorten_label
from storage.repositories import dyads, practitioners
from storage.repositories.dyads import Dyad


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Show a client's goals; for a practitioner, those that they named for the typed client."""
    known = contact.as_known()
    if known is None:
        pending_consent.describe_status(ctx, contact)
        return
    own = [each for each in known.dyads if lifecycle.is_participating(each.state)]
    practitioner = known.as_practitioner()
    every = dyads.of_practitioner(ctx, practitioner.practitioner.id) if practitioner else []
    clients = [each for each in every if lifecycle.is_participating(each.state)]
    dyad, rest = match_label(every, words) if words else (None, "")
    if practitioner is not None and dyad is not None and dyad not in clients:
        outbox.reply(ctx, known, client_state.describe(ctx, practitioner, dyad))
    elif dyad is not None:
        outbox.reply(ctx, known, _begin(ctx, side_of_practitioner(known, dyad), rest))
    elif len(own) == 1 and known.practitioner is None:
        outbox.reply(ctx, known, _begin(ctx, side_of_client(ctx, known, own[0]), words))
        expect_words(ctx, known, COMMAND.name)
    elif own or clients:
        expect_words(ctx, known, COMMAND.name)
        outbox.reply(ctx, known, _whose(ctx, known, own, clients, words))
    elif known.practitioner is not None:
        outbox.reply(ctx, known, Message(known.voice.say("session-no-clients")))
    elif known.coordinator is not None and not known.dyads:
        outbox.reply(ctx, known, Message(known.voice.say("for-practitioners")))
    else:
        pending_consent.describe_status(ctx, known)


def _whose(ctx: Context, contact: KnownContact, own: list[Dyad], clients: list[Dyad], words: str) -> Message:
    """Return a choice of the practitioner's clients and of the person's own practitioners."""
    similar = search(clients, words) if words else clients
    names = ((each, practitioners.get(ctx, each.practitioner).name) for each in own)
    more = tuple(Button(shorten_label(name), f"goals:of:c:{each.id}") for each, name in names)
    unknown = words if clients and not similar else ""
    return picker(contact, similar or clients, "goals-whose", "goals:of:p", unknown=unknown, more=more)


def _begin(ctx: Context, side: GoalSide, words: str) -> Message:
    if not may_name(side):
        return Message(side.voice.say("goals-off"))
    return conversation.begin(ctx, side, words)


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Handle a button about all goals of a dyad, or about one of them. Raises NotAccessible."""
    if len(parts) < 3:
        raise NotAccessible
    action, mark, subject, *words = parts
    if action in conversation.DYAD_ACTIONS:
        side, goal = find_side(ctx, contact, mark, subject), None
    else:
        side, goal = find_goal(ctx, contact, mark, subject)
    if not may_name(side):
        outbox.answer_callback(ctx, contact, tap, side.voice.plain("goals-closed"))
    elif goal is None:
        outbox.edit_message(ctx, contact, conversation.handle_for_dyad(ctx, side, action, words), tap)
    else:
        outbox.edit_message(ctx, contact, conversation.handle_for_goal(ctx, side, goal, action, words), tap)


def typed_words(ctx: Context, contact: KnownContact, about: str, text: str) -> None:
    """Store the words typed for one of one's own goals. Raises NotAccessible."""
    side, goal = find_own_goal(ctx, contact, about)
    if not may_name(side):
        raise NotAccessible
    outbox.reply(ctx, contact, conversation.store_words(ctx, side, goal, text))


COMMAND = CommandSpec(
    "goals",
    EVERYBODY,
    run,
    tapped,
    {conversation.WORDS_PROMPT: typed_words},
    personal=frozenset({conversation.WORDS_PROMPT}),
)
