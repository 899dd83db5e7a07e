"""A tap in a message that a newer one has replaced is answered in the newest one: no second keyboard comes alive."""

from functools import partial
from pathlib import Path

import pytest

from storage.repositories import check_ins
from tests.support.person import buttons_of
from tests.support.played_service import play
from tests.support.service_actions import end_session, practitioner_with_jo, says, stored_check_ins


@pytest.mark.parametrize("is_outdated", [False, True])
async def test_a_tap_in_an_older_message_is_shown_in_the_newest(
    sqlite_url: str, tmp_path: Path, is_outdated: bool
) -> None:
    """Outdated: the question has been answered meanwhile, in the newest message."""
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        older = jo.last
        await says(played, jo, "/checkin")
        assert older["message_id"] not in jo.chat.messages
        newest = jo.last["message_id"]
        if is_outdated:
            await jo.taps(jo.sees()[0])
            await played.settle()
        calls = len(played.api.calls)
        tap = await jo.taps_data(buttons_of(older)[0]["callback_data"], older)
        await played.settle()
        assert tap.answer is not None
        assert jo.last["message_id"] == newest
        assert "2 of 7" in jo.reads()
        after = [
            (call.method, call.arguments.number("message_id")) for call in list(played.api.calls)[calls:]
        ]
        assert {number for method, number in after if method == "editMessageText"} == {newest}
        # That it had arrived may have been unknown before.
        assert ("deleteMessage", older["message_id"]) in after
        (row,) = await stored_check_ins(played)
        assert row.message_id == newest


async def test_a_message_with_a_higher_number_that_is_gone_is_replaced_once(
    sqlite_url: str, tmp_path: Path
) -> None:
    """As that of another bot on the same database, whose numbers begin lower."""
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        (row,) = await stored_check_ins(played)
        await played.do(partial(check_ins.set_message_id, check_in=row.id, message_id=100_000))
        await says(played, jo, "/checkin")
        await played.settle()
        (row,) = await stored_check_ins(played)
        assert row.message_id == jo.last["message_id"]
        await jo.taps(jo.sees()[0])
        await played.settle()
        assert "2 of 7" in jo.reads()
