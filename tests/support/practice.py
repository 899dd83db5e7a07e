"""A small practice, made through the router: two practitioners, their clients in every state, one who has left.

There is no network: nothing is sent; messages are read from the outbox.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TypeVar

from sqlalchemy import Engine, select

from bot.services.context.context import Context, Resources
from bot.services.context.inbound_types import (
    CallbackTap,
    CommandMessage,
    InboundContent,
    InboundUpdate,
    Sender,
    TextMessage,
)
from bot.services.enrolment import programme_setup, role_invitations
from bot.services.inbound import router
from bot.services.messaging import outbound_actions
from bot.services.messaging.outbound_actions import (
    EditMessage,
    LeaveChat,
    OutboundAction,
    SendDocument,
    SendMessage,
    SendRendered,
)
from bot.services.operations.due_jobs import HANDLERS
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database import engine
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import Vault
from storage.repositories import due
from storage.repositories.outbox_messages import unsealed_payload
from storage.tables.schema import outbox_messages as outbox_table
from tests.support.contacts import with_contacts
from tests.support.example_table import new_key_ring

T = TypeVar("T")

WITH_WORDS = with_contacts(en="Call 112.").replace("free = false", "free = true")
NAME, WORDS = "Dr Wolfram", "zanzibar quetzal"
GOAL, OWN_GOAL = "mandrill oboe", "quincunx tapir"
XYLO, INVITED, AGREED, GONE = "Xylo-9", "Vimana-3", "Ozalid-4", "Zephyr-5"
SECRETS = (NAME, WORDS, GOAL, OWN_GOAL, XYLO, INVITED, AGREED, GONE)
TUESDAY = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
YES = "Yes, I agree"


@dataclass(slots=True)
class Practice:
    """Its database, the chat of each person by their role, and every button each chat was shown."""

    url: str
    now: datetime = TUESDAY
    ring: KeyRing = field(default_factory=new_key_ring)
    resources: Resources = field(
        default_factory=lambda: Resources(load_words(), load_instruments(), "some_bot")
    )
    chats: dict[str, int] = field(default_factory=dict)
    shown: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    said: dict[int, str] = field(default_factory=dict)
    code: str = ""
    _engine: Engine = field(init=False)
    _numbers: "count[int]" = field(default_factory=lambda: count(5_400_000_001))

    def make(self) -> "Practice":
        """Play everything that happens in the practice."""
        migrations.upgrade(self.url)
        self._engine = engine.create_sync_engine(self.url)
        try:
            self._first()
            self._others()
        finally:
            self._engine.dispose()
        return self

    def of(self, *who: str) -> tuple[str, ...]:
        """Return every button these people were shown."""
        data = (each for name in who for _, each in self.shown[self.chats[name]])
        return tuple(dict.fromkeys(data))

    def _first(self) -> None:
        """Add a practitioner with clients: one with an open check-in, one unconfirmed, one invited, one erased."""
        wolfram = self._practitioner("practitioner", NAME)
        xylo, gone = self._client("client", wolfram, XYLO), self._client("erased", wolfram, GONE)
        agreed = self._invited("agreed", wolfram, AGREED)
        self._taps(agreed, YES)
        self._a_week(wolfram, xylo)
        self._says(wolfram, f"/invite {INVITED}")
        self.code = self._code(wolfram)
        self._says(gone, "/delete")
        self._taps(gone, "Yes, delete all")

    def _a_week(self, wolfram: int, xylo: int) -> None:
        """Play a week of the client: a digest with their words, a plan, a holiday, and an open check-in."""
        self._meets(wolfram, XYLO)
        for answer in ("Mostly", "Not at all"):
            self._taps(xylo, answer)
        self._says(xylo, WORDS)
        for answer in ("Mostly", "Mostly", "Mostly", "Not at all", "A lot", "No", "Skip", "Send"):
            self._taps(xylo, answer)
        self._says(wolfram, f"/session {XYLO} every Thursday 15:00")
        self._says(wolfram, "/holiday 24.12. – 6.1.")
        self._passes(days=7)
        for words in (
            "/holiday",
            "/week",
            "/history",
            "/report",
            "/digest",
            "/settings",
            f"/session {XYLO}",
            f"/client {XYLO}",
        ):
            self._says(wolfram, words)
        for words in ("/mydata", "/met", "/stop", "/pause"):
            self._says(xylo, words)
        self._goals(wolfram, xylo)
        self._meets(wolfram, XYLO)
        self._says(wolfram, "/clients")
        self._taps(wolfram, "Not answered yet")

    def _goals(self, wolfram: int, xylo: int) -> None:
        """Let both name a goal in their own words and show it; the client then opens every one of its buttons."""
        for chat, command, category, words in (
            (xylo, "/goals", "Sleep", GOAL),
            (wolfram, f"/goals {XYLO}", "Worry and fear", OWN_GOAL),
        ):
            self._says(chat, command)
            self._taps(chat, category)
            self._says(chat, words)
            self._taps(chat, "Show my goals")
            self._taps(chat, "Show it")
        self._taps(wolfram, "In part")
        for label in ("Side by side", "Not for me", "Back", "Goal 1"):
            self._taps(xylo, label)
        self._passes(days=29)

    def _others(self) -> None:
        """Add a second practitioner and clients, one withdrawn, one with both roles; a coordinator; a stranger."""
        sam = self._practitioner("another practitioner", "Sam")
        self._client("another's client", sam, "Yen")
        quux = self._client("withdrawn", sam, "Quux")
        self._says(quux, "/stop")
        self._gives(quux, CallbackTap("stop:yes", "tap", None))
        both = self._practitioner("both", "Cleo")
        self._says(sam, "/invite C")
        self._says(both, f"/start {self._code(sam)}")
        self._taps(both, YES)
        self._taps(sam, "Yes, it is them")
        self._meet("stranger")
        invited = self._does(lambda ctx: role_invitations.invite_coordinator(ctx, "my-practice"))
        self._says(self._meet("coordinator"), f"/start {invited}")

    # ── What people do ────────────────────────────────────────────────────────────────────────────────────

    def _meet(self, role: str) -> int:
        self.chats[role] = next(self._numbers)
        return self.chats[role]

    def _practitioner(self, role: str, name: str) -> int:
        def invite(ctx: Context) -> str:
            return role_invitations.invite_practitioner(
                ctx, programme_setup.create_programme(ctx, WITH_WORDS, "our.toml").slug, name
            )

        chat = self._meet(role)
        self._says(chat, f"/start {self._does(invite)}")
        return chat

    def _invited(self, role: str, by: int, label: str) -> int:
        self._says(by, f"/invite {label}")
        chat = self._meet(role)
        self._says(chat, f"/start {self._code(by)}")
        return chat

    def _client(self, role: str, by: int, label: str) -> int:
        chat = self._invited(role, by, label)
        self._taps(chat, YES)
        self._taps(by, "Yes, it is them")
        return chat

    def _meets(self, practitioner: int, label: str) -> None:
        self._says(practitioner, f"/session {label} now")
        self._passes(hours=2)

    def _code(self, chat: int) -> str:
        found = re.search(r"\?start=([\w-]+)", self.said[chat])
        assert found is not None, self.said[chat]
        return found[1]

    def _says(self, chat: int, text: str) -> None:
        name, _, words = text.removeprefix("/").partition(" ")
        self._gives(chat, CommandMessage(name, words) if text.startswith("/") else TextMessage(text))

    def _taps(self, chat: int, label: str) -> None:
        data = next((data for shown, data in reversed(self.shown[chat]) if shown == label), None)
        assert data is not None, (label, self.shown[chat][-12:])
        self._gives(chat, CallbackTap(data, "tap", None))

    def _gives(self, chat: int, input_: InboundContent) -> None:
        self._does(lambda ctx: router.handle(ctx, InboundUpdate(Sender(chat, "en"), input_)))

    def _passes(self, **time: float) -> None:
        """Let time pass, running what is due on the way."""
        until = self.now + timedelta(**time)
        while (following := self._does(due.get_next)) and following.at <= until:
            self.now = max(self.now, following.at)
            self._does(self._fire)
        self.now = until

    def _fire(self, ctx: Context) -> None:
        for row in due.claim(ctx, "me", timedelta(minutes=1), 1):
            due.cancel(ctx, row.kind, row.subject)
            HANDLERS[row.kind](ctx, row)

    def _does(self, use_case: Callable[[Context], T]) -> T:
        with self._engine.begin() as conn:
            unit = UnitOfWork(conn, Vault.open(conn, self.ring, self.now), self.now)
            known = {*conn.execute(select(outbox_table.c.id)).scalars()}
            done = use_case(Context(unit, self.resources))
            for row in conn.execute(select(outbox_table).where(outbox_table.c.id.not_in(known))).all():
                self._keep(outbound_actions.from_json(unsealed_payload(unit, row) or ""))
            return done

    def _keep(self, sent: OutboundAction) -> None:
        match sent:
            case SendMessage(message=message) | EditMessage(message=message) | LeaveChat(message=message):
                pass
            case SendDocument(caption=message) | SendRendered(caption=message):
                pass
            case _:
                return
        self.said[sent.chat] = message.html
        buttons = [(each.label, each.data) for line in message.buttons for each in line if each.data]
        self.shown.setdefault(sent.chat, []).extend(buttons)
