"""After four check-ins in a row at the top, the fifth says once that a lower answer is useful too."""

import pytest

from tests.bot.services.check_ins.conftest import Pair
from tests.support.service_actions import completes_check_in, end_session

LINE = "A lower answer is useful too"


@pytest.mark.slow
async def test_the_line_that_a_lower_answer_is_welcome_is_shown_once(pair: Pair) -> None:
    shown = []
    for _ in range(6):
        await end_session(pair.played, pair.alex, pair.jo)
        shown.append(LINE in pair.jo.reads())
        await completes_check_in(pair.played, pair.jo, 5, 5, 5, 5, 5, 5)
        await pair.played.passes(days=7, hours=-2)
    assert shown == [False, False, False, False, True, False]
