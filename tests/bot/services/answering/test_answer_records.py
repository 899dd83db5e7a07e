"""What is stored of an answer that is given again."""

from dataclasses import replace
from pathlib import Path

from flows.instruments import Perspective
from storage.repositories import check_ins, dyads
from storage.repositories.answers import StoredAnswer
from storage.repositories.check_ins import CheckInPhase
from tests.support.played_service import play
from tests.support.service_actions import end_session, taps


async def test_an_answer_that_replaced_another_value_is_marked_as_changed(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await taps(played, jo, "Mostly")
        await taps(played, jo, "Back")
        await taps(played, jo, "A little")
        await taps(played, jo, "Mostly")
        (dyad,) = await played.do(dyads.every)
        (stored,) = await played.do(
            lambda ctx: [
                check_ins.unseal_answers(ctx, each)
                for each in check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, CheckInPhase.ASKED)
            ]
        )
        assert [(item, each.value, each.changed) for item, each in stored.answers.items()] == [
            ("g1", 2, True),
            ("g2", 4, False),
        ]
        assert replace(stored.answers["g2"], at="") == StoredAnswer(4, "tap", "")
