"""The messenger port over python-telegram-bot."""

import asyncio
import logging
from collections.abc import Coroutine, Mapping
from datetime import timedelta
from typing import Any, TypeVar, assert_never

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.messaging.messenger import (
    Downloaded,
    DownloadFailed,
    Outcome,
    OutcomeUnknown,
    RecipientUnreachable,
    Rejected,
    RetryLater,
    Sent,
    Unauthorized,
)
from bot.services.messaging.outbound_actions import (
    AnswerCallback,
    Document,
    EditMessage,
    LeaveChat,
    OutboundAction,
    RemoveMessage,
    SendDocument,
    SendMessage,
    SendRendered,
    SetCommands,
)
from bot.services.messaging.render_jobs import RenderJob
from bot.telegram.renderer import Renderer
from bot.telegram.request import AiohttpRequest, NeverLeft, TooLarge
from flows.message import Button, Message

log = logging.getLogger(__name__)

T = TypeVar("T")

NO_PREVIEW = {"is_disabled": True}
# Parts of Telegram's error texts, in lower case.
NOTHING_TO_DO = ("message is not modified", "query is too old", "query id is invalid")
NOTHING_TO_DELETE = ("message to delete not found",)
CANNOT_EDIT = ("message to edit not found", "message can't be edited")
NOBODY_THERE = ("chat not found", "user is deactivated", "peer_id_invalid")


class _RenderingFailed(Exception):
    """A picture or a PDF could not be made."""


class TelegramMessenger:
    """A Messenger over a bot that was built with `bot.telegram.connect.build`."""

    def __init__(self, bot: Bot, renderer: Renderer) -> None:
        self._bot, self._renderer = bot, renderer

    async def deliver(self, action: OutboundAction) -> Outcome:
        """Do one action, once, and return what came of it."""
        try:
            return Sent(await self._do(action))
        except _RenderingFailed:
            return Rejected("could not be rendered")
        except TelegramError as error:
            return outcome_of(error)

    async def download(self, reference: str, max_bytes: int) -> Downloaded | DownloadFailed:
        """Download a file by its file id: its address and size are asked for first."""
        request = self._bot.request
        assert isinstance(request, AiohttpRequest)
        try:
            file = await self._bot.get_file(reference)
            if file.file_path is None or (file.file_size or 0) > max_bytes:
                return DownloadFailed("too large", again=False)
            return Downloaded(await request.download(file.file_path, max_bytes))
        except (BadRequest, TooLarge) as error:
            return DownloadFailed(type(error).__name__, again=False)
        except TelegramError as error:
            return DownloadFailed(type(error).__name__, again=True)

    async def _do(self, action: OutboundAction) -> int | None:
        """Do the action; return the id of the message that now shows its text, if any.

        Raises TelegramError, and _RenderingFailed.
        """
        match action:
            case AnswerCallback():
                await self._answer(action)
            case SendMessage():
                return await self._answer_beside(action.answers, self._send_message(action))
            case EditMessage():
                return await self._answer_beside(action.answers, self._edit_message(action))
            case SendDocument():
                return await self._answer_beside(action.answers, self._send_document(action))
            case SendRendered(chat, job, caption, is_protected):
                document = await self._render(job)
                return await self._send_document(
                    SendDocument(chat, document, caption, is_protected=is_protected)
                )
            case RemoveMessage():
                await self._remove_message(action)
            case SetCommands():
                commands = [BotCommand(*each) for each in action.commands]
                await self._bot.set_my_commands(commands, scope=BotCommandScopeChat(action.chat))
            case LeaveChat():
                return await self._leave_chat(action)
            case _:
                assert_never(action)
        return None

    async def _leave_chat(self, action: LeaveChat) -> int | None:
        """Leave a group with a last message, or without one where the bot may not write."""
        message_id = None
        try:
            message_id = await self._send_message(SendMessage(action.chat, action.message))
        except (BadRequest, Forbidden) as error:
            log.info("a group is left without a message: %s", type(error).__name__)
        await self._bot.leave_chat(action.chat)
        return message_id

    async def _answer(self, answer: AnswerCallback) -> None:
        try:
            await self._call("answerCallbackQuery", callback_query_id=answer.callback_id, text=answer.notice)
        except BadRequest as error:
            if not _mentions(error, NOTHING_TO_DO):
                raise

    async def _answer_beside(self, answer: AnswerCallback | None, sending: Coroutine[Any, Any, T]) -> T:
        """Answer a tap while something is sent, and return what was sent.

        The tap's answer only ends a spinner: where it fails, the message counts, and is not sent a second time.
        """
        if answer is None:
            return await sending
        results: tuple[T, None] = await asyncio.gather(sending, self._answer_quietly(answer))
        return results[0]

    async def _answer_quietly(self, answer: AnswerCallback) -> None:
        try:
            await self._answer(answer)
        except TelegramError as error:
            log.info("a tap could not be answered: %s", type(error).__name__)

    async def _send_message(self, action: SendMessage) -> int:
        sent = await self._call(
            "sendMessage",
            chat_id=action.chat,
            protect_content=action.is_protected,
            reply_parameters=_reply_parameters(action.replies_to),
            **_content(action.message),
        )
        return _message_id(sent)

    async def _edit_message(self, action: EditMessage) -> int:
        await self._call(
            "editMessageText",
            chat_id=action.chat,
            message_id=action.message_id,
            **_content(action.message),
        )
        return action.message_id

    async def _call(self, method: str, **parameters: Any) -> Any:
        """Call a method of the Bot API without the objects that `Bot` makes, and return its result as JSON.

        They are made of every button and of the whole message that Telegram returns, of which only the number is read:
        for each tap that took as long as all statements of its transaction. The errors are the same.
        """
        request = self._bot.request
        assert isinstance(request, AiohttpRequest)
        return await request.call(f"{self._bot.base_url}/{method}", parameters)

    async def _render(self, job: RenderJob) -> Document:
        try:
            return await self._renderer.render(job)
        except Exception as error:  # the other messages of a digest are sent, whatever fails here
            log.error("could not be drawn: %s", type(error).__name__, exc_info=exc_info_at_debug(log, error))
            raise _RenderingFailed from None

    async def _send_document(self, action: SendDocument) -> int:
        send = self._bot.send_photo if action.document.is_picture else self._bot.send_document
        sent = await send(
            action.chat,
            InputFile(action.document.content, action.document.name),
            caption=action.caption.html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(action.caption),
            protect_content=action.is_protected,
        )
        return sent.message_id

    async def _remove_message(self, action: RemoveMessage) -> None:
        try:
            await self._bot.delete_message(action.chat, action.message_id)
        except BadRequest as error:
            if not _mentions(error, NOTHING_TO_DELETE):  # it is older than 48 hours
                await self._bot.edit_message_reply_markup(action.chat, action.message_id, reply_markup=None)


def _content(message: Message) -> dict[str, Any]:
    """Return the parameters of a message's text and buttons."""
    rows = [[_button_json(each) for each in row] for row in message.buttons]
    return {
        "text": message.html,
        "parse_mode": ParseMode.HTML,
        "reply_markup": {"inline_keyboard": rows} if rows else None,
        "link_preview_options": NO_PREVIEW,
    }


def _button_json(button: Button) -> dict[str, str]:
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": button.data}


def _message_id(sent: Any) -> int:
    """Return the number of a message that was sent. Raises TelegramError for another object: nobody knows then."""
    number = sent.get("message_id") if isinstance(sent, dict) else None
    if not isinstance(number, int):
        raise TelegramError("not a message")
    return number


def keyboard(message: Message) -> InlineKeyboardMarkup | None:
    """Return the message's buttons as an inline keyboard; None if it has none."""
    if not message.buttons:
        return None
    return InlineKeyboardMarkup([[_button(each) for each in row] for row in message.buttons])


def _reply_parameters(message_id: int | None) -> dict[str, Any] | None:
    return {"message_id": message_id, "allow_sending_without_reply": True} if message_id is not None else None


def _button(button: Button) -> InlineKeyboardButton:
    if button.url is not None:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=button.data)


def _mentions(error: TelegramError, texts: tuple[str, ...]) -> bool:
    return any(text in error.message.lower() for text in texts)


def outcome_of(error: TelegramError) -> Outcome:
    """Return the outcome that an error of python-telegram-bot stands for; its text quotes no message."""
    if isinstance(error, BadRequest):
        return _bad_request(error)
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        seconds = wait.total_seconds() if isinstance(wait, timedelta) else wait
        return RetryLater("429", float(seconds), is_flood=True)
    for error_type, outcome in OUTCOMES.items():
        if isinstance(error, error_type):
            return outcome
    return OutcomeUnknown(type(error).__name__)


# The first match counts: NeverLeft is a NetworkError, too.
OUTCOMES: Mapping[type[TelegramError], Outcome] = {
    Forbidden: RecipientUnreachable("403"),
    InvalidToken: Unauthorized("401 or 404: Telegram does not know the token"),
    Conflict: RetryLater("409", 5.0),
    NeverLeft: RetryLater("no connection"),
    NetworkError: OutcomeUnknown("no answer"),
}


def _bad_request(error: BadRequest) -> Outcome:
    if _mentions(error, NOTHING_TO_DO):
        return Sent()
    if _mentions(error, NOBODY_THERE):
        return RecipientUnreachable("400: chat not found")
    return Rejected("400: message cannot be edited" if _mentions(error, CANNOT_EDIT) else "400")
