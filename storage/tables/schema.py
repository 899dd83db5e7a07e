"""All tables that have no module of their own.

Names, Telegram ids, texts, messages and everything that reveals answers are in ``Sealed`` columns. Look-ups use keyed
hashes: ``chat_key`` is the keyed hash of a Telegram chat. Other columns contain only times, states and opaque ids.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

import storage.tables.alert_tables
import storage.tables.audit_tables
import storage.tables.ending_tables
import storage.tables.event_tables
import storage.tables.goal_tables
import storage.tables.plan_tables  # noqa: F401 -- their tables belong to the same metadata
from storage.tables.metadata import metadata
from storage.tables.types import BigId, Json, Sealed, UtcDateTime

Id = String(24)
ChatKey = String(64)

programmes = Table(
    "programmes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("slug", String(64), nullable=False, unique=True),
    Column("definition", Json, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

models = Table(  # detection models, estimated from a programme's own check-ins
    "models",
    metadata,
    Column("programme_id", ForeignKey("programmes.id"), primary_key=True),
    Column("version", String(40), primary_key=True),
    Column("content", Json, nullable=False),
    Column("dyads", Integer, nullable=False),  # the number of dyads it was estimated from
    Column("check_ins", Integer, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("accepted_at", UtcDateTime),  # the newest accepted model is used for new check-ins
)

# Statistics as a coordinator first saw them, until the next week or period; rounded, and of groups only.
figures = Table(
    "figures",
    metadata,
    Column("programme_id", ForeignKey("programmes.id"), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("of", String(10), primary_key=True),  # the first day of the week or period
    Column("content", Json, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat_key", ChatKey, nullable=False, unique=True),
    Column("chat", Sealed, nullable=False),
    Column("language", String(8)),
    Column("telegram_language", String(16)),
    Column("zone", String(64)),
    Column("quiet_from", String(5)),  # personal quiet hours, in addition to the programme's
    Column("quiet_until", String(5)),
    Column("reachable", Boolean, nullable=False),
    Column("clears", Boolean, nullable=False),  # typed messages are deleted from the chat after the check-in
    Column("made_at", UtcDateTime, nullable=False),
)

practitioners = Table(
    "practitioners",
    metadata,
    Column("id", Id, primary_key=True),
    Column("programme_id", ForeignKey("programmes.id"), nullable=False, index=True),
    Column("person_id", ForeignKey("people.id"), index=True),
    Column("name", Sealed, nullable=False),
    Column("digest_weekday", Integer, nullable=False),
    Column("digest_at", String(5), nullable=False),
    Column(
        "digest_when_quiet", Boolean, nullable=False
    ),  # whether a digest is sent for a week without findings
    Column("tension_at_once", Boolean, nullable=False),
    Column("lowest_at_once", Boolean, nullable=False),
    Column("left_at", UtcDateTime),
    Column("made_at", UtcDateTime, nullable=False),
)

clients = Table(
    "clients",
    metadata,
    Column("id", Id, primary_key=True),
    Column("programme_id", ForeignKey("programmes.id"), nullable=False, index=True),
    Column("person_id", ForeignKey("people.id"), index=True),
    Column("made_at", UtcDateTime, nullable=False),
)

dyads = Table(
    "dyads",
    metadata,
    Column("id", Id, primary_key=True),
    Column("client_id", ForeignKey("clients.id"), nullable=False, index=True),
    Column("practitioner_id", ForeignKey("practitioners.id"), nullable=False, index=True),
    Column("label", Sealed, nullable=False),
    Column("code", String(4), nullable=False),  # by which a calendar entry's title can name the client
    Column("state", String(16), nullable=False),
    Column("paused_until", UtcDateTime),
    Column("over_at", UtcDateTime),  # when it ended or the client was transferred; empty while it is active
    Column("made_at", UtcDateTime, nullable=False),
)

coordinators = Table(
    "coordinators",
    metadata,
    Column("id", Id, primary_key=True),
    Column("programme_id", ForeignKey("programmes.id"), nullable=False, index=True),
    Column("person_id", ForeignKey("people.id"), index=True),
    Column("made_at", UtcDateTime, nullable=False),
)

invites = Table(
    "invites",
    metadata,
    Column("id", Id, primary_key=True),
    Column("practitioner_id", ForeignKey("practitioners.id"), index=True),  # empty if for a coordinator
    Column("dyad_id", ForeignKey("dyads.id"), index=True),  # empty if for the practitioner
    Column("coordinator_id", ForeignKey("coordinators.id"), index=True),
    Column("language", String(8)),  # stated in the list that invited them
    Column("listed", Boolean, nullable=False),  # by a list, so that coordinators know of it
    Column("code_hash", ChatKey, nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
)

consents = Table(
    "consents",
    metadata,
    Column("id", Id, primary_key=True),
    Column("client_id", ForeignKey("clients.id"), nullable=False, index=True),
    Column("version", Integer, nullable=False),  # of the service's text
    Column("programme_version", Integer, nullable=False),  # of the programme's additional text
    Column("given_at", UtcDateTime, nullable=False),
    Column("withdrawn_at", UtcDateTime),
)

check_ins = Table(
    "check_ins",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False),
    Column("session_id", ForeignKey("sessions.id"), index=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("perspective", String(16), nullable=False),
    Column("instrument", String(64), nullable=False),
    Column("instrument_version", Integer, nullable=False),
    Column("wished", Boolean, nullable=False),  # outside the schedule: begun by the person, or asked for
    Column("requested", Boolean, nullable=False),  # asked for by the practitioner
    Column("phase", String(16), nullable=False),
    Column("state", Sealed, nullable=False),
    Column("answers", Sealed, nullable=False),  # and notes
    Column("message_id", BigInteger),
    Column("asked_at", UtcDateTime),
    Column("reminder_requested_at", UtcDateTime),  # by the practitioner
    Column("closes_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("words_gone_at", UtcDateTime),  # when typed text was removed after its retention period
    Column("model", String(40)),  # version of the detection model
    Column("made_at", UtcDateTime, nullable=False),
    UniqueConstraint("session_id", "perspective"),
    Index("ix_check_ins_person_phase", "person_id", "phase"),
    Index("ix_check_ins_dyad_made", "dyad_id", "made_at"),
)

# Messages typed into a check-in that are deleted from the chat when it is over.
typed = Table(
    "typed",
    metadata,
    Column("check_in_id", ForeignKey("check_ins.id"), primary_key=True),
    Column("message_id", BigInteger, primary_key=True),
)

scores = Table(
    "scores",
    metadata,
    Column("check_in_id", ForeignKey("check_ins.id"), primary_key=True),
    Column("content", Sealed, nullable=False),
    Column("version", Integer, nullable=False),
)

# The flags of a check-in in one field; there is also a row if there are none.
flags = Table(
    "flags",
    metadata,
    Column("check_in_id", ForeignKey("check_ins.id"), primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False),
    Column("content", Sealed, nullable=False),
    Column("at", UtcDateTime, nullable=False),  # when it was last computed
    Index("ix_flags_dyad_at", "dyad_id", "at"),
)

paper_scores = Table(
    "paper_scores",
    metadata,
    Column("id", Id, primary_key=True),
    Column("dyad_id", ForeignKey("dyads.id"), nullable=False, index=True),
    Column("content", Sealed, nullable=False),  # form, score, and the range declared when it was typed
    Column("at", UtcDateTime, nullable=False),
)

digests = Table(
    "digests",
    metadata,
    Column("practitioner_id", ForeignKey("practitioners.id"), primary_key=True),
    Column("week", String(8), primary_key=True),
    Column("content", Sealed, nullable=False),
    Column("quotes_from", UtcDateTime),  # when the oldest quoted text was sent; empty if it quotes none
    Column("at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),  # when a button under it was first tapped
)

mutes = Table(
    "mutes",
    metadata,
    Column("dyad_id", ForeignKey("dyads.id"), primary_key=True),
    Column("kinds", Sealed, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

prompts = Table(
    "prompts",
    metadata,
    Column("chat_key", ChatKey, primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("about", Id, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

last_taps = Table(
    "last_taps",
    metadata,
    Column("chat_key", ChatKey, primary_key=True),
    Column("button", ChatKey, nullable=False),  # the keyed hash of the button and of the message it is under
    Column("at", UtcDateTime, nullable=False),
)

due = Table(
    "due",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("subject", Id, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("problem", String(200)),
    Column("claimed_by", Id),
    Column("leased_until", UtcDateTime),
    Index("ix_due_at", "at", "kind", "subject"),
)

outbox_messages = Table(
    "outbox_messages",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("key", String(120), nullable=False, unique=True),
    Column("chat_key", ChatKey, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("subject", Id),  # the id of the check-in or of the alert it is about
    Column("payload", Sealed, nullable=False),
    Column("state", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("unknown_outcomes", Integer, nullable=False),  # attempts that may have arrived
    Column("claimed_by", Id),
    Column("leased_until", UtcDateTime),
    Column("message_id", BigInteger),
    Column("problem", String(200)),
    Column("made_at", UtcDateTime, nullable=False),
    Column("update_received_at", UtcDateTime),  # when the update was received that caused it, if one did
    Column("due_at", UtcDateTime),  # when the job was due that caused it, if one did
    Column("ended_at", UtcDateTime),
    Index("ix_outbox_messages_state_at", "state", "at"),
    Index("ix_outbox_messages_state_priority_id", "state", "priority", "id"),
    Index("ix_outbox_messages_chat_key_state", "chat_key", "state"),
    Index("ix_outbox_messages_subject", "subject"),
    sqlite_autoincrement=True,  # the id of a row that was erased while it is in hand must not be given again
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("update_id", BigInteger, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("chat_key", ChatKey, nullable=False),
    Column("payload", Sealed, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("problem", String(200)),
    Column("received_at", UtcDateTime, nullable=False),
    Column("handled_at", UtcDateTime),
    UniqueConstraint("update_id", "digest"),
    Index("ix_inbox_state_id", "state", "id"),
    Index("ix_inbox_chat_key_state_id", "chat_key", "state", "id"),
    sqlite_autoincrement=True,
)

marks = Table(
    "marks",
    metadata,
    Column("name", String(32), primary_key=True),  # see storage/repositories/checkpoints.py
    Column("at", UtcDateTime, nullable=False),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(32), primary_key=True),  # see storage/repositories/counters.py
    Column("count", Integer, nullable=False),
)

# What is wrong with the service at present, as the operator was told: one row for each problem.
operator_alerts = Table(
    "operator_alerts",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("since", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),  # when a process last found it
    Column("mended_at", UtcDateTime),
    Column("told", String(64), nullable=False),  # the channels that have told its present state
    Column("leased_until", UtcDateTime),  # until then one process tells it
)
