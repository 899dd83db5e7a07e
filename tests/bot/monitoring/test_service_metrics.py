"""The metrics of a process: attempts to deliver by outcome, floods, how long people waited, and an observation."""

from dataclasses import replace
from datetime import timedelta

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.monitoring.service_metrics import OUTCOMES, ServiceMetrics, kind_label
from bot.scheduler.clocks import MovableClock
from bot.services.messaging.messenger import (
    Outcome,
    OutcomeUnknown,
    RecipientUnreachable,
    Rejected,
    RetryLater,
    Sent,
    Unauthorized,
)
from storage.repositories.outbox_messages import OutboxKind, OutboxMessage, OutboxState
from tests.bot.monitoring.test_alert_conditions import FIGURES, NOW, WELL

Samples = dict[tuple[str, frozenset[tuple[str, str]]], float]


def message(kind: OutboxKind = OutboxKind.REPLY, key: str = "key", **ago: float) -> OutboxMessage:
    """Return a message, caused so many seconds ago (``update`` or ``due``)."""
    times = {name: NOW - timedelta(seconds=seconds) for name, seconds in ago.items()}
    return OutboxMessage(1, key, "chat", kind, None, "{}", 0, times.get("update"), times.get("due"))


def new_metrics() -> ServiceMetrics:
    return ServiceMetrics(MovableClock(NOW, running=False), "sqlite", "0001")


def samples(metrics: ServiceMetrics) -> Samples:
    families = text_string_to_metric_families(metrics.page().decode())
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in families
        for sample in family.samples
    }


def value(metrics: ServiceMetrics, metric: str, /, **labels: str) -> float | None:
    return samples(metrics).get((metric, frozenset(labels.items())))


@pytest.mark.parametrize(
    ("outcome", "label"),
    [
        (Sent(5), "sent"),
        (RetryLater("no connection"), "retry_later"),
        (OutcomeUnknown("no answer"), "unknown"),
        (RecipientUnreachable("403"), "unreachable"),
        (Rejected("400"), "rejected"),
        (Unauthorized("401"), "unauthorized"),
    ],
)
def test_attempts_are_counted_by_kind_and_outcome(outcome: Outcome, label: str) -> None:
    metrics = new_metrics()
    metrics.record_delivery(message(OutboxKind.QUESTION), outcome)
    metrics.record_delivery(message(OutboxKind.QUESTION), outcome)
    assert value(metrics, "alliance_deliveries_total", kind="question", outcome=label) == 2
    assert {*OUTCOMES.values()} >= {label}


def test_rate_limit_answers_are_counted_with_their_waits() -> None:
    metrics = new_metrics()
    for wait in (3.0, 30.0):
        metrics.record_delivery(message(), RetryLater("429", wait, is_flood=True))
    metrics.record_delivery(message(), RetryLater("no connection", 9.0))
    assert value(metrics, "alliance_floods_total") == 2
    assert value(metrics, "alliance_flood_wait_seconds_total") == 33


def test_the_time_to_a_reply_counts_what_arrived_and_answers_somebody() -> None:
    metrics = new_metrics()
    metrics.record_delivery(message(update=0.2), Sent(1))
    metrics.record_delivery(message(OutboxKind.CHECK_IN_EDIT, update=40), Sent(1))
    metrics.record_delivery(message(update=1), OutcomeUnknown("no answer"))
    metrics.record_delivery(message(due=1), Sent(1))
    metrics.record_delivery(message(OutboxKind.NEWS, update=1), Sent(1))  # tells somebody else
    assert value(metrics, "alliance_reply_seconds_count") == 2
    assert value(metrics, "alliance_reply_seconds_sum") == pytest.approx(40.2)
    assert value(metrics, "alliance_reply_seconds_bucket", le="0.25") == 1


def test_a_clock_that_was_set_back_gives_no_negative_times() -> None:
    metrics = new_metrics()
    metrics.record_delivery(message(update=-3600), Sent(1))
    assert value(metrics, "alliance_reply_seconds_sum") == 0


def test_the_lateness_of_what_was_planned_by_kind_and_of_a_digest_its_first_message() -> None:
    metrics = new_metrics()
    metrics.record_delivery(message(OutboxKind.QUESTION, due=3), Sent(1))
    metrics.record_delivery(message(OutboxKind.DIGEST, "digest:practitioner:2026-W10:0", due=100), Sent(1))
    metrics.record_delivery(message(OutboxKind.DIGEST, "digest:practitioner:2026-W10:1", due=101), Sent(1))
    metrics.record_delivery(message(OutboxKind.NEWS, due=5), Sent(1))
    assert value(metrics, "alliance_lateness_seconds_sum", kind="question") == 3
    assert value(metrics, "alliance_lateness_seconds_sum", kind="digest") == 100
    assert value(metrics, "alliance_lateness_seconds_count", kind="reminder") == 0
    assert value(metrics, "alliance_digests_sent_total") == 1


def test_sensitive_message_kinds_are_counted_as_news() -> None:
    metrics = new_metrics()
    metrics.record_delivery(message(OutboxKind.ALERT), Sent(1))
    metrics.record_delivery(message(OutboxKind.FAREWELL), Sent(1))
    messages = {
        (OutboxKind.ALERT, OutboxState.PENDING): 1,
        (OutboxKind.FAREWELL, OutboxState.DEAD): 2,
        (OutboxKind.NEWS, OutboxState.PENDING): 4,
    }
    metrics.observation = replace(WELL, figures=replace(FIGURES, messages=messages))
    page = metrics.page().decode()
    assert "alert" not in page
    assert "farewell" not in page
    assert value(metrics, "alliance_deliveries_total", kind="news", outcome="sent") == 2
    assert value(metrics, "alliance_outbox_messages", kind="news", state="pending") == 5
    assert value(metrics, "alliance_outbox_messages", kind="news", state="dead") == 2
    assert value(metrics, "alliance_outbox_messages", kind="digest", state="pending") == 0


def test_an_observation_gives_the_gauges_and_without_a_database_only_some() -> None:
    metrics = new_metrics()
    assert value(metrics, "alliance_database_up") is None
    seen = replace(FIGURES, updates=3, updates_since=NOW - timedelta(minutes=7), held_questions=2)
    metrics.observation = replace(WELL, figures=seen)
    found = samples(metrics)
    assert value(metrics, "alliance_inbox_updates") == 3
    assert value(metrics, "alliance_inbox_age_seconds") == 420
    assert value(metrics, "alliance_due_age_seconds") == 0
    assert value(metrics, "alliance_held_questions") == 2
    assert value(metrics, "alliance_backup_age_seconds") == 9 * 3600
    assert value(metrics, "alliance_poll_age_seconds") == 20
    assert value(metrics, "alliance_clock_offset_seconds") == 1
    assert value(metrics, "alliance_disk_free_bytes", folder="home") == 10**12
    assert value(metrics, "alliance_problem", name="handling-stopped") == 1
    assert value(metrics, "alliance_problem", name="clock-off") == 0
    metrics.observation = replace(WELL, figures=None, database_problem="It answers 08006")
    assert value(metrics, "alliance_database_up") == 0
    assert value(metrics, "alliance_problem", name="database-failing") == 1
    lost = {name for name, _ in found} - {name for name, _ in samples(metrics)}
    assert {"alliance_inbox_updates", "alliance_database_bytes", "alliance_poll_age_seconds"} <= lost
    assert "alliance_disk_free_bytes" not in lost


def test_two_processes_share_no_counter() -> None:
    one, other = new_metrics(), new_metrics()
    one.record_restart("inbox")
    one.record_lag(0.2)
    assert value(one, "alliance_loop_restarts_total", loop="inbox") == 1
    assert value(other, "alliance_loop_restarts_total", loop="inbox") is None
    assert value(other, "alliance_event_loop_lag_seconds_count") == 0


def test_every_kind_and_outcome_has_a_label() -> None:
    assert all(kind_label(kind).isidentifier() for kind in OutboxKind)
    assert {*OUTCOMES} == {*Outcome.__args__}
