"""One line to a practitioner about a client, or to a client about their work together."""

from bot.services.context import Context, from_person, in_programme
from bot.services.messaging import outbox
from flows.message import Button, Message
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def notify_practitioner(ctx: Context, dyad: Dyad, key: str) -> None:
    """Send the practitioner one line about a client, who is named by their label."""
    person = practitioners.get(ctx, dyad.practitioner).person
    if person is None:
        return
    practitioner = from_person(ctx, person)
    message = Message(practitioner.voice.say(key, label=dyad.label))
    outbox.notify(ctx, practitioner, message, key=f"news:{ctx.new_id()}")


def notify_client(ctx: Context, dyad: Dyad, key: str, button: str | None = None) -> None:
    """Post one message to the client, outside quiet hours."""
    if dyad.person is None:
        return
    client = in_programme(ctx, from_person(ctx, dyad.person), dyad)
    text = client.voice.say(key, name=practitioners.get(ctx, dyad.practitioner).name)
    rows = ((Button(client.voice.plain(button), f"again:read:{dyad.id}"),),) if button else ()
    outbox.notify_outside_quiet_hours(ctx, client, Message(text, rows), key=f"{key}:{dyad.id}:{ctx.new_id()}")
