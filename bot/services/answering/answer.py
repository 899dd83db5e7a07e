"""Handling a tap, a text or other content in a check-in: one step of the rules and what follows, in one transaction."""

from dataclasses import replace

from bot.services.answering.apply_step import apply_step
from bot.services.check_ins import chat_cleanup, display, questions, queue
from bot.services.check_ins.loader import LoadedCheckIn, load
from bot.services.consent import consent
from bot.services.context import CallbackTap, Contact, Context, access
from bot.services.messaging import outbox
from flows.conversation import AnswerTap, ConversationStep, OtherContent, TypedText, decode
from flows.crisis_words import sounds_like_danger
from flows.errors import NotYours
from flows.scheduling.lapse import has_lapsed
from storage.repositories import check_ins, outbox_messages
from storage.repositories.check_ins import CheckIn, CheckInPhase


def answer_tap(ctx: Context, contact: Contact, tap: CallbackTap) -> None:
    """Handle a tap on a check-in's button. Raises NotYours if it names no check-in of this person."""
    answer = decode(tap.data)
    if answer is None:
        raise NotYours
    check_in = load(ctx, access.own_check_in(ctx, contact, answer.check_in), contact)
    if tap.message_id is not None:
        outbox_messages.mark_proven(ctx, check_in.row.id)
    if check_in.row.phase is not CheckInPhase.ASKED:
        display.update_tapped(ctx, check_in, tap, check_in.state, _notice(check_in, "check-in-over"))
    elif has_lapsed(check_in.row.closes_at, ctx.now):
        questions.close(ctx, check_in.row.id)
        outbox.answer_callback(ctx, contact, tap, _notice(check_in, "check-in-over"))
    elif consent.request_if_outdated(ctx, contact, check_in.row, replying=True):
        outbox.answer_callback(ctx, contact, tap)
    else:
        _apply_tap(ctx, check_in, tap, answer)


def _notice(check_in: LoadedCheckIn, key: str | None) -> str | None:
    return check_in.contact.voice.plain(key) if key else None


def _apply_tap(ctx: Context, check_in: LoadedCheckIn, tap: CallbackTap, answer: AnswerTap) -> None:
    step = _advance(ctx, check_in, answer)
    if tap.message_id is not None and tap.message_id != check_in.row.message_id:
        check_ins.shown_in(ctx, check_in.row.id, tap.message_id)
    display.update_tapped(ctx, check_in, tap, step.state, _notice(check_in, step.notice))


def answer_typed(ctx: Context, contact: Contact, text: str, message_id: int | None) -> bool:
    """Handle text typed into the open check-in; return False if none is open."""
    return _answer_message(ctx, contact, TypedText(text), message_id)


def answer_unsupported(ctx: Context, contact: Contact, kind: str) -> bool:
    """Handle a voice message, a sticker, an edit… sent into the open check-in; return False if none is open."""
    return _answer_message(ctx, contact, OtherContent(kind))


def _answer_message(
    ctx: Context, contact: Contact, content: TypedText | OtherContent, message_id: int | None = None
) -> bool:
    row = open_check_in(ctx, contact)
    if row is None:
        return False
    outbox_messages.mark_proven(ctx, row.id)
    if consent.request_if_outdated(ctx, contact, row, replying=True):
        return True
    check_in = load(ctx, row, contact)
    chat_cleanup.remember_message(ctx, contact, row, message_id)
    step = _advance(ctx, check_in, content)
    # Beside "I am not sure what you mean", an earlier understood answer would look like the reading of this text.
    state = replace(step.state, heard=None) if step.notice else step.state
    # The reply to danger words was sent already; "I did not understand that" below it would be cruel.
    is_danger = isinstance(content, TypedText) and sounds_like_danger(content.text)
    preface = None if is_danger else step.notice
    key = f"checkin:{row.id}:said:{ctx.new_id()}"
    display.send_new(ctx, check_in, key, "ask", state=state, preface=preface)
    return True


def _advance(
    ctx: Context, check_in: LoadedCheckIn, content: AnswerTap | TypedText | OtherContent
) -> ConversationStep:
    step = check_in.advance(content, ctx.now)
    apply_step(ctx, check_in, step)
    return step


def open_check_in(ctx: Context, contact: Contact) -> CheckIn | None:
    """Return the check-in that is before this person, after closing those that have lapsed unnoticed."""
    if contact.person is None:
        return None
    for row in check_ins.of_person(ctx, contact.person.id, CheckInPhase.ASKED):
        if has_lapsed(row.closes_at, ctx.now):
            questions.close(ctx, row.id)
    return queue.front_check_in(ctx, contact.person.id)
