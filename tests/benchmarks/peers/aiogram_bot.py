"""Peer: eight questions with aiogram's state machine in memory and aiosqlite.

As its documentation shows it, and not durable: the state is lost when the process ends, and so is an update that was
fetched. Run with TOKEN, API_URL and FOLDER in the environment.
"""

import asyncio
import os

import aiosqlite
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

QUESTIONS = [f"Question {number} of 8: how well did that go today?" for number in range(1, 9)]


class Form(StatesGroup):  # type: ignore[misc]  # not installed where mypy runs
    asking = State()


def keyboard(number: int) -> InlineKeyboardMarkup:
    """Return five answers to a question."""
    row = [
        InlineKeyboardButton(text=str(value), callback_data=f"{number}:a:{value}") for value in range(1, 6)
    ]
    return InlineKeyboardMarkup(inline_keyboard=[row])


async def help_(message: Message) -> None:
    """Say what the bot does."""
    await message.answer("Send /checkin to answer eight questions.")


async def begin(message: Message, state: FSMContext) -> None:
    """Ask the first question in a new message."""
    await state.set_state(Form.asking)
    await message.answer(QUESTIONS[0], reply_markup=keyboard(0))


async def answer(query: CallbackQuery, state: FSMContext, database: aiosqlite.Connection) -> None:
    """Store an answer and show the next question in the same message."""
    number, _, value = str(query.data).split(":")
    following = int(number) + 1
    await state.update_data(number=following)
    await database.execute(
        "INSERT INTO answers VALUES (?, ?, ?)", (query.from_user.id, int(number), int(value))
    )
    await database.commit()
    await query.answer()
    if following == len(QUESTIONS):
        await state.clear()
        await query.message.edit_text("Thank you.")
    else:
        await query.message.edit_text(QUESTIONS[following], reply_markup=keyboard(following))


async def main() -> None:
    """Poll until the process is ended."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["API_URL"]))
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.message.register(begin, Command("checkin"))
    dispatcher.message.register(help_, Command("help"))
    dispatcher.callback_query.register(answer, Form.asking, F.data)
    async with aiosqlite.connect(f"{os.environ['FOLDER']}/answers.sqlite3") as database:
        await database.execute("PRAGMA journal_mode=WAL")
        await database.execute(
            "CREATE TABLE IF NOT EXISTS answers (person INTEGER, question INTEGER, value INTEGER)"
        )
        await dispatcher.start_polling(Bot(os.environ["TOKEN"], session=session), database=database)


if __name__ == "__main__":
    asyncio.run(main())
