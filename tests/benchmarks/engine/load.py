"""Whole check-ins against our service and the peers' bots, in the same run, over the loopback Bot API.

Run as a module: ``python -m tests.benchmarks.engine.load --clients 200 --at-once 25 --bots ours PTB aiogram``.
Our service is that of this checkout, or of ``--checkout``. Each bot runs in a process of its own; the server and the
people share this one. SHOW_LOG=1 shows the bots' logs, PID_FILE names a file that is
written with the process's id, for a profiler.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bot.rehearsal.botapi import BotApi
from bot.scheduler.clocks import utc_now
from tests.benchmarks.engine.check_ins import ScreenWatcher, answer_check_ins, watching
from tests.benchmarks.engine.figures import LoadFigures
from tests.benchmarks.engine.running_bot import (
    AIOGRAM,
    FIRST_CHAT,
    PTB,
    BotProgram,
    OwnService,
    RunningBot,
    ServiceOnPostgres,
)
from tests.support.person import Person

WARMING_UP = 5  # people whose check-in is not counted


@dataclass(frozen=True)
class Stage:
    """A warm, idle bot, its Bot API, and people who have not answered yet."""

    api: BotApi
    bot: RunningBot
    watcher: ScreenWatcher
    people: list[Person]
    questions: int  # of one check-in, as the people who warmed it up were asked


@asynccontextmanager
async def warm_bot(program: BotProgram, clients: int) -> AsyncIterator[Stage]:
    """Start a bot with so many clients on a new folder; let some further ones answer until it is warm and idle."""
    api = BotApi(utc_now)
    await api.start()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        await program.prepare(folder, clients + WARMING_UP)
        bot = RunningBot(program, folder, api)
        people = [Person(api, FIRST_CHAT + number, f"C{number}") for number in range(clients + WARMING_UP)]
        for person in people:
            person.chat.open = True
        try:
            await bot.start()
            async with watching(api) as watcher:
                first = await answer_check_ins(watcher, people[:WARMING_UP], bot.cpu_seconds)
                if first.unserved or not first.answers or first.answers % WARMING_UP:
                    raise RuntimeError(f"{program.name} did not ask:\n{people[0].screen()}\n{bot.log()}")
                if not await bot.settle():
                    sys.stderr.write(f"{program.name} was never idle\n")
                yield Stage(api, bot, watcher, people[WARMING_UP:], first.answers // WARMING_UP)
        finally:
            await bot.stop()
            await api.stop()


async def run_load(program: BotProgram, clients: int, at_once: int) -> LoadFigures:
    """Let so many clients answer a check-in each. Raises AssertionError if a question was not answered."""
    async with warm_bot(program, clients) as stage:
        figures = await answer_check_ins(stage.watcher, stage.people, stage.bot.cpu_seconds, at_once=at_once)
        assert figures.answers == clients * stage.questions, f"{program.name}: {figures.line()}"
        return figures


async def compare(
    programs: Iterable[BotProgram], clients: int, at_once: int, rounds: int = 1
) -> dict[str, LoadFigures]:
    """Run the load against each bot in turn, so many times, and return each one's figures by its name."""
    programs = list(programs)
    figures = {program.name: LoadFigures() for program in programs}
    for _ in range(rounds):
        for program in programs:
            figures[program.name].add(await run_load(program, clients, at_once))
    return figures


def table(figures: dict[str, LoadFigures]) -> str:
    """Return a line for each bot, and one for ours divided by each peer's."""
    lines = [f"{name:8} {each.line()}" for name, each in figures.items()]
    own = figures.get("ours")
    peers = {name: each for name, each in figures.items() if name != "ours"} if own else {}
    return "\n".join(lines + [f"ours/{name}: {own.ratios(each)}" for name, each in peers.items() if own])


def main() -> None:
    """Run the load that the arguments describe and print its figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=25)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--bots", nargs="+", default=["ours"], choices=["ours", "PTB", "aiogram"])
    parser.add_argument("--checkout", type=Path, help="whose service to run; default: this one")
    parser.add_argument("--database", help="of our service; default: SQLite in a new home")
    parser.add_argument(
        "--postgres", action="store_true", help="run our service on a new database of the tests' server, too"
    )
    parser.add_argument(
        "--setting", action="append", default=[], help="of our service, as ALLIANCE_NAME=VALUE"
    )
    asked = parser.parse_args()
    if wrong := [each for each in asked.setting if not each.startswith("ALLIANCE_") or "=" not in each]:
        parser.error(f"not ALLIANCE_NAME=VALUE: {', '.join(wrong)}")
    ours = OwnService(database=asked.database, settings=tuple(asked.setting))
    if asked.checkout:
        ours = replace(ours, checkout=asked.checkout.resolve())
    programs: dict[str, BotProgram] = {program.name: program for program in (ours, PTB, AIOGRAM)}
    chosen = [programs[name] for name in asked.bots]
    on_postgres = ServiceOnPostgres(replace(ours, name="postgres"))
    if asked.postgres:
        chosen.append(on_postgres)
    try:
        figures = asyncio.run(compare(chosen, asked.clients, asked.at_once, asked.rounds))
    finally:
        on_postgres.close()
    head = (
        f"{datetime.now(UTC):%H:%M} {asked.clients} clients, {asked.at_once} at once, {asked.rounds} rounds"
    )
    print(f"{head}\n{table(figures)}")  # noqa: T201


if __name__ == "__main__":
    main()
