"""Rate limits: bursts pass, then a 429 says how long to wait, and waiting that long is enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.botapi import BotApi, Pace, Refusal
from tests.bot.rehearsal.conftest import ROBIN, Ask
from tests.support.person import Person


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_one_chat_may_burst_and_then_goes_at_one_a_second() -> None:
    seconds = Seconds()
    pace = Pace(chat_burst=3, now=seconds)
    for _ in range(3):
        pace.take(ROBIN)
    with pytest.raises(Refusal) as refused:
        pace.take(ROBIN)
    assert refused.value.parameters == {"retry_after": 1}
    pace.take(ROBIN + 1)
    seconds.now = 1.0
    pace.take(ROBIN)


def test_all_chats_together_go_at_thirty_a_second() -> None:
    pace = Pace(now=Seconds())
    for chat in range(1, 31):
        pace.take(chat)
    with pytest.raises(Refusal):
        pace.take(31)


@given(st.lists(st.tuples(st.integers(1, 3), st.floats(0, 2)), max_size=60))
def test_a_call_repeated_after_retry_after_is_accepted(sends: list[tuple[int, float]]) -> None:
    seconds = Seconds()
    pace = Pace(per_chat=1, chat_burst=2, overall=2, overall_burst=3, now=seconds)
    for chat, gap in sends:
        seconds.now += gap
        try:
            pace.take(chat)
        except Refusal as refusal:
            seconds.now += refusal.parameters["retry_after"]
            pace.take(chat)


async def test_the_server_paces_messages_only_when_it_is_switched_on(
    api: BotApi, robin: Person, ask: Ask
) -> None:
    async def send_ten() -> list[int]:
        return [
            (await ask("sendMessage", chat_id=ROBIN, text=str(n))).get("error_code", 200) for n in range(10)
        ]

    assert set(await send_ten()) == {200}
    api.pace = Pace(now=Seconds())
    assert await send_ten() == [200] * 5 + [429] * 5
    assert (await ask("sendChatAction", chat_id=ROBIN, action="typing"))["ok"]
