"""The whole service for a test: the real one, against the loopback Bot API, on a clock that the test moves."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import SecretStr

from bot.app import remaining_work
from bot.app.service import Service
from bot.rehearsal.botapi import BotApi
from bot.scheduler.clocks import MovableClock
from bot.services.context.context import Context
from bot.services.delivery.pace import MAX_PER_SECOND, SendPace
from bot.services.enrolment import programme_setup, role_invitations
from bot.services.messaging.outbox_kinds import DIGEST_PAGE_INTERVAL
from bot.services.programmes.default import default_programme
from bot.services.sessions.fetch_results import Fetch, FetchResult
from bot.settings import Settings
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.crypto import MasterKey
from storage.encryption.keyfile import create_key_file
from storage.repositories import checkpoints, outbox_messages
from tests.support.databases import create_sqlite_tables
from tests.support.person import Person, invitation_code

T = TypeVar("T")

SCHEMA = Path(__file__).parents[3] / "shared" / "botapi" / "api.min.json"
WITHOUT_PRACTITIONER_FORM = default_programme().replace(
    "practitioner_form = true", "practitioner_form = false"
)
"""The default programme's file, changed so that only the client is asked."""
TUESDAY = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)  # 15:00 in Berlin
PATIENCE = 120.0  # seconds of real time: far more than any moment of a story takes
FIRST_USER = 5_400_000_001  # above 32 bits, as Telegram's are


def utc(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of 2026, the year in which all stories are played, in UTC."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def unlimited_pace() -> SendPace:
    """Return a pace that lets a story's messages pass without waiting in real time."""
    return SendPace(MAX_PER_SECOND, MAX_PER_SECOND)


class Play:
    """A service, its Bot API and its clock. People are met, and act; time passes only on request."""

    def __init__(self, api: BotApi, clock: MovableClock, settings: Settings, fetch: Fetch) -> None:
        self.api, self.clock, self.settings, self._fetch = api, clock, settings, fetch
        self.service = Service(settings, clock, fetch, unlimited_pace())
        self._next_user = max([FIRST_USER, *api.world.users])

    def meet(self, name: str, language: str = "en") -> Person:
        """Add a person with a Telegram account who has not begun the chat."""
        self._next_user += 1
        return Person(self.api, self._next_user, name, language)

    async def practitioner(
        self, name: str = "Alex", programme: str | None = None, language: str = "en"
    ) -> Person:
        """Add a practitioner who has been invited and has opened the link."""
        text = programme or default_programme()
        code = await self.do(
            lambda ctx: role_invitations.invite_practitioner(
                ctx, programme_setup.create_programme(ctx, text, "programme.toml").slug, name
            )
        )
        person = self.meet(name, language)
        await person.start(code)
        await self.settle()
        return person

    async def client(self, practitioner: Person, label: str, language: str = "en") -> Person:
        """Add a client who has been invited by their practitioner, has agreed, and is confirmed."""
        person = await self.invited(practitioner, label, language)
        await person.taps(person.sees()[0])
        await self.settle()
        await self.confirmed(practitioner)
        return person

    async def confirmed(self, practitioner: Person) -> None:
        """Let the practitioner confirm the identity of the client who has just agreed."""
        await practitioner.taps(practitioner.sees()[0])
        await self.settle()

    async def invited(self, practitioner: Person, label: str, language: str = "en") -> Person:
        """Add a client who has opened the link and not agreed yet."""
        await practitioner.types(f"/invite {label}")
        await self.settle()
        code = invitation_code(practitioner.reads())
        person = self.meet(label, language)
        await person.start(code)
        await self.settle()
        return person

    async def do(self, use_case: Callable[[Context], T]) -> T:
        """Run a use case as the operator would, in one transaction."""
        return await self.service.store.write(lambda unit: use_case(Context(unit, self.service.resources)))

    async def passes(self, **time: float) -> None:
        """Let time pass, stopping at each moment something is due, and at the end until a digest is complete."""
        target = self.clock() + timedelta(**time)
        await self.settle()
        while (moment := await remaining_work.next_moment(self.service)) and moment <= target:
            if moment <= self.clock() and self.service.sending_stopped:
                break
            assert moment > self.clock(), f"what was due at {moment} has not been done"
            await self._move_to(moment)
        await self._move_to(target)
        while (page := await self._next_page()) is not None:
            await self._move_to(page)

    async def _next_page(self) -> datetime | None:
        now, at = self.clock(), await self.service.store.read(outbox_messages.next_at)
        return at if at is not None and now < at <= now + DIGEST_PAGE_INTERVAL else None

    async def sleeps(self, **time: float) -> None:
        """Let time pass in one step: what was due on the way is done at its end."""
        await self._move_to(self.clock() + timedelta(**time))

    async def comes(self, moment: datetime) -> None:
        """Let time pass up to that moment."""
        await self.passes(seconds=(moment - self.clock()).total_seconds())

    async def restarts(self) -> None:
        """Stop the service and start it again on the same home."""
        await self.service.stop()
        self.service = Service(self.settings, self.clock, self._fetch, unlimited_pace())
        await self.service.start()
        await self.settle()

    async def _move_to(self, moment: datetime) -> None:
        await self.settle()
        await self.service.store.write(lambda unit: self._leap(unit, moment))
        await self.settle()

    def _leap(self, unit: UnitOfWork, moment: datetime) -> None:
        """Move the clock and record a poll, so that the next poll detects neither an outage nor a clock set back."""
        checkpoints.put(unit, checkpoints.LAST_POLL, moment)
        self.clock.move_to(moment)

    async def settle(self) -> None:
        """Wait until everything people did has been answered; fail with what is left after PATIENCE seconds."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self.api.world.updates.taken()
                await remaining_work.settle(self.service)
        except TimeoutError:
            left = sorted(await remaining_work.work_left(self.service))
            fetched = "" if not self.api.world.updates.waiting() else "; updates are not fetched"
            raise AssertionError(f"no rest within {PATIENCE:.0f} s: {left}{fetched}") from None


def webhook_settings() -> dict[str, str]:
    """Return the settings of a webhook on a free port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    return {"webhook_url": f"http://{address}/telegram", "webhook_listen": address}


async def never_answers(address: str, etag: str | None) -> FetchResult:
    """Wait for ever, as the network of a story without one: calendars are read when the story says so."""
    await asyncio.get_running_loop().create_future()
    raise AssertionError


def _move_in(url: str, key: Path) -> None:
    """Make the key and the tables as a first start would, but from a template: hundreds of tests begin here."""
    if not key.exists():
        create_key_file(key, [MasterKey.random()])
    if url.startswith("sqlite") and not Path(url.removeprefix("sqlite+aiosqlite:///")).exists():
        create_sqlite_tables(url)


@asynccontextmanager
async def play(
    url: str,
    folder: Path,
    start: datetime = TUESDAY,
    *,
    before: Callable[[BotApi], None] | None = None,
    fetch: Fetch = never_answers,
    settings: Mapping[str, Any] = MappingProxyType({}),
    webhook: bool = False,
) -> AsyncIterator[Play]:
    """Run a service on a database without rows; ``before`` its start the Bot API may be changed.

    ``fetch`` brings it calendars; ``settings`` are further ones. With ``webhook`` it is sent its updates instead of
    polling for them.
    """
    clock = MovableClock(start, running=False)
    api = BotApi(clock, schema=SCHEMA)
    if before is not None:
        before(api)
    address = await api.start()
    all_settings = Settings(
        token=SecretStr(api.token),
        api_url=address,
        home=folder / "home",
        database=SecretStr(url),
        key_file=folder / "keys" / "test.key",
        **settings,
        **(webhook_settings() if webhook else {}),
    )
    _move_in(url, all_settings.key_path)
    played = Play(api, clock, all_settings, fetch)
    try:
        await played.service.start()
        yield played
        assert api.complaints == []
    finally:
        await played.service.stop()
        await api.stop()
