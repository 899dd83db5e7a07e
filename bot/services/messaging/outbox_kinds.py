"""How each kind of outbox message is handled when it is delivered, fails, or mentions an erased client."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from storage.repositories.outbox_messages import OutboxKind, Priority


class UnknownPolicy(Enum):
    """What to do when it is unknown whether a message was delivered. Attempts that certainly failed do not count.

    An action that shows nothing twice when it is repeated (an edit, a deletion) is always repeated.
    """

    RESEND = auto()
    """Send again, up to the maximum number of unknown outcomes: a duplicate is better than none."""
    RESEND_ONCE = auto()
    """Send once more."""
    RESEND_MARKED = auto()
    """Send once more, later, with a note that it may be a duplicate."""
    OFFER_IN_PLACE = auto()
    """Show the check-in in the message it stood in before; the reminder is the second try."""
    GIVE_UP = auto()


class RejectedPolicy(Enum):
    """What to do when Telegram will never accept a message."""

    GIVE_UP = auto()
    RESEND_AS_NEW = auto()
    """Show the check-in in a new message: the one to be edited is gone."""
    REPORT_FAILED_PDF = auto()
    """Reply that the PDF could not be made, if the message was one."""
    NOTIFY_NEXT_READER = auto()
    """Notify the next reader of the alert."""


class ErasurePolicy(Enum):
    """What to do with a waiting message when a client it may mention is erased."""

    KEEP = auto()
    DELETE_IF_MENTIONED = auto()
    COMPOSE_AGAIN = auto()
    """Delete it, and post the digest again without the client."""


class AfterDelivery(Enum):
    """What is deleted once a message has a final state; the rest is purged by age."""

    NOTHING = auto()
    MESSAGE = auto()
    MAILBOX = auto()
    """All closed messages and updates of the chat, with the key they were sealed with."""


@dataclass(frozen=True, slots=True)
class KindPolicy:
    """The handling of one kind.

    ``min_interval``: the time between two messages of the kind in a chat.
    """

    priority: Priority
    unknown: UnknownPolicy = UnknownPolicy.GIVE_UP
    rejected: RejectedPolicy = RejectedPolicy.GIVE_UP
    erasure: ErasurePolicy = ErasurePolicy.DELETE_IF_MENTIONED
    deletes: AfterDelivery = AfterDelivery.NOTHING
    min_interval: timedelta = timedelta()


# Telegram accepts about one message a second in a chat.
DIGEST_PAGE_INTERVAL = timedelta(seconds=1)

POLICY: Mapping[OutboxKind, KindPolicy] = {
    OutboxKind.REPLY: KindPolicy(Priority.REPLY, UnknownPolicy.RESEND_ONCE, RejectedPolicy.REPORT_FAILED_PDF),
    OutboxKind.EDIT: KindPolicy(Priority.REPLY, UnknownPolicy.RESEND),
    OutboxKind.CALLBACK_ANSWER: KindPolicy(Priority.REPLY, UnknownPolicy.RESEND),
    OutboxKind.FILE: KindPolicy(Priority.REPLY, UnknownPolicy.RESEND_ONCE, deletes=AfterDelivery.MESSAGE),
    OutboxKind.LEAVE_CHAT: KindPolicy(Priority.REPLY, UnknownPolicy.RESEND_ONCE),
    OutboxKind.COMMAND_MENU: KindPolicy(Priority.BULK, UnknownPolicy.RESEND),
    OutboxKind.QUESTION: KindPolicy(Priority.QUESTION, UnknownPolicy.OFFER_IN_PLACE),
    OutboxKind.REMINDER: KindPolicy(Priority.QUESTION, UnknownPolicy.OFFER_IN_PLACE),
    OutboxKind.CHECK_IN_EDIT: KindPolicy(Priority.REPLY, UnknownPolicy.RESEND, RejectedPolicy.RESEND_AS_NEW),
    OutboxKind.CHECK_IN_RESENT: KindPolicy(Priority.REPLY, UnknownPolicy.OFFER_IN_PLACE),
    OutboxKind.REMOVAL: KindPolicy(Priority.REPLY, UnknownPolicy.RESEND),
    # Its check-in waits for the answer and posts it once; tapping a duplicate's button changes nothing.
    OutboxKind.CONSENT_REQUEST: KindPolicy(Priority.QUESTION, UnknownPolicy.RESEND),
    OutboxKind.NEWS: KindPolicy(Priority.QUESTION, UnknownPolicy.RESEND_ONCE),
    OutboxKind.DIGEST: KindPolicy(
        Priority.BULK,
        UnknownPolicy.RESEND_MARKED,
        erasure=ErasurePolicy.COMPOSE_AGAIN,
        min_interval=DIGEST_PAGE_INTERVAL,
    ),
    OutboxKind.DIGEST_REPEAT: KindPolicy(Priority.BULK, erasure=ErasurePolicy.COMPOSE_AGAIN),
    OutboxKind.ALERT: KindPolicy(Priority.REPLY, UnknownPolicy.RESEND, RejectedPolicy.NOTIFY_NEXT_READER),
    OutboxKind.FAREWELL: KindPolicy(
        Priority.REPLY, erasure=ErasurePolicy.KEEP, deletes=AfterDelivery.MAILBOX
    ),
}
