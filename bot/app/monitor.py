"""The monitor: observes the service, serves its health and metrics, and tells the operator what is wrong.

It has tasks of its own beside the service's loops, so that it goes on when one of them hangs. The database is asked
with a limit: while it does not answer, the operator is told that, without it.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.app import server_clock, surroundings
from bot.app.heartbeats import Heartbeats
from bot.app.operator_channels import SendToChat, build_channels
from bot.monitoring.alert_conditions import AlertName, judge
from bot.monitoring.health_server import HealthChecks, HealthServer
from bot.monitoring.observation import BackupState, Observation, ProcessState
from bot.monitoring.operator_alerts import OperatorAlerts
from bot.monitoring.service_metrics import ServiceMetrics
from bot.scheduler.clocks import utc_now
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.settings import Settings
from flows.errors import AllianceError
from storage import migrations
from storage.database.faults import fault_code
from storage.database.unit_of_work import Database
from storage.repositories import checkpoints, service_figures
from storage.repositories.service_figures import ServiceFigures

if TYPE_CHECKING:
    from bot.app.service import Service

log = logging.getLogger(__name__)

ROUND_SECONDS = 15.0
MAX_OBSERVATION_AGE_SECONDS = 60.0
DATABASE_SECONDS = 20.0  # longer than SQLite waits for another process that writes
WRITE_INTERVAL_SECONDS = 60.0
CLOCK_INTERVAL_SECONDS = 600.0
LAG_SECONDS = 1.0
RESTARTS_SECONDS = 600.0
"""For how long a restarted loop counts as a problem."""


class Monitor:
    """Observes one service. ``clock`` is its clock, ``hold_seconds`` for how long Telegram asked to send nothing."""

    def __init__(
        self,
        service: "Service",
        settings: Settings,
        clock: Callable[[], datetime],
        heartbeats: Heartbeats,
        send_to_chat: SendToChat,
        hold_seconds: Callable[[], float],
    ) -> None:
        self._service, self._settings, self._clock, self._heartbeats = service, settings, clock, heartbeats
        self._hold_seconds = hold_seconds
        database = "sqlite" if surroundings.is_sqlite(settings) else "postgresql"
        self.metrics = ServiceMetrics(clock, database, migrations.head_revision())
        self._alerts = OperatorAlerts(build_channels(settings, send_to_chat))
        self.server: HealthServer | None = None
        if settings.monitoring_port is not None:
            checks = HealthChecks(self.live_problems, self.ready_problems)
            self.server = HealthServer(
                settings.monitoring_host, settings.monitoring_port, checks, self.metrics
            )
        self._store: Database | None = None
        self._file: tuple[int, int] | None = None
        self._started_at = self._observed_at = time.monotonic()
        self._written_at = self._clock_checked_at = self._started_at
        self._clock_offset: timedelta | None = None
        self._restarts: deque[tuple[float, str]] = deque()
        self._query: asyncio.Task[ServiceFigures] | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def open(self) -> None:
        """Serve the pages, if a port is set. Raises OperatorNeeded if nothing can listen there."""
        if self.server is not None:
            await self.server.start()

    def watch(self, store: Database) -> None:
        """Begin to observe, once the database is open."""
        self._store = store
        self._file = surroundings.file_identity(surroundings.database_file(self._settings))
        self._tasks.append(asyncio.create_task(self._run(), name="monitor"))
        if self.server is not None:
            self._tasks.append(asyncio.create_task(self._measure_lag(), name="lag"))

    @property
    def is_observing(self) -> bool:
        """Whether the database is open and observed."""
        return bool(self._tasks)

    async def stop(self) -> None:
        """Stop observing and serving. May be called twice."""
        tasks = [*self._tasks, *([self._query] if self._query is not None else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._tasks.clear()
        if self.server is not None:
            await self.server.stop()

    def note_restart(self, loop: str) -> None:
        """Count a loop that the watchdog has started again."""
        self.metrics.record_restart(loop)
        self._restarts.append((time.monotonic(), loop))

    async def note_failed_start(self, error: BaseException) -> None:
        """Tell the operator why the service cannot start, once for all its attempts."""
        if self._store is not None and isinstance(error, AllianceError):
            await self._alerts.follow(self._store, self._clock(), {AlertName.START_FAILED: str(error)}, ())

    def live_problems(self) -> list[str]:
        """Return the loops that give no sign of life."""
        return [f"{loop} gives no sign of life" for loop in self._heartbeats.stalled()]

    def ready_problems(self) -> list[str]:
        """Return why this process cannot take updates at present: it starts or stops, or its database fails."""
        seen = self.metrics.observation
        problems = self.live_problems()
        if not self._service.is_started:
            problems.append("the service starts or stops")
        elif seen is not None and seen.database_problem is not None:
            problems.append("the database fails")
        elif time.monotonic() - self._observed_at > MAX_OBSERVATION_AGE_SECONDS:
            problems.append("the database does not answer")
        return problems

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(ROUND_SECONDS)
            try:
                await self.round()
            except Exception as error:
                log.error(
                    "the monitor stumbled: %s; going on",
                    type(error).__name__,
                    exc_info=exc_info_at_debug(log, error),
                )

    async def _measure_lag(self) -> None:
        while True:
            before = time.monotonic()
            await asyncio.sleep(LAG_SECONDS)
            self.metrics.record_lag(time.monotonic() - before - LAG_SECONDS)

    async def round(self) -> None:
        """Observe once, and tell the operator what has changed."""
        assert self._store is not None
        seen = await self._observe(self._store)
        self.metrics.observation, self._observed_at = seen, time.monotonic()
        present, absent = judge(seen)
        if seen.database_problem is not None:
            await self._alerts.tell_unsaved(seen.at, present)
        else:
            await self._alerts.follow(self._store, seen.at, present, absent)

    async def _observe(self, store: Database) -> Observation:
        figures, problem = await self._ask_database(store)
        await self._check_clock()
        disks = await asyncio.to_thread(surroundings.read_disks, self._settings)
        backup = BackupState(is_watched=False)
        if figures is not None:
            backup = await asyncio.to_thread(surroundings.read_backups, self._settings, figures.last_backup)
        return Observation(
            at=figures.at if figures else self._clock(),
            figures=figures,
            database_problem=problem or self._replaced_file(),
            process=self._process_state(),
            disks=disks,
            backup=backup,
            clock_offset=self._clock_offset,
        )

    async def _ask_database(self, store: Database) -> tuple[ServiceFigures | None, str | None]:
        """Return the figures; or None, and what is wrong with the database."""
        if self._query is None:
            self._query = asyncio.create_task(self._read_figures(store))
        await asyncio.wait([self._query], timeout=DATABASE_SECONDS)
        if not self._query.done():  # asked again, by the same task: more of them would wait as well
            return None, f"It has not answered for {DATABASE_SECONDS:.0f} seconds"
        query, self._query = self._query, None
        error = query.exception()
        if error is not None:
            return None, f"It answers {fault_code(error)}"
        return query.result(), None

    async def _read_figures(self, store: Database) -> ServiceFigures:
        figures = await store.read(service_figures.read_figures)
        if time.monotonic() - self._written_at >= WRITE_INTERVAL_SECONDS:
            await store.write(checkpoints.write_unchanged)
            self._written_at = time.monotonic()
        return figures

    def _replaced_file(self) -> str | None:
        path = surroundings.database_file(self._settings)
        if path is None or surroundings.file_identity(path) == self._file:
            return None
        return (
            f"{path} was moved or replaced while the service uses it; stop the service before anything else"
        )

    async def _check_clock(self) -> None:
        if time.monotonic() - self._clock_checked_at < CLOCK_INTERVAL_SECONDS:
            return
        self._clock_checked_at = time.monotonic()
        try:
            self._clock_offset = await server_clock.clock_offset(self._settings.api_url, utc_now)
        except server_clock.ServerUnreachable:
            self._clock_offset = None

    def _process_state(self) -> ProcessState:
        now = time.monotonic()
        while self._restarts and now - self._restarts[0][0] > RESTARTS_SECONDS:
            self._restarts.popleft()
        return ProcessState(
            uptime=timedelta(seconds=now - self._started_at),
            is_started=self._service.is_started,
            sending_problem=self._service.sending_stopped,
            polling_problem=self._service.polling_problem,
            restarted_loops=tuple(sorted({loop for _, loop in self._restarts})),
            beat_ages=self._heartbeats.ages(),
            hold_seconds=self._hold_seconds(),
        )
