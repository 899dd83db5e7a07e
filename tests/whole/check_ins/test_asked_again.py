"""/checkin typed several times while the service was away brings one question, not one for each time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.services.check_ins import resumption
from bot.services.context.context import Context
from storage.repositories import check_ins
from tests.support.played_service import Play, play
from tests.support.service_actions import end_session, practitioner_with_jo, stored_check_ins


async def ask_again(played: Play, received_at: datetime) -> None:
    """Handle a /checkin that was received at this moment."""
    (open_one,) = await stored_check_ins(played)

    def handle(ctx: Context) -> None:
        row = check_ins.find(ctx, open_one.id)
        assert row is not None
        ctx.update_received_at = received_at
        resumption.resend(ctx, row)

    await played.do(handle)
    await played.settle()


@pytest.mark.parametrize(("seconds_after_arrival", "messages"), [(-3, 0), (3, 1)])
async def test_a_question_is_shown_again_only_to_who_asks_after_it_has_arrived(
    sqlite_url: str, tmp_path: Path, seconds_after_arrival: int, messages: int
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        shown, arrived = jo.last["message_id"], datetime.fromtimestamp(jo.last["date"], UTC)
        await played.passes(seconds=10)
        await ask_again(played, arrived + timedelta(seconds=seconds_after_arrival))
        assert (jo.last["message_id"] > shown) is bool(messages)
        assert sum(bool(each.get("reply_markup")) for each in jo.chat.messages.values()) == 1
