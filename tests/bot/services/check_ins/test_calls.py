"""Calls to Telegram for each answered item: at most two, tapped or typed."""

from tests.bot.services.check_ins.conftest import Pair
from tests.support.service_actions import LABELS, count_api_calls, end_session


async def test_at_most_two_calls_for_each_answered_item(pair: Pair) -> None:
    played, jo = pair.played, pair.jo
    await end_session(played, pair.alex, jo)
    for number in range(6):
        before = count_api_calls(played, jo)
        if number % 2:
            await jo.types(str(number))
        else:
            await jo.taps(LABELS[number - 1])
        await played.settle()
        made = count_api_calls(played, jo) - before
        assert f"{number + 2} of 7" in jo.reads()
        assert made <= 2, [each.method for each in list(played.api.calls)[-made:]]


async def test_a_whole_check_in_takes_few_api_calls(pair: Pair) -> None:
    """Eight taps, from the first question to "Thank you": two calls each."""
    played, jo = pair.played, pair.jo
    await end_session(played, pair.alex, jo)
    before = count_api_calls(played, jo)
    for label in [*["Mostly"] * 6, "None", "Send"]:
        await jo.taps(label)
        await played.settle()
    assert count_api_calls(played, jo) - before == 16
