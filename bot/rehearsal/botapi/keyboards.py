"""Inline keyboards: what Telegram accepts and what it refuses."""

from typing import Any

from bot.rehearsal.botapi.arguments import Arguments
from bot.rehearsal.botapi.refusals import bad_request

ROW_LIMIT, ALL_LIMIT, DATA_LIMIT = 8, 100, 64
OTHER_KINDS = ("keyboard", "remove_keyboard", "force_reply")
ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip


def inline_keyboard(arguments: Arguments) -> dict[str, Any] | None:
    """Return the inline keyboard of a call, checked; None if there is none or an empty one (no more buttons).

    A row of more than 8 buttons, or more than 100 in all, is refused: Telegram's clients differ in what they do with
    them, so none may be sent here.
    """
    markup = arguments.json("reply_markup", dict)
    if not markup or any(kind in markup for kind in OTHER_KINDS):
        return None
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("object expected as reply markup")
    rows_with_buttons = [[_button(button) for button in row] for row in rows if row]
    if any(len(row) > ROW_LIMIT for row in rows_with_buttons) or sum(map(len, rows_with_buttons)) > ALL_LIMIT:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows_with_buttons} if rows_with_buttons else None


def _button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request("can't parse inline keyboard button: Text must be non-empty")
    actions = [action for action in ACTIONS if action in button]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and ("." not in str(button["url"]) and "://" not in str(button["url"])):
        raise bad_request("BUTTON_URL_INVALID")
    return button
