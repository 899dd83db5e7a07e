"""/checkin: go on with what is open, or begin one now about the work of late, at most once a day."""

from bot.services.check_ins import questions, queue, resumption, self_initiated
from bot.services.commands import start
from bot.services.consent import consent
from bot.services.context import access, contact
from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.errors import NotYours
from flows.message import Button, Message, short
from storage.repositories import check_ins, practitioners
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.dyads import Dyad


def run(ctx: Context, person: Contact, words: str) -> None:
    """Show what is open, a practitioner's form too; else ask what is due; else a client begins one."""
    shown = queue.front_check_in(ctx, person.person.id) if person.person else None
    if shown is not None:
        resumption.resend(ctx, shown)
    elif person.practitioner and not person.dyads:
        outbox.reply(ctx, person, Message(person.voice.say("for-clients")))
    else:
        _next(ctx, person)


def _next(ctx: Context, person: Contact) -> None:
    """Nothing is open: what waits is asked now, else they may begin one."""
    own = [each for each in person.dyads if lifecycle.is_participating(each.state)]
    if person.person is None or not own:
        start.describe_status(ctx, person)
        return
    if outdated := next((each for each in own if consent.is_outdated(ctx, each)), None):
        consent.request(ctx, person, outdated)
        return
    waiting = check_ins.of_person(ctx, person.person.id, CheckInPhase.QUEUED, CheckInPhase.PLANNED)
    due_now = [each for each in waiting if each.dyad in {dyad.id for dyad in own}]
    if due_now:
        questions.ask_now(
            ctx, due_now[0], contact.in_programme(ctx, person, access.own_dyad(person, due_now[0].dyad))
        )
    elif len(own) == 1:
        _begin(ctx, person, own[0])
    else:
        outbox.reply(ctx, person, _choose(ctx, person, own))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """With several practitioners: about whom."""
    dyad = access.own_dyad(person, parts[-1])
    if not lifecycle.is_participating(dyad.state):
        raise NotYours
    assert person.person is not None
    shown = queue.front_check_in(ctx, person.person.id)
    if shown is not None:
        resumption.resend(ctx, shown)
    else:
        _begin(ctx, person, dyad)
    outbox.answer_callback(ctx, person, tap)


def _choose(ctx: Context, person: Contact, own: list[Dyad]) -> Message:
    rows = tuple(
        (Button(short(practitioners.get(ctx, each.practitioner).name), f"checkin:of:{each.id}"),)
        for each in own
    )
    return Message(person.voice.say("begin-whom"), rows)


def _begin(ctx: Context, person: Contact, dyad: Dyad) -> None:
    there = contact.in_programme(ctx, person, dyad)
    if self_initiated.answered_today(ctx, there, dyad):
        outbox.reply(ctx, there, Message(there.voice.say("begin-today-already")))
    else:
        self_initiated.start(ctx, there, dyad)


COMMAND = CommandSpec("checkin", Role.EVERYBODY, run, tapped)
