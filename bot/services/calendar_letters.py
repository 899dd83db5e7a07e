"""What a practitioner is told about their calendar: each thing once, and by day."""

from bot.services import outbox, who
from bot.services.desk import Desk
from bot.services.dispatch import Dispatch
from flows.ids import PractitionerId
from flows.message import Message
from flows.schedule.quiet import after_quiet, leaves_room
from storage.repositories import practitioners


def tell(desk: Desk, practitioner_id: PractitionerId, said: str, *, name: str, code: str = "") -> None:
    """``said`` is the text, about the client with that ``code`` if it is about one; ``name`` makes it be told once."""
    person = practitioners.get(desk.unit, practitioner_id).person
    if person is None:
        return
    reader = who.known(desk, person)
    text = reader.voice.say(said, code=code) if code else reader.voice.say(said)
    at = after_quiet(desk.now, reader.zone, *reader.quiets) if leaves_room(*reader.quiets) else None
    key = f"calendar:{practitioner_id}:{said}:{name}"[:120]
    message = Message(f"{reader.voice.say('calendar-news')}\n{text}")
    outbox.post(
        desk, reader, Dispatch(reader.chat, message), key=key, kind="reply", urgency=outbox.QUESTION, at=at
    )
