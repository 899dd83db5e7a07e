"""What must hold in a simulated world: on the way, and at the end when no faults happen any more."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from bot.services.context.context import Context
from bot.services.messaging.outbound_actions import EditMessage, OutboundAction, SendMessage
from bot.services.messaging.outbox_kinds import POLICY, UnknownPolicy
from flows.conversation import State, callback
from flows.instruments import Perspective
from storage.repositories import check_ins, due, dyads, inbox, outbox_messages, people, plans
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxMessage
from storage.tables.metadata import metadata
from storage.tables.schema import inbox as inbox_table
from storage.tables.schema import outbox_messages as outbox_table
from tests.simulation.people import SAVED, SimulatedClient

if TYPE_CHECKING:
    from tests.simulation.world import World

SOON = timedelta(minutes=3)  # a retry or a lease that is worth waiting for
KEPT_TABLES = {"audit"}
SHOWN_ONCE = {UnknownPolicy.OFFER_IN_PLACE, UnknownPolicy.GIVE_UP}


class Violation(AssertionError):
    """Something that must hold does not."""


def expect(holds: object, what: str) -> None:
    """Raise Violation unless this is true."""
    if not holds:
        raise Violation(what)


def check_shown(ctx: Context, action: OutboundAction, message: OutboxMessage) -> None:
    """Check that what a person sees of a check-in is stored."""
    if not isinstance(action, SendMessage | EditMessage) or message.subject is None:
        return
    check_in = check_ins.find(ctx, message.subject)
    if check_in is None:
        return  # erased meanwhile
    if SAVED in action.message.html:
        expect(check_in.phase is CheckInPhase.DONE, "a check-in is shown as saved and is not")
    stored = State.from_json(check_in.state).turn
    for row in action.message.buttons:
        for button in row:
            tap = callback.decode(button.data)
            expect(tap is None or tap.turn <= stored, "an answer is shown as taken and is not stored")


def check_shown_once(message: OutboxMessage, shown: int, excuses: int) -> None:
    """Check that a message was not sent twice, unless the service could not know that it had arrived."""
    most = 1 if POLICY[message.kind].unknown in SHOWN_ONCE else 1 + excuses
    expect(shown <= most, f"{message.kind.name} sent {shown} times")


def check_inbox(ctx: Context, confirmed: Sequence[int]) -> None:
    """Check that every update that Telegram has forgotten was stored, and each one once and handled once."""
    stored = {*ctx.conn.execute(text("SELECT update_id FROM stored_updates")).scalars()}
    handled = Counter(ctx.conn.execute(text("SELECT id FROM handled_updates")).scalars())
    kept = Counter(ctx.conn.execute(select(inbox_table.c.update_id)).scalars())
    expect({*confirmed} <= stored, "an update was confirmed and is not stored")
    expect(all(number == 1 for number in kept.values()), "an update is stored twice")
    expect(all(number == 1 for number in handled.values()), "an update is handled twice")
    _check_readable(ctx)


def _check_readable(ctx: Context) -> None:
    """Check that what waits can be opened: its key was renewed with it."""
    of, new = outbox_table.c, inbox_table.c.state == "new"
    letters = ctx.conn.execute(select(outbox_table).where(of.state.in_(outbox_messages.OPEN))).all()
    expect(all(outbox_messages.unsealed_payload(ctx, each) for each in letters), "a message has lost its key")
    updates = ctx.conn.execute(select(inbox_table).where(new)).all()
    expect(all(inbox.unseal_payload(ctx, each) for each in updates), "an update has lost its key")


def certain_turn(ctx: Context, chat_key: str, check_in: str) -> int | None:
    """Return the turn of a check-in if no update of this chat waits, else None."""
    found = check_ins.find(ctx, check_in)
    if found is None or inbox.count_unhandled(ctx, chat_key):
        return None
    return State.from_json(found.state).turn


def unrest(ctx: Context, world: "World") -> Iterator[str]:
    """Yield what is left to do at the present moment."""
    if world.telegram.is_waiting:
        yield "updates not fetched"
    if inbox.count_unhandled(ctx):
        yield "updates not handled"
    if (moment := due.get_next_moment(ctx)) is not None and moment <= ctx.now:
        yield "due rows"
    at = outbox_messages.next_at(ctx)
    if at is not None and at <= ctx.now + SOON:
        yield "messages"
    for client in world.clients:
        chat = world.telegram.chat(client.chat)
        if chat.newest(lambda each: each.taps) and not client.is_done and not client.rests:
            yield f"client {client.chat}"


def check_end(ctx: Context, world: "World") -> None:
    """Check what is stored, and what people see, after everything has come to rest."""
    states = {*ctx.conn.execute(select(inbox_table.c.state).distinct()).scalars()}
    expect(states <= {"done"}, f"updates in the inbox: {states}")
    by_chat = {each.chat: each for each in world.clients}
    for dyad in dyads.every(ctx):
        if dyad.person is not None:
            client = by_chat[people.get(ctx, dyad.person).chat]
            _check_dyad(ctx, dyad, client, math.ceil(world.days / 7))
            shown = world.telegram.chat(client.chat).messages.values()
            known = [each for each in shown if each.is_live and not world.excuses[each.row]]
            known = [each for each in known if each.number not in world.telegram.missed]
            expect(not known, f"{len(known)} live keyboards of which the service knows")
    check_erased(ctx, world)


def check_erased(ctx: Context, world: "World") -> bool:
    """Check that no row names an erased person, but the audit's; return whether anybody is erased."""
    erased = set[str]()
    for client in world.clients:
        if people.by_chat_key(ctx, world.practice.chat_keys[client.chat]) is None:
            erased |= {*world.practice.names[client.chat], *client.begun}
    for table in metadata.sorted_tables if erased else ():
        if table.name not in KEPT_TABLES:
            for row in ctx.conn.execute(select(table)):
                expect(not erased.intersection(map(str, row)), f"{table.name} names the erased")
    return bool(erased)


def _check_dyad(ctx: Context, dyad: Dyad, client: SimulatedClient, weeks: int) -> None:
    own = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *CheckInPhase)
    expect(all(each.phase is not CheckInPhase.ASKED for each in own), "a check-in is not finished")
    for each in own:
        if each.phase is CheckInPhase.DONE:
            stored = check_ins.unseal_answers(ctx, each).values
            meant = {item: value for (of, item), value in client.meant.items() if of == each.id}
            if meant.get("x1") == 1:
                meant.pop("x2", None)  # without tension nothing is asked about it, whatever was said before
            expect(stored == meant, f"stored {stored}, meant {meant}")
    sessions = [each for each in own if not each.wished]
    expect(len(sessions) == weeks, f"{len(sessions)} check-ins about {weeks} sessions")
    plan = plans.of_dyad(ctx, dyad.id)
    expect(plan is None or due.get_moment(ctx, DueKind.PLAN, plan.id), "a plan has no next session")
