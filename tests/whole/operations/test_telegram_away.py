"""Telegram cannot be reached for longer than a check-in lasts, while the service runs."""

from datetime import timedelta
from pathlib import Path

from bot.services.check_ins import closure
from bot.services.context.context import Context
from bot.services.delivery import outcomes, reachability
from bot.services.messaging.messenger import RetryLater
from storage.repositories import flags, outbox_claims
from storage.repositories.check_ins import CheckInPhase
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import practitioner_with_jo, says, stored_check_ins

NOT_ASKED = "Jo was not asked about the last session"


async def telegram_goes_and_a_question_is_due(played: Play) -> tuple[Person, Person, int]:
    """Return a practitioner and Jo, whose question cannot be sent, and the port at which Telegram was."""
    alex, jo = await practitioner_with_jo(played)
    await says(played, alex, "/session Jo now")
    port = int(played.api.url.rpartition(":")[2])
    await played.api.stop()
    await played.sleeps(hours=3)
    (check_in,) = await stored_check_ins(played)
    assert check_in.phase is CheckInPhase.ASKED
    return alex, jo, port


async def test_a_question_that_never_arrived_is_no_silence_and_the_practitioner_is_told(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, jo, port = await telegram_goes_and_a_question_is_due(played)
        await played.sleeps(hours=72)
        await played.api.start(port)
        await played.sleeps(hours=1)
        (check_in,) = await stored_check_ins(played)
        assert (check_in.phase, check_in.asked_at) == (CheckInPhase.CLOSED, None)
        assert "1 of 7" not in jo.screen()
        assert alex.screen().count(NOT_ASKED) == 1
        silent = await played.do(lambda ctx: flags.of_check_in(ctx, check_in.id))
        assert silent == []


async def test_a_reminder_that_took_the_place_of_the_question_is_no_silence_either(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, jo, port = await telegram_goes_and_a_question_is_due(played)
        for _ in range(13):  # in steps: the reminder falls due meanwhile
            await played.sleeps(hours=6)
        await played.api.start(port)
        await played.sleeps(hours=1)
        (check_in,) = await stored_check_ins(played)
        assert (check_in.phase, check_in.asked_at) == (CheckInPhase.CLOSED, None)
        assert alex.screen().count(NOT_ASKED) == 1
        assert await played.do(lambda ctx: flags.of_check_in(ctx, check_in.id)) == []
        assert "1 of 7" not in jo.screen()


async def test_a_question_in_hand_when_its_check_in_closes_is_not_sent_later(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, jo, port = await telegram_goes_and_a_question_is_due(played)
        (check_in,) = await stored_check_ins(played)

        def close_with_the_question_in_hand(ctx: Context) -> None:
            later = ctx.with_now(ctx.now + timedelta(hours=1))
            in_hand = outbox_claims.claim(later, "somebody", outbox_claims.LEASE_DURATION, 10)
            assert [each.subject for each in in_hand] == [check_in.id]
            closure.close(later, check_in.id)
            outcomes.record(later, in_hand[0], RetryLater("no connection"))

        await played.do(close_with_the_question_in_hand)
        await played.api.start(port)
        await played.sleeps(hours=2)
        assert "1 of 7" not in jo.screen()
        assert NOT_ASKED in alex.screen()


async def test_an_edit_that_arrives_after_the_reminder_leaves_the_question_in_the_chat(
    tables_url: str, tmp_path: Path
) -> None:
    """As "I was away for a moment", which was posted before the reminder was sent."""
    async with play(tables_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo now")
        await played.passes(hours=3)
        first = (await stored_check_ins(played))[0].message_id
        assert first is not None
        await played.passes(hours=24)
        (check_in,) = await stored_check_ins(played)
        assert check_in.message_id != first
        await played.do(lambda ctx: reachability.record_arrival(ctx, check_in.id, first))
        await played.settle()
        assert "1 of 7" in jo.reads()
        assert (await stored_check_ins(played))[0].message_id == check_in.message_id
