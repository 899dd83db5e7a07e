"""The first schema."""

import sqlalchemy as sa
from alembic import op

from storage.tables import types

revision: str = "0001"
down_revision: str | None = None


def upgrade() -> None:
    op.create_table(
        "attempts",
        sa.Column("chat_key", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("last", types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat_key", "kind", name=op.f("pk_attempts")),
    )
    with op.batch_alter_table("attempts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attempts_last"), ["last"], unique=False)

    op.create_table(
        "audit",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("nonce", sa.String(length=24), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("who", sa.String(length=40), nullable=False),
        sa.Column("verb", sa.String(length=24), nullable=False),
        sa.Column("what", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("link", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sa.UniqueConstraint("nonce", name=op.f("uq_audit_nonce")),
        sa.UniqueConstraint("place", name=op.f("uq_audit_place")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_what"), ["what"], unique=False)

    op.create_table(
        "data_keys",
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("key_id", sa.String(length=16), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("owner", name=op.f("pk_data_keys")),
    )
    op.create_table(
        "due",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("subject", sa.String(length=24), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("problem", sa.String(length=200), nullable=True),
        sa.Column("claimed_by", sa.String(length=24), nullable=True),
        sa.Column("leased_until", types.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "subject", name=op.f("pk_due")),
    )
    with op.batch_alter_table("due", schema=None) as batch_op:
        batch_op.create_index("ix_due_at", ["at", "kind", "subject"], unique=False)

    op.create_table(
        "inbox",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("chat_key", sa.String(length=64), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("problem", sa.String(length=200), nullable=True),
        sa.Column("received_at", types.UtcDateTime(), nullable=False),
        sa.Column("handled_at", types.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("update_id", "digest", name=op.f("uq_inbox_update_id_digest")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index("ix_inbox_chat_key_state_id", ["chat_key", "state", "id"], unique=False)
        batch_op.create_index("ix_inbox_state_id", ["state", "id"], unique=False)

    op.create_table(
        "outbox_messages",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("chat_key", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=24), nullable=True),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("unknown_outcomes", sa.Integer(), nullable=False),
        sa.Column("claimed_by", sa.String(length=24), nullable=True),
        sa.Column("leased_until", types.UtcDateTime(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("problem", sa.String(length=200), nullable=True),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.Column("update_received_at", types.UtcDateTime(), nullable=True),
        sa.Column("due_at", types.UtcDateTime(), nullable=True),
        sa.Column("ended_at", types.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_messages")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_messages_key")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("outbox_messages", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_messages_chat_key_state", ["chat_key", "state"], unique=False)
        batch_op.create_index("ix_outbox_messages_state_at", ["state", "at"], unique=False)
        batch_op.create_index(
            "ix_outbox_messages_state_priority_id", ["state", "priority", "id"], unique=False
        )
        batch_op.create_index("ix_outbox_messages_subject", ["subject"], unique=False)

    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
    )
    op.create_table(
        "marks",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_marks")),
    )
    op.create_table(
        "operator_alerts",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("since", types.UtcDateTime(), nullable=False),
        sa.Column("seen_at", types.UtcDateTime(), nullable=False),
        sa.Column("mended_at", types.UtcDateTime(), nullable=True),
        sa.Column("told", sa.String(length=64), nullable=False),
        sa.Column("leased_until", types.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_operator_alerts")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("chat_key", sa.String(length=64), nullable=False),
        sa.Column("chat", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("telegram_language", sa.String(length=16), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("quiet_from", sa.String(length=5), nullable=True),
        sa.Column("quiet_until", sa.String(length=5), nullable=True),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.Column("clears", sa.Boolean(), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("chat_key", name=op.f("uq_people_chat_key")),
    )
    op.create_table(
        "programmes",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("definition", types.Json(), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programmes")),
        sa.UniqueConstraint("slug", name=op.f("uq_programmes_slug")),
    )
    op.create_table(
        "last_taps",
        sa.Column("chat_key", sa.String(length=64), nullable=False),
        sa.Column("button", sa.String(length=64), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat_key", name=op.f("pk_last_taps")),
    )
    op.create_table(
        "prompts",
        sa.Column("chat_key", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("about", sa.String(length=24), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat_key", name=op.f("pk_prompts")),
    )
    op.create_table(
        "clients",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("programme_id", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=True),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_clients_person_id_people")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_clients_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clients")),
    )
    with op.batch_alter_table("clients", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_clients_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_clients_programme_id"), ["programme_id"], unique=False)

    op.create_table(
        "coordinators",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("programme_id", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=True),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_coordinators_person_id_people")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_coordinators_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coordinators")),
    )
    with op.batch_alter_table("coordinators", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_coordinators_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_coordinators_programme_id"), ["programme_id"], unique=False)

    op.create_table(
        "models",
        sa.Column("programme_id", sa.String(length=24), nullable=False),
        sa.Column("version", sa.String(length=40), nullable=False),
        sa.Column("content", types.Json(), nullable=False),
        sa.Column("dyads", sa.Integer(), nullable=False),
        sa.Column("check_ins", sa.Integer(), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.Column("accepted_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_models_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("programme_id", "version", name=op.f("pk_models")),
    )
    op.create_table(
        "figures",
        sa.Column("programme_id", sa.String(length=24), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("of", sa.String(length=10), nullable=False),
        sa.Column("content", types.Json(), nullable=False),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_figures_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("programme_id", "kind", "of", name=op.f("pk_figures")),
    )
    op.create_table(
        "practitioners",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("programme_id", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=True),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("digest_weekday", sa.Integer(), nullable=False),
        sa.Column("digest_at", sa.String(length=5), nullable=False),
        sa.Column("digest_when_quiet", sa.Boolean(), nullable=False),
        sa.Column("tension_at_once", sa.Boolean(), nullable=False),
        sa.Column("lowest_at_once", sa.Boolean(), nullable=False),
        sa.Column("left_at", types.UtcDateTime(), nullable=True),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_practitioners_person_id_people")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_practitioners_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practitioners")),
    )
    with op.batch_alter_table("practitioners", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_practitioners_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_practitioners_programme_id"), ["programme_id"], unique=False)

    op.create_table(
        "alert_choices",
        sa.Column("client_id", sa.String(length=24), nullable=False),
        sa.Column("allowed", sa.Boolean(), nullable=False),
        sa.Column("coordinators", sa.Boolean(), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_alert_choices_client_id_clients")
        ),
        sa.PrimaryKeyConstraint("client_id", name=op.f("pk_alert_choices")),
    )
    op.create_table(
        "consents",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("client_id", sa.String(length=24), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("programme_version", sa.Integer(), nullable=False),
        sa.Column("given_at", types.UtcDateTime(), nullable=False),
        sa.Column("withdrawn_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_consents_client_id_clients")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consents_client_id"), ["client_id"], unique=False)

    op.create_table(
        "digests",
        sa.Column("practitioner_id", sa.String(length=24), nullable=False),
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("quotes_from", types.UtcDateTime(), nullable=True),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("used_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["practitioner_id"], ["practitioners.id"], name=op.f("fk_digests_practitioner_id_practitioners")
        ),
        sa.PrimaryKeyConstraint("practitioner_id", "week", name=op.f("pk_digests")),
    )
    op.create_table(
        "dyads",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("client_id", sa.String(length=24), nullable=False),
        sa.Column("practitioner_id", sa.String(length=24), nullable=False),
        sa.Column("label", sa.LargeBinary(), nullable=False),
        sa.Column("code", sa.String(length=4), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("paused_until", types.UtcDateTime(), nullable=True),
        sa.Column("over_at", types.UtcDateTime(), nullable=True),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_dyads_client_id_clients")),
        sa.ForeignKeyConstraint(
            ["practitioner_id"], ["practitioners.id"], name=op.f("fk_dyads_practitioner_id_practitioners")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dyads")),
    )
    with op.batch_alter_table("dyads", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dyads_client_id"), ["client_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_dyads_practitioner_id"), ["practitioner_id"], unique=False)

    op.create_table(
        "feeds",
        sa.Column("practitioner_id", sa.String(length=24), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("etag", sa.String(length=200), nullable=True),
        sa.Column("next_at", types.UtcDateTime(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", types.UtcDateTime(), nullable=True),
        sa.Column("told_at", types.UtcDateTime(), nullable=True),
        sa.Column("candidate", sa.LargeBinary(), nullable=True),
        sa.Column("awaited", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["practitioner_id"], ["practitioners.id"], name=op.f("fk_feeds_practitioner_id_practitioners")
        ),
        sa.PrimaryKeyConstraint("practitioner_id", name=op.f("pk_feeds")),
    )
    with op.batch_alter_table("feeds", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_feeds_next_at"), ["next_at"], unique=False)

    op.create_table(
        "holidays",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("practitioner_id", sa.String(length=24), nullable=False),
        sa.Column("first", sa.String(length=10), nullable=False),
        sa.Column("last", sa.String(length=10), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["practitioner_id"], ["practitioners.id"], name=op.f("fk_holidays_practitioner_id_practitioners")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holidays")),
    )
    with op.batch_alter_table("holidays", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_holidays_practitioner_id"), ["practitioner_id"], unique=False)

    op.create_table(
        "alerts",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.Column("seen_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_alerts_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alerts")),
    )
    with op.batch_alter_table("alerts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alerts_dyad_id"), ["dyad_id"], unique=False)

    op.create_table(
        "arranged",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("source", sa.String(length=8), nullable=False),
        sa.Column("uid", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("starts", types.UtcDateTime(), nullable=False),
        sa.Column("ends", types.UtcDateTime(), nullable=False),
        sa.Column("said_starts", types.UtcDateTime(), nullable=True),
        sa.Column("said_ends", types.UtcDateTime(), nullable=True),
        sa.Column("off", sa.Boolean(), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_arranged_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arranged")),
        sa.UniqueConstraint(
            "dyad_id", "source", "uid", "key", name=op.f("uq_arranged_dyad_id_source_uid_key")
        ),
    )
    with op.batch_alter_table("arranged", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_arranged_dyad_id"), ["dyad_id"], unique=False)

    op.create_table(
        "calendar_assignments",
        sa.Column("practitioner_id", sa.String(length=24), nullable=False),
        sa.Column("key", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dyad_id"], ["dyads.id"], name=op.f("fk_calendar_assignments_dyad_id_dyads")
        ),
        sa.ForeignKeyConstraint(
            ["practitioner_id"],
            ["practitioners.id"],
            name=op.f("fk_calendar_assignments_practitioner_id_practitioners"),
        ),
        sa.PrimaryKeyConstraint("practitioner_id", "key", name=op.f("pk_calendar_assignments")),
    )
    with op.batch_alter_table("calendar_assignments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_calendar_assignments_dyad_id"), ["dyad_id"], unique=False)

    op.create_table(
        "beginnings",
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_beginnings_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("dyad_id", "at", name=op.f("pk_beginnings")),
    )
    op.create_table(
        "goal_comparisons",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_goal_comparisons_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal_comparisons")),
    )
    with op.batch_alter_table("goal_comparisons", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_goal_comparisons_dyad_id"), ["dyad_id"], unique=False)

    op.create_table(
        "goal_offers",
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("perspective", sa.String(length=16), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_goal_offers_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("dyad_id", "perspective", name=op.f("pk_goal_offers")),
    )
    op.create_table(
        "goals",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("perspective", sa.String(length=16), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.Column("confirmed_at", types.UtcDateTime(), nullable=False),
        sa.Column("ended_at", types.UtcDateTime(), nullable=True),
        sa.Column("words_gone_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_goals_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goals")),
    )
    with op.batch_alter_table("goals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_goals_dyad_id"), ["dyad_id"], unique=False)

    op.create_table(
        "goal_taps",
        sa.Column("goal_id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("perspective", sa.String(length=16), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goals.id"], name=op.f("fk_goal_taps_goal_id_goals")),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_goal_taps_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("goal_id", name=op.f("pk_goal_taps")),
    )
    with op.batch_alter_table("goal_taps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_goal_taps_dyad_id"), ["dyad_id"], unique=False)

    op.create_table(
        "handovers",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("practitioner_id", sa.String(length=24), nullable=False),
        sa.Column("answer", sa.String(length=16), nullable=True),
        sa.Column("answered_at", types.UtcDateTime(), nullable=True),
        sa.Column("next_id", sa.String(length=24), nullable=True),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_handovers_dyad_id_dyads")),
        sa.ForeignKeyConstraint(["next_id"], ["dyads.id"], name=op.f("fk_handovers_next_id_dyads")),
        sa.ForeignKeyConstraint(
            ["practitioner_id"], ["practitioners.id"], name=op.f("fk_handovers_practitioner_id_practitioners")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
    )
    with op.batch_alter_table("handovers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_handovers_dyad_id"), ["dyad_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_handovers_next_id"), ["next_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_handovers_practitioner_id"), ["practitioner_id"], unique=False)

    op.create_table(
        "invites",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("practitioner_id", sa.String(length=24), nullable=True),
        sa.Column("dyad_id", sa.String(length=24), nullable=True),
        sa.Column("coordinator_id", sa.String(length=24), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.Column("expires_at", types.UtcDateTime(), nullable=False),
        sa.Column("used_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["coordinator_id"], ["coordinators.id"], name=op.f("fk_invites_coordinator_id_coordinators")
        ),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_invites_dyad_id_dyads")),
        sa.ForeignKeyConstraint(
            ["practitioner_id"], ["practitioners.id"], name=op.f("fk_invites_practitioner_id_practitioners")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invites")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_invites_code_hash")),
    )
    with op.batch_alter_table("invites", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invites_coordinator_id"), ["coordinator_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_invites_dyad_id"), ["dyad_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_invites_practitioner_id"), ["practitioner_id"], unique=False)

    op.create_table(
        "mutes",
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("kinds", sa.LargeBinary(), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_mutes_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("dyad_id", name=op.f("pk_mutes")),
    )
    op.create_table(
        "paper_scores",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_paper_scores_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_scores")),
    )
    with op.batch_alter_table("paper_scores", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_paper_scores_dyad_id"), ["dyad_id"], unique=False)

    op.create_table(
        "plans",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("every_weeks", sa.Integer(), nullable=False),
        sa.Column("first", sa.String(length=10), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.Column("ended_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_plans_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
    )
    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plans_dyad_id"), ["dyad_id"], unique=False)

    op.create_table(
        "alert_steps",
        sa.Column("alert_id", sa.String(length=24), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("sent_at", types.UtcDateTime(), nullable=True),
        sa.Column("seen_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["alert_id"], ["alerts.id"], name=op.f("fk_alert_steps_alert_id_alerts")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_alert_steps_person_id_people")),
        sa.PrimaryKeyConstraint("alert_id", "number", name=op.f("pk_alert_steps")),
    )
    with op.batch_alter_table("alert_steps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alert_steps_person_id"), ["person_id"], unique=False)

    op.create_table(
        "plan_exceptions",
        sa.Column("plan_id", sa.String(length=24), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("to_day", sa.String(length=10), nullable=True),
        sa.Column("to_at", sa.String(length=5), nullable=True),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_exceptions_plan_id_plans")),
        sa.PrimaryKeyConstraint("plan_id", "day", name=op.f("pk_plan_exceptions")),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("plan_id", sa.String(length=24), nullable=True),
        sa.Column("ended_at", types.UtcDateTime(), nullable=False),
        sa.Column("off", sa.Boolean(), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_sessions_dyad_id_dyads")),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_sessions_plan_id_plans")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
    )
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.create_index("ix_sessions_dyad_id_ended_at", ["dyad_id", "ended_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_sessions_plan_id"), ["plan_id"], unique=False)
        batch_op.create_index(
            "uq_sessions_dyad_id_ended_at",
            ["dyad_id", "ended_at"],
            unique=True,
            sqlite_where=sa.text("NOT off"),
            postgresql_where=sa.text("NOT off"),
        )

    op.create_table(
        "check_ins",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("session_id", sa.String(length=24), nullable=True),
        sa.Column("person_id", sa.String(length=24), nullable=False),
        sa.Column("perspective", sa.String(length=16), nullable=False),
        sa.Column("instrument", sa.String(length=64), nullable=False),
        sa.Column("instrument_version", sa.Integer(), nullable=False),
        sa.Column("wished", sa.Boolean(), nullable=False),
        sa.Column("requested", sa.Boolean(), nullable=False),
        sa.Column("phase", sa.String(length=16), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("asked_at", types.UtcDateTime(), nullable=True),
        sa.Column("reminder_requested_at", types.UtcDateTime(), nullable=True),
        sa.Column("closes_at", types.UtcDateTime(), nullable=True),
        sa.Column("ended_at", types.UtcDateTime(), nullable=True),
        sa.Column("words_gone_at", types.UtcDateTime(), nullable=True),
        sa.Column("model", sa.String(length=40), nullable=True),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_check_ins_dyad_id_dyads")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_check_ins_person_id_people")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_check_ins_session_id_sessions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_ins")),
        sa.UniqueConstraint("session_id", "perspective", name=op.f("uq_check_ins_session_id_perspective")),
    )
    with op.batch_alter_table("check_ins", schema=None) as batch_op:
        batch_op.create_index("ix_check_ins_dyad_made", ["dyad_id", "made_at"], unique=False)
        batch_op.create_index("ix_check_ins_person_phase", ["person_id", "phase"], unique=False)
        batch_op.create_index(batch_op.f("ix_check_ins_session_id"), ["session_id"], unique=False)

    op.create_table(
        "flags",
        sa.Column("check_in_id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_flags_check_in_id_check_ins")
        ),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_flags_dyad_id_dyads")),
        sa.PrimaryKeyConstraint("check_in_id", name=op.f("pk_flags")),
    )
    with op.batch_alter_table("flags", schema=None) as batch_op:
        batch_op.create_index("ix_flags_dyad_at", ["dyad_id", "at"], unique=False)

    op.create_table(
        "scores",
        sa.Column("check_in_id", sa.String(length=24), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_scores_check_in_id_check_ins")
        ),
        sa.PrimaryKeyConstraint("check_in_id", name=op.f("pk_scores")),
    )
    op.create_table(
        "typed",
        sa.Column("check_in_id", sa.String(length=24), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_typed_check_in_id_check_ins")
        ),
        sa.PrimaryKeyConstraint("check_in_id", "message_id", name=op.f("pk_typed")),
    )

    op.create_table(
        "event_endpoints",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("programme_id", sa.String(length=24), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("kinds", types.Json(), nullable=False),
        sa.Column("own_network", sa.Boolean(), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.Column("delivered_at", types.UtcDateTime(), nullable=True),
        sa.Column("failing_since", types.UtcDateTime(), nullable=True),
        sa.Column("problem", sa.String(length=80), nullable=True),
        sa.Column("ended_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_event_endpoints_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_endpoints")),
    )
    with op.batch_alter_table("event_endpoints", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_endpoints_programme_id"), ["programme_id"], unique=False)

    op.create_table(
        "session_tokens",
        sa.Column("programme_id", sa.String(length=24), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.Column("used_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_session_tokens_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("programme_id", name=op.f("pk_session_tokens")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_session_tokens_token_hash")),
    )
    op.create_table(
        "event_deliveries",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("endpoint_id", sa.String(length=24), nullable=False),
        sa.Column("dyad_id", sa.String(length=24), nullable=True),
        sa.Column("check_in_id", sa.String(length=24), nullable=True),
        sa.Column("practitioner_id", sa.String(length=24), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("next_at", types.UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("claimed_by", sa.String(length=24), nullable=True),
        sa.Column("leased_until", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_event_deliveries_check_in_id_check_ins")
        ),
        sa.ForeignKeyConstraint(["dyad_id"], ["dyads.id"], name=op.f("fk_event_deliveries_dyad_id_dyads")),
        sa.ForeignKeyConstraint(
            ["endpoint_id"],
            ["event_endpoints.id"],
            name=op.f("fk_event_deliveries_endpoint_id_event_endpoints"),
        ),
        sa.ForeignKeyConstraint(
            ["practitioner_id"],
            ["practitioners.id"],
            name=op.f("fk_event_deliveries_practitioner_id_practitioners"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_deliveries")),
    )
    with op.batch_alter_table("event_deliveries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_deliveries_check_in_id"), ["check_in_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_event_deliveries_dyad_id"), ["dyad_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_event_deliveries_endpoint_id"), ["endpoint_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_event_deliveries_next_at"), ["next_at"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_event_deliveries_practitioner_id"), ["practitioner_id"], unique=False
        )
