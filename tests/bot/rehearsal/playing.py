"""A small play for the room's tests: a clock, a cast, and a bot on PTB that asks, edits and reports."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from aiohttp import web
from telegram import (
    BotCommand,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
)

from bot.rehearsal.botapi import BotApi
from bot.rehearsal.room import CastMember, Stage, room_application
from bot.telegram import connect

ANNA, BEN, MIRA = 5_000_000_101, 5_000_000_102, 5_000_000_201
CAST = [
    CastMember(ANNA, "Anna", "client", "calm"),
    CastMember(BEN, "بن", "client", "rising"),
    CastMember(5_000_000_103, "Chloé", "client", "always at the top"),
    CastMember(5_000_000_104, "Dmytro", "client", "silent since a dip"),
    CastMember(5_000_000_105, "Elif", "client", "tension"),
    CastMember(5_000_000_106, "Finn", "client", "goals"),
    CastMember(MIRA, "Mira", "practitioner", "weekly digest"),
]
QUESTIONS = (
    "We talked about what <b>matters to me</b>.",
    "What we did today <i>made sense</i> to me.",
    "I felt understood.",
)
OPTIONS = ("not at all", "a little", "somewhat", "mostly", "completely")
DIGEST = (
    "<b>Your week, 2 to 8 March</b>\n\nWorth a look first\n\n"
    "<b>Anna</b> answered <u>“a little”</u> to “I felt understood”. Usual for her is “mostly”, "
    "over 9 check-ins.\n"
    "<blockquote>You could ask how the last session was for her.</blockquote>\n\n"
    "Steady and high: Chloé, Finn. Not heard from: <tg-spoiler>Dmytro</tg-spoiler>.\n\n"
    "More: /digest or <a href='https://alliance.example/digest'>how this is worked out</a>. "
    "Invite: https://t.me/alliance_rehearsal_bot?start=CODE-7"
)


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    now: datetime = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


class Play:
    """The bot's side of the play, and the stage it is played on."""

    def __init__(self, api: BotApi, clock: Clock) -> None:
        self.api, self.clock = api, clock
        self.bot = connect.build(api.token, api.url)
        self.stage = Stage(
            lambda: clock.now, "Europe/Berlin", self.move, self.due, self.digest, self.over, lambda: CAST
        )
        self.broken = False

    async def serve(self, port: int = 0) -> str:
        """Open the room; returns its address."""
        self.runner = web.AppRunner(room_application(self.api, self.stage), access_log=None)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", port).start()
        host, listening = self.runner.addresses[0][:2]
        return f"http://{host}:{listening}"

    async def leave(self) -> None:
        """Close the room."""
        await self.runner.cleanup()

    async def begin(self, *, ben: bool = True) -> None:
        """Everybody is there; Anna was asked, and Ben too unless not ``ben``."""
        for member in CAST:
            self.api.people.meet(member.user_id, member.name, "ar" if member.user_id == BEN else "en")
        for user in (ANNA, BEN, MIRA):
            self.api.people.begin(user)
        self.api.world.updates.forget()
        await self.bot.set_my_commands(
            [BotCommand("help", "What this is"), BotCommand("pause", "Take a break")]
        )
        await self.bot.set_my_description("Two minutes after each session.\nTap Start to begin.")
        if ben:
            await self.bot.send_message(BEN, "مرحبا! هل نبدأ؟", reply_markup=keyboard(0, ["نعم", "لا"]))
        await self.bot.send_message(
            MIRA, "Hello Mira. The next digest comes on <b>Monday, 08:00</b>.", parse_mode="HTML"
        )
        await self.ask(ANNA, 0)

    async def listen(self) -> None:
        """Fetch and answer, for ever."""
        offset = 0
        while True:
            for update in await self.bot.get_updates(offset, timeout=20, read_timeout=30):
                offset = update.update_id + 1
                if update.callback_query:
                    await self.tapped(update.callback_query)
                elif update.message:
                    await self.said(update.message)

    async def ask(self, user: int, number: int) -> None:
        await self.bot.send_message(
            user, question(number), parse_mode="HTML", reply_markup=keyboard(number, OPTIONS)
        )

    async def tapped(self, query: CallbackQuery) -> None:
        number, choice = str(query.data).split(":")
        following = int(number) + 1
        await query.answer("Saved", show_alert=choice == "0" and following < len(QUESTIONS))
        if following < len(QUESTIONS):
            options = keyboard(following, OPTIONS)
            await query.edit_message_text(question(following), parse_mode="HTML", reply_markup=options)
        elif following == len(QUESTIONS):
            await query.edit_message_text("Mira will see this.", reply_markup=keyboard(following, ["Send"]))
        else:
            await query.edit_message_text("Thank you. That is all for this week.")

    async def said(self, message: Message) -> None:
        if message.text:
            await self.bot.send_message(message.chat_id, f"You wrote: {message.text}")
        else:
            await self.bot.send_message(message.chat_id, "I can read words and taps, nothing else yet.")

    async def move(self, by: timedelta) -> None:
        if self.broken:
            raise RuntimeError("the play is broken on purpose")
        target = self.clock.now + by
        await self.bot.get_me()  # to move takes a while, and where to is known before
        self.clock.now = target

    async def due(self) -> str:
        await self.move(timedelta(hours=2))
        await self.ask(ANNA, 0)
        return "Anna was asked how the session was."

    async def digest(self) -> str:
        await self.move(timedelta(days=7))
        no_preview = LinkPreviewOptions(is_disabled=True)
        await self.bot.send_message(MIRA, DIGEST, parse_mode="HTML", link_preview_options=no_preview)
        return "Mira’s digest has come."

    async def over(self) -> None:
        self.api.world.forget()
        self.clock.now = Clock().now
        await self.begin()


def question(number: int) -> str:
    """Return a question with its number."""
    return f"{number + 1} of {len(QUESTIONS)}\n\n{QUESTIONS[number]}"


def keyboard(number: int, options: tuple[str, ...] | list[str]) -> InlineKeyboardMarkup:
    """One row per option."""
    rows = [[InlineKeyboardButton(label, callback_data=f"{number}:{n}")] for n, label in enumerate(options)]
    return InlineKeyboardMarkup(rows)


class Playing:
    """The play while it runs: `async with Playing(api, clock) as (play, address)`."""

    def __init__(self, api: BotApi, clock: Clock) -> None:
        self.play = Play(api, clock)

    async def __aenter__(self) -> tuple[Play, str]:
        await self.play.bot.initialize()
        await self.play.begin()
        self.listening = asyncio.create_task(self.play.listen())
        return self.play, await self.play.serve()

    async def __aexit__(self, *problem: object) -> None:
        await self.play.leave()
        self.listening.cancel()
        with suppress(asyncio.CancelledError):
            await self.listening
        await self.play.bot.shutdown()
