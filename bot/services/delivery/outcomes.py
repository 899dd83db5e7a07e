"""What an outcome means for a letter, and for the check-in it shows."""

from datetime import timedelta

from bot.services.alerts import escalation
from bot.services.context.context import Desk
from bot.services.delivery import reachability
from bot.services.digests import supervision_report
from bot.services.messaging import outbox
from bot.services.messaging.messenger import Gone, Locked, NotSent, Outcome, Sent, Unknown, Wrong
from bot.services.messaging.outbound_actions import Dispatch
from bot.services.privacy import erasure
from storage.repositories import outbox_messages
from storage.repositories.outbox_messages import Letter

MOST_ATTEMPTS = 8
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=2), timedelta(minutes=2)
REPLY_AGAIN, DIGEST_AGAIN = timedelta(seconds=30), timedelta(minutes=10)
PAGE_APART = timedelta(seconds=1)
"""Between the messages of one digest: Telegram takes about one a second for a chat."""


def settle(desk: Desk, letter: Letter, outcome: Outcome) -> None:
    """Write down what became of a letter, and what follows. That it arrived counts whenever that is learned; whatever
    else came of it, once its lease has ended, is the affair of whoever has it in hand now.
    """
    unit = desk.unit
    if not isinstance(outcome, Sent) and not outbox_messages.is_in_hand(unit, letter):
        return
    match outcome:
        case Sent(message_id):
            _sent(desk, letter, message_id)
        case NotSent(problem, wait):
            _again(desk, letter, problem, timedelta(seconds=wait))
        case Unknown(problem):
            lost(desk, letter, problem)
        case Locked(problem):
            outbox_messages.again(unit, letter, desk.now, problem)
        case Gone(problem):
            outbox_messages.ended(unit, letter, "dead", problem=problem)
            reachability.unreachable(desk, letter.lane)
        case Wrong(problem):
            _refused(desk, letter, problem)
    if letter.kind == escalation.KIND and isinstance(outcome, Gone | Wrong):
        escalation.undelivered(desk, letter)
    if letter.kind in (erasure.FAREWELL, outbox.FILE) and outbox_messages.is_over(unit, letter):
        _leave_no_trace(desk, letter)


def _leave_no_trace(desk: Desk, letter: Letter) -> None:
    """Once it is over: of some letters nothing stays."""
    if letter.kind == erasure.FAREWELL:
        erasure.said_farewell(desk, letter.lane)
    elif letter.kind == outbox.FILE:
        outbox_messages.forget(desk.unit, letter)


def _refused(desk: Desk, letter: Letter, problem: str) -> None:
    outbox_messages.ended(desk.unit, letter, "dead", problem=problem)
    if letter.kind == "show" and letter.subject is not None:
        reachability.show_anew(desk, letter.subject)
    elif letter.kind == "reply":
        supervision_report.failed(desk, letter)


def _sent(desk: Desk, letter: Letter, message_id: int | None) -> None:
    outbox_messages.ended(desk.unit, letter, "sent", message_id)
    if letter.kind == "digest":
        outbox_messages.not_before(desk.unit, letter.lane, letter.kind, desk.now + PAGE_APART)
    if letter.kind == escalation.KIND:
        escalation.arrived(desk, letter)
    elif letter.subject is not None and message_id is not None:
        reachability.arrived(desk, letter.subject, message_id)


def lost(desk: Desk, letter: Letter, problem: str = "sender died") -> None:
    """It may have been shown, or not.

    What repeats freely is repeated; so is an alert, since a doubled one is better than none. A reply is sent once
    more; a digest too, saying so. A question is held, and offered again where the one before it stands; an answer
    will prove it, and otherwise the reminder is the second try.
    """
    if letter.kind == escalation.KIND or Dispatch.from_json(letter.payload).repeatable:
        if letter.attempts + 1 < MOST_ATTEMPTS:
            _again(desk, letter, problem)
        else:
            outbox_messages.ended(desk.unit, letter, "dead", problem=problem)
    elif letter.kind in ("reply", outbox.NEWS, outbox.FILE) and letter.attempts == 0:
        outbox_messages.again(desk.unit, letter, desk.now + REPLY_AGAIN, problem)
    else:
        outbox_messages.ended(desk.unit, letter, "uncertain", problem=problem)
        if letter.kind == "digest":
            reachability.send_once_more(desk, letter, desk.now + DIGEST_AGAIN)
        elif letter.subject is not None:
            reachability.offer_again(desk, letter.subject)


def _again(desk: Desk, letter: Letter, problem: str, at_least: timedelta = timedelta()) -> None:
    """Tried again, however long the way is cut: a letter is not lost because a network was."""
    wait = min(FIRST_WAIT * 2 ** min(letter.attempts, 10), LONGEST_WAIT)
    outbox_messages.again(desk.unit, letter, desk.now + max(wait, at_least), problem)
