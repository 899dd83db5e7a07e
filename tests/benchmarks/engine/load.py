"""A load of whole check-ins against the real service, in a process of its own, over the loopback Bot API.

Run as a module: ``python -m tests.benchmarks.engine.load --clients 200 --at-once 25``.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bot.app.home import open_database
from bot.rehearsal.botapi import BotApi
from bot.scheduler.clocks import utc_now
from bot.services.consent import consent
from bot.services.context import contact
from bot.services.context.context import Context, Resources
from bot.services.programmes.default import default_programme
from bot.services.programmes.file import parse_programme
from bot.settings import Settings
from flows.dyads.lifecycle import DyadState
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import consents, dyads, people, practitioners, programmes
from tests.support.person import Person, buttons_of

ROOT = Path(__file__).parents[3]
FIRST_CHAT = 5_500_000_000
START_SECONDS, REPLY_SECONDS = 60.0, 60.0


@dataclass
class Figures:
    """What a run measured. Latencies in seconds, from a person's input to the changed screen."""

    answers: int = 0
    latencies: list[float] = field(default_factory=list)
    seconds: float = 0.0
    cpu_seconds: float = 0.0

    def percentile(self, share: float) -> float:
        """Return a latency that so large a share of replies does not exceed."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    def line(self) -> str:
        """Return the figures in one line."""
        return (
            f"{self.answers} answers, {self.answers / self.seconds:.0f}/s,"
            f" CPU {1000 * self.cpu_seconds / self.answers:.1f} ms an answer,"
            f" reply p50 {1000 * self.percentile(0.5):.0f} ms, p99 {1000 * self.percentile(0.99):.0f} ms"
        )


def seed_clients(unit: UnitOfWork, resources: Resources, count: int) -> None:
    """Write a practitioner with so many clients who take part."""
    ctx = Context(unit, resources).with_now(unit.now - timedelta(days=30))
    programme = parse_programme(default_programme(), "default-programme.toml")
    stored = programmes.put(ctx, programme.slug, programme.model_dump(mode="json"))
    practitioner = practitioners.add(ctx, stored.id, "Alex", 0, programme.digest.at)
    for number in range(count):
        dyad = dyads.add(ctx, stored.id, practitioner.id, f"C{number}")
        chat = FIRST_CHAT + 1 + number
        person = people.add(ctx, contact.chat_key_of(ctx, chat), chat, "en")
        dyads.bind(ctx, dyad.client, person.id)
        dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)
        consents.give(ctx, dyad.client, consent.VERSION, programme.consent_version)


async def answer_check_in(person: Person, figures: Figures) -> None:
    """Begin a check-in and tap the first answer of every question until it is over."""
    await timed(person, figures, lambda: person.types("/checkin"))
    while options := [b for b in buttons_of(person.last) if ":a:" in b.get("callback_data", "")]:
        message = person.last["message_id"]
        await timed(person, figures, partial(tap, person, message, options[-1]["callback_data"]))
        figures.answers += 1
    await timed(
        person,
        figures,
        lambda: tap(person, person.last["message_id"], buttons_of(person.last)[0]["callback_data"]),
    )


async def tap(person: Person, message: int, data: str) -> None:
    """Tap a button by its data."""
    person.api.people.tap(person.id, message, data)


async def timed(person: Person, figures: Figures, act: Any) -> None:
    """Act, wait until the bot's latest message looks different, and record how long that took."""
    before, begun = screen(person), time.perf_counter()
    await act()
    await person.waits(lambda: screen(person) != before, REPLY_SECONDS)
    figures.latencies.append(time.perf_counter() - begun)


def screen(person: Person) -> tuple[object, ...]:
    """Return what identifies the latest message of the bot as it is shown now."""
    last = person.last
    return last.get("message_id"), last.get("text"), str(last.get("reply_markup"))


def cpu_of(pid: int) -> float:
    """Return the CPU seconds that a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def run_load(clients: int, at_once: int, database: str | None = None, **environment: str) -> Figures:
    """Start the service on a new home with so many clients; let all of them answer, ``at_once`` at a time."""
    api = BotApi(utc_now)
    url = await api.start()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        settings = Settings(home=home, database=database, key_file=Path(folder) / "keys" / "home.key")
        store = await open_database(settings, utc_now)
        resources = Resources(load_words(), load_instruments(), "bot")
        await store.write(lambda unit: seed_clients(unit, resources, clients))
        await store.close()
        env = os.environ | {
            "ALLIANCE_TOKEN": api.token,
            "ALLIANCE_API_URL": url,
            "ALLIANCE_HOME": str(home),
            "ALLIANCE_KEY_FILE": str(settings.key_path),
            "PYTHONPATH": os.environ.get("SERVICE_PYTHONPATH", str(ROOT)),
            **environment,
        }
        if database:
            env["ALLIANCE_DATABASE"] = database
        log = (Path(folder) / "log").open("wb")
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=ROOT, env=env, stdout=log, stderr=log
        )
        try:
            return await _measure(api, clients, at_once, process.pid)
        finally:
            process.terminate()
            await process.wait()
            await api.stop()
            if os.environ.get("SHOW_LOG"):
                sys.stderr.write((Path(folder) / "log").read_text())


async def _measure(api: BotApi, clients: int, at_once: int, pid: int) -> Figures:
    everybody = [Person(api, FIRST_CHAT + 1 + number, f"C{number}") for number in range(clients)]
    for person in everybody:
        api.world.chats[person.id].open = True
    await everybody[0].types("/help")
    await everybody[0].waits(lambda: everybody[0].reads() != "", START_SECONDS)
    figures, gate = Figures(), asyncio.Semaphore(at_once)

    async def one(person: Person) -> None:
        async with gate:
            await answer_check_in(person, figures)

    begun, cpu = time.perf_counter(), cpu_of(pid)
    await asyncio.gather(*(one(person) for person in everybody))
    if os.environ.get("SHOW_LOG"):
        sys.stderr.write(everybody[0].screen() + "\n" + str(everybody[0].last.get("reply_markup")))
    figures.seconds, figures.cpu_seconds = time.perf_counter() - begun, cpu_of(pid) - cpu
    return figures


def main() -> None:
    """Run one load and print its figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=25)
    parser.add_argument("--database")
    asked = parser.parse_args()
    figures = asyncio.run(run_load(asked.clients, asked.at_once, asked.database))
    print(f"{datetime.now(UTC):%H:%M} {asked.clients} clients, {asked.at_once} at once: {figures.line()}")  # noqa: T201


if __name__ == "__main__":
    main()
