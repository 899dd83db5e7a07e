"""Telling the operator what is wrong: once when a problem begins, and once when it is mended.

What was told lies in the database (storage/repositories/operator_alerts.py), so that neither a restart nor a second
process repeats it. While the database fails it is kept in memory. Every change is logged; a channel that could not
tell one tries again until it has.
"""

import asyncio
import logging
import socket
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from bot.monitoring.alert_channels import AlertNotice, TellFunction, tell_all
from bot.monitoring.alert_conditions import CONDITIONS, AlertName, describe
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import operator_alerts
from storage.repositories.operator_alerts import OperatorAlert

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Change:
    raised: Collection[str]
    mended: Collection[str]
    untold: Collection[OperatorAlert]


class OperatorAlerts:
    """Keeps the record of problems and tells changes through ``channels``; ``host`` is this machine's name."""

    def __init__(self, channels: Mapping[str, TellFunction], host: str | None = None) -> None:
        self._channels = channels
        self._host = host or socket.gethostname()
        self._unsaved: dict[str, tuple[datetime, set[str]]] = {}
        self._failures: dict[str, str] = {}

    async def follow(
        self,
        database: Database,
        at: datetime,
        present: Mapping[AlertName, str],
        absent: Collection[AlertName],
    ) -> None:
        """Record and tell what has changed since the last call.

        ``present`` has the detail of each problem found; what is neither there nor in ``absent`` cannot be judged.
        """
        try:
            change = await self._record(database, present, absent)
        except Exception as error:  # noqa: BLE001 -- what fails is told without it
            failing = {AlertName.DATABASE_FAILING: f"It cannot be written: {type(error).__name__}."}
            await self.tell_unsaved(at, {**present, **({} if _is_told(present) else failing)})
            return
        for name in change.raised:
            if name not in self._unsaved:
                log.error("operator alert: %s", describe(AlertName(name), present[AlertName(name)]))
        for name in change.mended:
            log.warning("operator alert: mended: %s", CONDITIONS[AlertName(name)].summary)
        self._unsaved.clear()
        # Side by side: a channel that hangs delays neither the others nor the next problem.
        await asyncio.gather(*(self._tell(database, alert, at, present) for alert in change.untold))

    async def tell_unsaved(self, at: datetime, present: Mapping[AlertName, str]) -> None:
        """Log and tell problems while the database cannot hold what was told: once in this process."""
        await asyncio.gather(*(self._tell_unsaved(at, name, detail) for name, detail in present.items()))

    async def _tell_unsaved(self, at: datetime, name: AlertName, detail: str) -> None:
        if name not in self._unsaved:
            log.error("operator alert: %s", describe(name, detail))
        since, told = self._unsaved.setdefault(name, (at, set()))
        missing = {channel: tell for channel, tell in self._channels.items() if channel not in told}
        notice = AlertNotice(name, "firing", self._text(describe(name, detail)), at, since)
        told |= self._note(await tell_all(missing, notice))

    async def _record(
        self, database: Database, present: Collection[AlertName], absent: Collection[AlertName]
    ) -> _Change:
        if not self._unsaved and not await database.read(
            lambda unit: operator_alerts.has_changes(unit, present, absent, self._channels)
        ):
            return _Change((), (), ())
        return await database.write(lambda unit: self._record_in(unit, present, absent))

    def _record_in(
        self, unit: UnitOfWork, present: Collection[AlertName], absent: Collection[AlertName]
    ) -> _Change:
        for name, (since, told) in self._unsaved.items():
            operator_alerts.save_told(unit, name, since, told)
        raised, mended = operator_alerts.update_all(unit, present, absent)
        untold = operator_alerts.lease_untold(unit, self._channels)
        # Another version of the program may know problems that this one does not.
        return _Change(raised, mended, [alert for alert in untold if alert.name in {*AlertName}])

    async def _tell(
        self, database: Database, alert: OperatorAlert, at: datetime, present: Mapping[AlertName, str]
    ) -> None:
        missing = {channel: tell for channel, tell in self._channels.items() if channel not in alert.told}
        told = self._note(await tell_all(missing, self._notice(alert, at, present)))
        if told:
            with suppress(Exception):  # then it is told once more after the lease, which is better than never
                await database.write(lambda unit: operator_alerts.record_told(unit, alert, told))

    def _notice(self, alert: OperatorAlert, at: datetime, present: Mapping[AlertName, str]) -> AlertNotice:
        name = AlertName(alert.name)
        if alert.mended_at is not None:
            span = f"from {alert.since:%Y-%m-%d %H:%M} to {alert.mended_at:%Y-%m-%d %H:%M} UTC"
            text = f"Mended: {CONDITIONS[name].summary} ({span})."
        else:
            text = describe(name, present.get(name, f"Since {alert.since:%Y-%m-%d %H:%M} UTC."))
        state = "firing" if alert.mended_at is None else "mended"
        return AlertNotice(alert.name, state, self._text(text), at, alert.since)

    def _text(self, text: str) -> str:
        return f"alliance-checkin on {self._host}: {text}"

    def _note(self, results: Mapping[str, str | None]) -> set[str]:
        """Log each channel's failure once until it works again; return the channels that have told."""
        for channel, problem in results.items():
            if problem is None:
                self._failures.pop(channel, None)
            elif self._failures.get(channel) != problem:
                self._failures[channel] = problem
                log.warning("the operator could not be told by %s: %s; trying again", channel, problem)
        return {channel for channel, problem in results.items() if problem is None}

    async def test(self, at: datetime) -> dict[str, str | None]:
        """Tell a test through every channel; return for each None, or why it could not."""
        text = self._text("This is a test. Problems of the service are told here.")
        return await tell_all(self._channels, AlertNotice("test", "test", text, at, at))


def _is_told(present: Collection[AlertName]) -> bool:
    return AlertName.DATABASE_FAILING in present
