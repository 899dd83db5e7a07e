"""/checkin typed several times: one question while the service was away, one more if the first may be lost."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.services.check_ins import resumption
from bot.services.context.context import Context
from bot.services.delivery import outcomes
from storage.repositories import check_ins, outbox_claims
from tests.support.played_service import play
from tests.support.service_actions import end_session, practitioner_with_jo, stored_check_ins


def resend_to(ctx: Context, check_in: str, received_at: datetime) -> None:
    """Handle a /checkin of the check-in's person that was received at this moment."""
    row = check_ins.find(ctx, check_in)
    assert row is not None
    ctx.update_received_at = received_at
    resumption.resend(ctx, row)


@pytest.mark.parametrize(("seconds_after_arrival", "messages"), [(-3, 0), (3, 1)])
async def test_a_question_is_shown_again_only_to_who_asks_after_it_has_arrived(
    sqlite_url: str, tmp_path: Path, seconds_after_arrival: int, messages: int
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        shown, arrived = jo.last["message_id"], datetime.fromtimestamp(jo.last["date"], UTC)
        await played.passes(seconds=10)
        (open_one,) = await stored_check_ins(played)
        received_at = arrived + timedelta(seconds=seconds_after_arrival)
        await played.do(partial(resend_to, check_in=open_one.id, received_at=received_at))
        await played.settle()
        assert (jo.last["message_id"] > shown) is bool(messages)
        assert sum(bool(each.get("reply_markup")) for each in jo.chat.messages.values()) == 1


async def test_a_question_in_a_dying_process_s_hand_is_shown_again_to_who_asks_meanwhile(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        await played.passes(seconds=60)
        (open_one,) = await stored_check_ins(played)
        shown = jo.last["message_id"]

        def ask_twice(ctx: Context) -> None:
            resend_to(ctx, open_one.id, ctx.now)
            in_hand = outbox_claims.claim_posted(ctx, "dead", outbox_claims.LEASE_DURATION)
            assert len(in_hand) == 1
            later = ctx.with_now(ctx.now + timedelta(seconds=3))
            resend_to(later, open_one.id, later.now)
            outcomes.record_expired_lease(later, in_hand[0])

        await played.do(ask_twice)
        await played.passes(seconds=10)
        assert jo.last["message_id"] > shown
