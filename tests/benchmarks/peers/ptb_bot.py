"""Peer: eight questions with python-telegram-bot's ConversationHandler, PicklePersistence and aiosqlite.

As its documentation shows it, and not durable: the conversation's state is pickled once a minute, and an update that
was fetched is lost if the process dies. Run with TOKEN, API_URL and FOLDER in the environment.
"""

import os
from typing import Any

import aiosqlite
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ConversationHandler,
    PicklePersistence,
)

QUESTIONS = [f"Question {number} of 8: how well did that go today?" for number in range(1, 9)]
FOLDER, URL = os.environ["FOLDER"], os.environ["API_URL"]
ASKING = 0
DATABASE: dict[str, aiosqlite.Connection] = {}


def keyboard(number: int) -> InlineKeyboardMarkup:
    """Return five answers to a question."""
    row = [InlineKeyboardButton(str(value), callback_data=f"{number}:a:{value}") for value in range(1, 6)]
    return InlineKeyboardMarkup([row])


async def help_(update: Update, _: Any) -> None:
    """Say what the bot does."""
    await update.effective_chat.send_message("Send /checkin to answer eight questions.")  # type: ignore[union-attr]


async def begin(update: Update, _: Any) -> int:
    """Ask the first question in a new message."""
    await update.effective_chat.send_message(QUESTIONS[0], reply_markup=keyboard(0))  # type: ignore[union-attr]
    return ASKING


async def answer(update: Update, context: Any) -> int:
    """Store an answer and show the next question in the same message."""
    query = update.callback_query
    assert query is not None
    number, _, value = str(query.data).split(":")
    following = int(number) + 1
    context.user_data["number"] = following
    await DATABASE["answers"].execute(
        "INSERT INTO answers VALUES (?, ?, ?)", (query.from_user.id, int(number), int(value))
    )
    await DATABASE["answers"].commit()
    await query.answer()
    if following == len(QUESTIONS):
        await query.edit_message_text("Thank you.")
        return ConversationHandler.END
    await query.edit_message_text(QUESTIONS[following], reply_markup=keyboard(following))
    return ASKING


async def open_database(_: Any) -> None:
    """Open the table of answers."""
    database = DATABASE["answers"] = await aiosqlite.connect(f"{FOLDER}/answers.sqlite3")
    await database.execute("PRAGMA journal_mode=WAL")
    await database.execute(
        "CREATE TABLE IF NOT EXISTS answers (person INTEGER, question INTEGER, value INTEGER)"
    )


async def close_database(_: Any) -> None:
    """Close the table of answers."""
    await DATABASE["answers"].close()


def main() -> None:
    """Poll until the process is ended."""
    builder = Application.builder().token(os.environ["TOKEN"]).base_url(f"{URL}/bot")
    builder = builder.persistence(PicklePersistence(f"{FOLDER}/state.pickle"))
    application = builder.post_init(open_database).post_shutdown(close_database).build()
    conversation: ConversationHandler[Any] = ConversationHandler(
        entry_points=[CommandHandler("checkin", begin)],
        states={ASKING: [CallbackQueryHandler(answer)]},
        fallbacks=[CommandHandler("checkin", begin)],
        allow_reentry=True,
        name="check-in",
        persistent=True,
    )
    application.add_handlers([conversation, CommandHandler("help", help_)])
    application.run_polling()


if __name__ == "__main__":
    main()
