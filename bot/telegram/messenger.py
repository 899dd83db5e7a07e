"""Carries dispatches to Telegram, and tells what became of each."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
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
from bot.services.messaging.outbound_actions import Document, OutboundAction
from bot.telegram.renderer import Renderer
from bot.telegram.request import AiohttpRequest, NeverLeft, TooLarge
from flows.message import Button, Message

log = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
NOTHING_TO_DO = ("message is not modified", "query is too old", "query id is invalid")
NOTHING_TO_DELETE = ("message to delete not found",)
CANNOT_EDIT = ("message to edit not found", "message can't be edited")
NOBODY_THERE = ("chat not found", "user is deactivated", "peer_id_invalid")


class TelegramMessenger:
    """A Messenger over python-telegram-bot, which reaches Telegram by way of ours."""

    def __init__(self, bot: Bot, artist: Renderer) -> None:
        self._bot, self._artist = bot, artist

    async def deliver(self, dispatch: OutboundAction) -> Outcome:
        """Carry one dispatch, once; what is to be drawn, is drawn before."""
        if dispatch.drawing is None:
            return await self._carry(dispatch)
        try:
            document = await self._artist.draw(dispatch.drawing)
        except Exception as error:  # the letters around a picture go out, whatever is wrong with it
            log.error("could not be drawn: %s", type(error).__name__, exc_info=exc_info_at_debug(log, error))
            return Rejected("could not be drawn")
        return await self._carry(replace(dispatch, document=document, drawing=None))

    async def bring(self, reference: str, most_bytes: int) -> Downloaded | DownloadFailed:
        """Bring one file: where it lies is asked first, and how large it is."""
        way = self._bot.request
        assert isinstance(way, AiohttpRequest)
        try:
            found = await self._bot.get_file(reference)
            if found.file_path is None or (found.file_size or 0) > most_bytes:
                return DownloadFailed("too large", again=False)
            return Downloaded(await way.download(found.file_path, most_bytes))
        except (BadRequest, TooLarge) as error:
            return DownloadFailed(type(error).__name__, again=False)
        except TelegramError as error:
            return DownloadFailed(type(error).__name__, again=True)

    async def _carry(self, dispatch: OutboundAction) -> Outcome:
        try:
            if dispatch.tap is not None:
                await self._answer(dispatch.tap, dispatch.notice)
            if dispatch.menu:
                scope = BotCommandScopeChat(dispatch.chat)
                await self._bot.set_my_commands([BotCommand(*each) for each in dispatch.menu], scope=scope)
            sent = Sent(await self._show(dispatch, dispatch.message) if dispatch.message else None)
            if dispatch.message is None and dispatch.edits is not None:
                await self._take_away(dispatch.chat, dispatch.edits)
            if dispatch.leaves:
                await self._bot.leave_chat(dispatch.chat)
            return sent
        except TelegramError as error:
            return outcome_of(error)

    async def _take_away(self, chat: int, message_id: int) -> None:
        try:
            await self._bot.delete_message(chat, message_id)
        except BadRequest as error:
            if not _says(error, NOTHING_TO_DELETE):  # older than 48 hours
                await self._bot.edit_message_reply_markup(chat, message_id, reply_markup=None)

    async def _answer(self, tap: str, notice: str | None) -> None:
        try:
            await self._bot.answer_callback_query(tap, text=notice)
        except BadRequest as error:
            if not _says(error, NOTHING_TO_DO):
                raise

    async def _show(self, dispatch: OutboundAction, message: Message) -> int | None:
        markup = keyboard(message)
        if dispatch.document is not None:
            return await self._send_file(dispatch, message, dispatch.document)
        if dispatch.edits is None:
            sent = await self._bot.send_message(
                dispatch.chat,
                message.html,
                parse_mode=ParseMode.HTML,
                reply_markup=markup,
                link_preview_options=NO_PREVIEW,
                protect_content=dispatch.protected,
                reply_parameters=_reply(dispatch.replies_to),
            )
            return sent.message_id
        await self._bot.edit_message_text(
            message.html,
            dispatch.chat,
            dispatch.edits,
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            link_preview_options=NO_PREVIEW,
        )
        return dispatch.edits

    async def _send_file(self, dispatch: OutboundAction, message: Message, document: Document) -> int:
        send = self._bot.send_photo if document.is_picture else self._bot.send_document
        sent = await send(
            dispatch.chat,
            InputFile(document.content, document.name),
            caption=message.html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(message),
            protect_content=dispatch.protected,
        )
        return sent.message_id


def keyboard(message: Message) -> InlineKeyboardMarkup | None:
    """The rows of buttons as Telegram takes them."""
    return (
        InlineKeyboardMarkup([[_button(b) for b in row] for row in message.buttons])
        if message.buttons
        else None
    )


def _reply(message_id: int | None) -> ReplyParameters | None:
    return ReplyParameters(message_id, allow_sending_without_reply=True) if message_id is not None else None


def _button(button: Button) -> InlineKeyboardButton:
    if button.url is not None:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=button.data)


def _says(error: TelegramError, texts: tuple[str, ...]) -> bool:
    return any(text in error.message.lower() for text in texts)


def outcome_of(error: TelegramError) -> Outcome:
    """What an error of python-telegram-bot means for the dispatch that met it. No text holds a person's words."""
    if isinstance(error, BadRequest):
        return _refused(error)
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        seconds = wait.total_seconds() if isinstance(wait, timedelta) else wait
        return RetryLater("429", float(seconds), everybody=True)
    for kind, outcome in MEANING.items():
        if isinstance(error, kind):
            return outcome
    return OutcomeUnknown(type(error).__name__)


# Looked up in this order: NeverLeft is a NetworkError, too.
MEANING: Mapping[type[TelegramError], Outcome] = {
    Forbidden: RecipientUnreachable("403"),
    InvalidToken: Unauthorized("401 or 404: Telegram does not know the token"),
    Conflict: RetryLater("409", 5.0),
    NeverLeft: RetryLater("no connection"),
    NetworkError: OutcomeUnknown("no answer"),
}


def _refused(error: BadRequest) -> Outcome:
    if _says(error, NOTHING_TO_DO):
        return Sent()
    if _says(error, NOBODY_THERE):
        return RecipientUnreachable("400: chat not found")
    return Rejected("400: message cannot be edited" if _says(error, CANNOT_EDIT) else "400")
