"""What a person does in a check-in: one input, one step of the rules, and all that follows, in one transaction."""

from dataclasses import replace

from bot.services.answering import answer_records, apply_step
from bot.services.check_ins import chat_cleanup, display, questions, queue
from bot.services.consent import consent
from bot.services.context import access, contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from flows.conversation import ConversationStep, decode
from flows.conversation.inputs import Input, OtherContent, TypedText
from flows.conversation.state import ConversationPhase, State
from flows.crisis_words import sounds_like_danger
from flows.errors import NotYours
from storage.repositories import check_ins, due, dyads, outbox_messages
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.outbox_messages import OutboxKind


def answer_tap(ctx: Context, person: Contact, given: CallbackTap) -> None:
    """A check-in's button. One answer for whatever is not theirs, not there any more, or never was."""
    wanted = decode(given.data)
    if wanted is None:
        raise NotYours
    check_in = access.own_check_in(ctx, person, wanted.check_in)
    if given.message_id is not None:
        outbox_messages.mark_proven(ctx, check_in.id)
    if check_in.phase is not CheckInPhase.ASKED:
        _late(ctx, person, check_in, given)
        return
    if check_in.closes_at is not None and ctx.now >= check_in.closes_at:
        questions.close(ctx, check_in.id)
        outbox.answer_callback(ctx, person, given, person.voice.plain("check-in-over"))
        return
    if consent.request_if_outdated(ctx, person, check_in, replying=True):
        outbox.answer_callback(ctx, person, given)
        return
    step = _step(ctx, person, check_in, wanted)
    notice = person.voice.plain(step.notice) if step.notice else None
    if given.message_id is not None and given.message_id != check_in.message_id:
        check_ins.shown_in(ctx, check_in.id, given.message_id)
    display.update_tapped(ctx, person, check_in, given, step.state, notice)


def _late(ctx: Context, person: Contact, check_in: CheckIn, given: CallbackTap) -> None:
    """An old keyboard: say that it is over, and show how it ended where the buttons were."""
    notice = person.voice.plain("check-in-over")
    display.update_tapped(ctx, person, check_in, given, State.from_json(check_in.state), notice)


def answer_typed(ctx: Context, person: Contact, text: str, message_id: int | None) -> bool:
    """Something typed (or said in another way, see ``other``) into the open check-in; false if none is open."""
    return _said(ctx, person, TypedText(text), message_id)


def answer_unsupported(ctx: Context, person: Contact, kind: str) -> bool:
    """A voice message, a sticker, an edit… into the open check-in; false if none is open."""
    return _said(ctx, person, OtherContent(kind))


def _said(ctx: Context, person: Contact, given: Input, message_id: int | None = None) -> bool:
    check_in = open_check_in(ctx, person)
    if check_in is None:
        return False
    outbox_messages.mark_proven(ctx, check_in.id)
    if consent.request_if_outdated(ctx, person, check_in, replying=True):
        return True
    chat_cleanup.remember_message(ctx, person, check_in, message_id)
    step = _step(ctx, person, check_in, given)
    fresh = check_ins.find(ctx, check_in.id) or check_in
    key = f"checkin:{check_in.id}:said:{ctx.new_id()}"
    # Beside "I am not sure what you mean", what was understood before would be read as said of this.
    shown = replace(step.state, heard=None) if step.notice else step.state
    # Words of danger have had their text already; "I did not understand that" below it would be cruel.
    preface = None if isinstance(given, TypedText) and sounds_like_danger(given.text) else step.notice
    display.send_new(ctx, person, fresh, key, OutboxKind.CHECK_IN_RESENT, state=shown, preface=preface)
    return True


def _step(ctx: Context, somebody: Contact, check_in: CheckIn, given: Input) -> ConversationStep:
    person = contact.in_programme(ctx, somebody, dyads.get(ctx, check_in.dyad))
    step = display.advance_step(ctx, check_in, given, person)
    answer_records.store_step(ctx, check_in, step)
    if (
        State.from_json(check_in.state).phase is ConversationPhase.SNOOZED
        and step.state.phase is not ConversationPhase.SNOOZED
    ):
        due.drop(ctx, DueKind.SNOOZE_END, check_in.id)
    for event in step.events:
        apply_step.apply(ctx, person, check_in, event)
    return step


def open_check_in(ctx: Context, person: Contact) -> CheckIn | None:
    """The check-in this person has before them; one whose time ran out unnoticed is closed first."""
    if person.person is None:
        return None
    for check_in in check_ins.of_person(ctx, person.person.id, CheckInPhase.ASKED):
        if check_in.closes_at is not None and ctx.now >= check_in.closes_at:
            questions.close(ctx, check_in.id)
    return queue.front_check_in(ctx, person.person.id)
