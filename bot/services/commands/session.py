"""/session: a session with a client that ended now or at a time, or their regular hour and single sessions.

In one line: ``/session Anna``, ``/session Anna now``, ``/session Anna 15:00``, ``/session Anna yesterday 15:00``,
``/session Anna next Friday 15:00``, ``/session Anna every Tuesday 15:00``, ``/session Anna every other Tuesday 15:00``.
"""

from bot.services.commands import client_state, session_end, session_plan, session_typed
from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    access,
    expect_words,
)
from bot.services.context.client_lookup import match_label, picker
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.errors import NotAccessible
from storage.repositories import dyads, prompts


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Store the typed session or plan; ask for what is missing."""
    every_dyad = dyads.of_practitioner(ctx, contact.practitioner.id)
    clients = [each for each in every_dyad if lifecycle.is_participating(each.state)]
    dyad, rest = match_label(every_dyad, words)
    if dyad is not None and dyad not in clients:
        outbox.reply(ctx, contact, client_state.describe(ctx, contact, dyad))
    elif not clients:
        outbox.reply(ctx, contact, client_state.describe_nobody(contact))
    elif dyad is None:
        message = picker(contact, clients, "session-choose-client", "session:of", unknown=rest)
        expect_words(ctx, contact, COMMAND.name)
        outbox.reply(ctx, contact, message)
    elif not rest:
        prompts.put(ctx, contact.chat_key, session_typed.WHEN, dyad.id)
        outbox.reply(ctx, contact, session_plan.choose_when(ctx, contact, dyad))
    else:
        session_typed.typed_when(ctx, contact, dyad.id, rest)


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Handle the choice of a client, or of an action on a client."""
    action, dyad = parts[0], access.own_client(ctx, contact, parts[-1])
    prompts.drop(ctx, contact.chat_key)
    if action == "of":
        prompts.put(ctx, contact.chat_key, session_typed.WHEN, dyad.id)
        outbox.edit_message(ctx, contact, session_plan.choose_when(ctx, contact, dyad), tap)
    elif action == "now":
        session_end.store_ended_now(ctx, contact, dyad, tap)
    elif action == "on" and len(parts) == len(("on", "moment", "dyad")):
        session_end.store_tapped_moment(ctx, contact, dyad, parts[1], tap)
    elif action == "instead" and len(parts) == len(("instead", "moment", "dyad")):
        session_end.store_instead(ctx, contact, dyad, parts[1], tap)
    elif action == "plan" and len(parts) == len(("plan", "rhythm", "dyad")):
        outbox.edit_message(ctx, contact, session_plan.replace_plan(ctx, contact, dyad, parts[1]), tap)
    elif action == "keep":
        outbox.edit_message(ctx, contact, session_plan.keep_plan(contact, dyad), tap)
    elif action in ("at", "weekly"):
        key = session_typed.AT if action == "at" else session_typed.WEEKLY
        outbox.edit_message(ctx, contact, session_typed.ask(ctx, contact, key, dyad), tap)
    elif action == "end":
        outbox.edit_message(ctx, contact, session_plan.end_plan(ctx, contact, dyad), tap)
    else:
        raise NotAccessible


COMMAND = CommandSpec("session", PRACTITIONERS, run, tapped, session_typed.TYPED)
