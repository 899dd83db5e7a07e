"""The metrics of one process, in a registry of its own, as Prometheus reads them.

Counters and histograms are of this process. Gauges come from the latest `Observation`; those of the database are the
same in every process, and are left out while the database cannot be read.

No label or value says anything about a person. Kinds of messages whose mere existence would (an alert, a farewell
after an erasure) are counted as news.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.monitoring.alert_conditions import AlertName, judge
from bot.monitoring.observation import Observation
from bot.services.messaging.messenger import (
    Outcome,
    OutcomeUnknown,
    RecipientUnreachable,
    Rejected,
    RetryLater,
    Sent,
    Unauthorized,
)
from bot.services.messaging.outbox_kinds import POLICY
from storage.repositories.outbox_messages import OutboxKind, OutboxMessage, Priority
from storage.repositories.service_figures import COUNTED_STATES, ServiceFigures

disable_created_metrics()  # type: ignore[no-untyped-call]  # else each counter and histogram has a second series, of when it was made
PRIVATE_KINDS = frozenset({OutboxKind.ALERT, OutboxKind.FAREWELL})
OUTCOMES: dict[type[Outcome], str] = {
    Sent: "sent",
    RetryLater: "retry_later",
    OutcomeUnknown: "unknown",
    RecipientUnreachable: "unreachable",
    Rejected: "rejected",
    Unauthorized: "unauthorized",
}
REPLY_BUCKETS = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 150.0)
LATENESS_BUCKETS = (1.0, 2.0, 5.0, 15.0, 60.0, 300.0, 900.0, 1800.0, 3600.0, 21_600.0, 86_400.0)
LAG_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
PLANNED_KINDS = (OutboxKind.QUESTION, OutboxKind.REMINDER, OutboxKind.DIGEST)
FIRST_PAGE = ":0"
"""The end of the key of a digest's first message."""


def kind_label(kind: OutboxKind) -> str:
    """Return how a kind of message is called in the metrics."""
    return (OutboxKind.NEWS if kind in PRIVATE_KINDS else kind).name.lower()


class ServiceMetrics:
    """The registry of one process, and what is counted as it happens. ``clock`` is the service's.

    ``database`` is the kind of database, ``schema`` the revision that this program works with.
    """

    def __init__(self, clock: Callable[[], datetime], database: str, schema: str) -> None:
        self._clock = clock
        self.observation: Observation | None = None
        self._registry = registry = CollectorRegistry(auto_describe=True)
        ProcessCollector(registry=registry)
        registry.register(_ObservedGauges(self))
        info = Gauge(
            "alliance_service_info",
            "Kind of database, and its schema.",
            ["database", "schema"],
            registry=registry,
        )
        info.labels(database, schema).set(1)
        self._deliveries = Counter(
            "alliance_deliveries", "Attempts to deliver a message.", ["kind", "outcome"], registry=registry
        )
        self._floods = Counter(
            "alliance_floods", "Times that Telegram asked to send less (429).", registry=registry
        )
        self._flood_wait = Counter(
            "alliance_flood_wait_seconds", "Seconds that Telegram asked to wait, summed.", registry=registry
        )
        self._replies = Histogram(
            "alliance_reply_seconds",
            "From storing what a person sent, to Telegram's having each message of the reply.",
            buckets=REPLY_BUCKETS,
            registry=registry,
        )
        self._lateness = Histogram(
            "alliance_lateness_seconds",
            "From the moment for which a message was planned, to Telegram's having it; of a digest the first one.",
            ["kind"],
            buckets=LATENESS_BUCKETS,
            registry=registry,
        )
        self._digests = Counter("alliance_digests_sent", "Weekly digests sent.", registry=registry)
        self._lag = Histogram(
            "alliance_event_loop_lag_seconds",
            "How much later than asked the event loop went on after a wait of a second.",
            buckets=LAG_BUCKETS,
            registry=registry,
        )
        self._restarts = Counter(
            "alliance_loop_restarts",
            "Loops that hung or ended, and were started again.",
            ["loop"],
            registry=registry,
        )
        for kind in PLANNED_KINDS:
            self._lateness.labels(kind_label(kind))

    def record_delivery(self, message: OutboxMessage, outcome: Outcome) -> None:
        """Count one attempt to deliver a message, and what it came to."""
        self._deliveries.labels(kind_label(message.kind), OUTCOMES[type(outcome)]).inc()
        if isinstance(outcome, RetryLater) and outcome.is_flood:
            self._floods.inc()
            self._flood_wait.inc(outcome.wait_seconds)
        if not isinstance(outcome, Sent):
            return
        if message.update_received_at is not None and POLICY[message.kind].priority is Priority.REPLY:
            self._replies.observe(self._seconds_since(message.update_received_at))
        if message.kind not in PLANNED_KINDS or message.due_at is None:
            return
        if message.kind is not OutboxKind.DIGEST or message.key.endswith(FIRST_PAGE):
            self._lateness.labels(kind_label(message.kind)).observe(self._seconds_since(message.due_at))
        if message.kind is OutboxKind.DIGEST and message.key.endswith(FIRST_PAGE):
            self._digests.inc()

    def record_restart(self, loop: str) -> None:
        """Count a loop that the watchdog has started again."""
        self._restarts.labels(loop).inc()

    def record_lag(self, seconds: float) -> None:
        """Record how late the event loop was."""
        self._lag.observe(max(seconds, 0.0))

    def page(self) -> bytes:
        """Return the page of metrics in Prometheus's text format."""
        return generate_latest(self._registry)

    def _seconds_since(self, moment: datetime) -> float:
        """Return the seconds since a moment; 0 if the clock was set back since."""
        return max((self._clock() - moment).total_seconds(), 0.0)


class _ObservedGauges(Collector):
    """The gauges of the latest observation."""

    def __init__(self, metrics: ServiceMetrics) -> None:
        self._metrics = metrics

    def describe(self) -> Iterator[Metric]:
        return iter(())  # else the registry would collect in order to learn the names

    def collect(self) -> Iterator[Metric]:
        seen = self._metrics.observation
        if seen is None:
            return
        yield from _of_process(seen)
        present, _ = judge(seen)
        yield _by_label(
            "alliance_problem",
            "1 while this process finds the problem that the operator is told of.",
            "name",
            {name.value: float(name in present) for name in AlertName},
        )
        yield _gauge(
            "alliance_database_up", "1 if the database can be read.", float(seen.figures is not None)
        )
        if seen.figures is not None:
            yield from _of_database(seen, seen.figures)


def _of_process(seen: Observation) -> Iterator[Metric]:
    process = seen.process
    yield _by_label(
        "alliance_loop_beat_age_seconds", "Since each loop's last sign of life.", "loop", process.beat_ages
    )
    yield _gauge(
        "alliance_sending_hold_seconds",
        "For how long nothing may be sent, as Telegram asked.",
        process.hold_seconds,
    )
    yield _by_label(
        "alliance_disk_free_bytes",
        "Room left on the disk of each folder.",
        "folder",
        {disk.folder: float(disk.free_bytes) for disk in seen.disks},
    )
    if seen.clock_offset is not None:
        yield _gauge(
            "alliance_clock_offset_seconds",
            "How far this machine's clock is ahead of Telegram's.",
            seen.clock_offset.total_seconds(),
        )
    if seen.backup.made_at is not None:
        yield _age(seen, "alliance_backup_age_seconds", "Since the latest backup.", seen.backup.made_at)


def _of_database(seen: Observation, figures: ServiceFigures) -> Iterator[Metric]:
    yield _gauge("alliance_inbox_updates", "Updates received and not yet handled.", figures.updates)
    yield _age(
        seen,
        "alliance_inbox_age_seconds",
        "Of the oldest of them; 0 if there is none.",
        figures.updates_since,
    )
    yield _gauge(
        "alliance_updates_set_aside",
        "Updates of the last 24 hours that failed three times and are not tried again.",
        figures.updates_set_aside,
    )
    yield _outbox(figures)
    yield _age(
        seen,
        "alliance_outbox_age_seconds",
        "Of the oldest message that should have been sent by now; 0 if there is none.",
        figures.messages_since,
    )
    yield _gauge("alliance_due_rows", "Jobs that are due now and not done.", figures.due_rows)
    yield _age(
        seen, "alliance_due_age_seconds", "Of the oldest of them; 0 if there is none.", figures.due_since
    )
    yield _gauge(
        "alliance_held_questions",
        "Questions of open check-ins of which nobody knows whether they arrived.",
        figures.held_questions,
    )
    yield _age(
        seen,
        "alliance_digest_age_seconds",
        "Of the oldest digest that is due and not sent; 0 if there is none.",
        figures.digest_since,
    )
    yield _gauge("alliance_database_bytes", "Size of the database.", figures.database_bytes)
    if figures.last_poll is not None and seen.process.polls:
        yield _age(
            seen, "alliance_poll_age_seconds", "Since Telegram last answered a poll.", figures.last_poll
        )


def _outbox(figures: ServiceFigures) -> Metric:
    counts: dict[tuple[str, str], int] = {
        (kind_label(kind), state.value): 0 for kind in OutboxKind for state in COUNTED_STATES
    }
    for (kind, state), count in figures.messages.items():
        counts[kind_label(kind), state.value] += count
    family = GaugeMetricFamily(
        "alliance_outbox_messages", "Messages in the outbox that are not sent.", labels=["kind", "state"]
    )
    for labels, count in sorted(counts.items()):
        family.add_metric(labels, count)
    return family


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, text, value=value)


def _age(seen: Observation, name: str, text: str, since: datetime | None) -> Metric:
    age = seen.age(since)
    return _gauge(name, text, age.total_seconds() if age is not None else 0.0)


def _by_label(name: str, text: str, label: str, values: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(name, text, labels=[label])
    for key, value in sorted(values.items()):
        family.add_metric([key], value)
    return family
