"""The order of sending, by a clock that the test moves."""

from collections import defaultdict
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from bot.services.delivery.pace import SendPace
from bot.services.delivery.send_queue import MAX_BULK_WAIT_SECONDS, SendQueue

REPLY, QUESTION, BULK = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Note:
    id: int
    chat_key: str
    priority: int = REPLY
    counted: bool = True


def drain(queue: SendQueue[Note], now: float) -> list[int]:
    """Take everything that may go now, each sent in no time."""
    taken = []
    while isinstance(note := queue.next(now), Note):
        taken.append(note.id)
        queue.done(note.chat_key, now)
    return taken


def test_one_chat_is_sent_in_order_and_one_at_a_time() -> None:
    queue = SendQueue[Note](SendPace(1000))
    for number in range(3):
        queue.put(Note(number, "a"), 1.0)
    first = queue.next(1.0)
    assert isinstance(first, Note)
    assert first.id == 0
    assert queue.next(1.0) is None
    queue.done("a", 1.0)
    second = queue.next(1.0)
    assert isinstance(second, Note)
    assert second.id == 1


def test_a_chat_under_way_holds_up_no_other() -> None:
    queue = SendQueue[Note](SendPace(1000))
    queue.put(Note(1, "slow"), 1.0)
    assert isinstance(queue.next(1.0), Note)
    queue.put(Note(2, "slow"), 1.0)
    queue.put(Note(3, "b"), 1.0)
    assert drain(queue, 1.0) == [3]
    assert queue.sending == 1
    assert len(queue) == 1


def test_replies_overtake_bulk() -> None:
    queue = SendQueue[Note](SendPace(1000))
    queue.put(Note(1, "a", BULK), 1.0)
    queue.put(Note(2, "b", QUESTION), 1.0)
    queue.put(Note(3, "c", REPLY), 1.0)
    assert drain(queue, 1.0) == [3, 2, 1]


def test_bulk_does_not_starve() -> None:
    queue = SendQueue[Note](SendPace(1))
    queue.put(Note(0, "bulk", BULK), 0.0)
    now, sent = 0.0, []
    for number in range(1, 60):
        queue.put(Note(number, f"chat {number}", REPLY), now)
        if isinstance(note := queue.next(now), Note):
            sent.append((now, note.id))
            queue.done(note.chat_key, now)
        now += 1.0
    assert min(at for at, number in sent if number == 0) <= MAX_BULK_WAIT_SECONDS + 1.0


def test_an_uncounted_action_is_sent_at_once_while_the_pace_is_used_up() -> None:
    queue = SendQueue[Note](SendPace(1))
    for number in range(20):
        queue.put(Note(number, f"chat {number}"), 1.0)
    drain(queue, 1.0)
    queue.put(Note(100, "editor", counted=False), 1.0)
    assert drain(queue, 1.0) == [100]


def test_an_exhausted_queue_returns_the_seconds_until_the_next_send() -> None:
    queue = SendQueue[Note](SendPace(10))
    for number in range(7):
        queue.put(Note(number, f"chat {number}"), 1.0)
    assert len(drain(queue, 1.0)) == 5
    wait = queue.next(1.0)
    assert isinstance(wait, float)
    assert round(wait, 6) == 0.1
    assert len(drain(queue, 1.0 + wait)) == 1


def test_a_flood_in_one_chat_holds_it_and_its_messages_stay_in_order() -> None:
    pace = SendPace(1000)
    queue = SendQueue[Note](pace)
    pace.hold_after_flood("a", 5.0, 1.0)
    queue.put(Note(1, "a"), 1.0)
    queue.put(Note(2, "a"), 1.0)
    queue.put(Note(3, "b"), 1.0)
    assert drain(queue, 1.0) == [3]
    assert queue.next(1.0) == 5.0
    assert drain(queue, 6.0) == [1, 2]


def test_a_global_hold_stops_everything_until_it_ends() -> None:
    pace = SendPace(1000)
    queue = SendQueue[Note](pace)
    pace.hold_after_flood("x", 2.0, 1.0)
    pace.hold_after_flood("y", 2.0, 1.0)
    queue.put(Note(1, "a", counted=False), 1.0)
    assert queue.next(1.0) == 2.0
    assert drain(queue, 3.0) == [1]


def test_what_is_withdrawn_is_not_sent() -> None:
    queue = SendQueue[Note](SendPace(1000))
    for number in range(3):
        queue.put(Note(number, "a"), 1.0)
    assert isinstance(queue.next(1.0), Note)
    assert [note.id for note in queue.withdraw("a")] == [1, 2]
    queue.done("a", 1.0)
    assert queue.next(1.0) is None
    assert queue.withdraw("a") == []


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["put", "next", "done", "flood", "withdraw"]),
        st.sampled_from("abcde"),
        st.sampled_from([REPLY, QUESTION, BULK]),
        st.booleans(),
        st.floats(0.0, 3.0),
    ),
    max_size=120,
)


@given(STEPS)
def test_every_message_goes_once_in_its_chats_order(steps: list[tuple[str, str, int, bool, float]]) -> None:
    pace = SendPace(20)
    queue, now, number = SendQueue[Note](pace), 1.0, 0
    expected: dict[str, list[int]] = defaultdict(list)
    sent: dict[str, list[int]] = defaultdict(list)
    busy: set[str] = set()
    for step, chat, priority, counted, pause in steps:
        now += pause
        if step == "put":
            number += 1
            queue.put(Note(number, chat, priority, counted), now)
            expected[chat].append(number)
        elif step == "next" and isinstance(note := queue.next(now), Note):
            assert note.chat_key not in busy
            busy.add(note.chat_key)
            sent[note.chat_key].append(note.id)
        elif step == "done" and chat in busy:
            busy.remove(chat)
            queue.done(chat, now)
        elif step == "flood":
            pace.hold_after_flood(chat, pause, now)
        elif step == "withdraw":
            gone = {note.id for note in queue.withdraw(chat)}
            expected[chat] = [each for each in expected[chat] if each not in gone]
    for chat in list(busy):
        queue.done(chat, now)
    while (found := queue.next(now)) is not None:
        if isinstance(found, Note):
            sent[found.chat_key].append(found.id)
            queue.done(found.chat_key, now)
        else:
            now += found + 1e-6
    assert {chat: ids for chat, ids in sent.items() if ids} == {
        chat: ids for chat, ids in expected.items() if ids
    }
    assert len(queue) == 0
