"""What both people are sent after a transfer, beside the reply to the client."""

from bot.services.context import Contact, Context, from_practitioner
from bot.services.goals import transferred_goals
from bot.services.messaging import outbox
from flows.message import Button, Message
from storage.repositories.dyads import Dyad
from storage.repositories.practitioners import Practitioner
from storage.repositories.transfer_requests import TransferAnswer


def send(ctx: Context, client: Contact, dyad: Dyad, to: Practitioner, choice: TransferAnswer) -> None:
    """Tell the new practitioner who comes, and ask the client whether to take their own goals along."""
    _notify_new_practitioner(ctx, dyad, to, choice)
    if (known := client.as_known()) is not None:
        transferred_goals.offer(ctx, known, dyad)


def _notify_new_practitioner(ctx: Context, dyad: Dyad, to: Practitioner, choice: TransferAnswer) -> None:
    reader = from_practitioner(ctx, to.id)
    if reader is None:
        return
    open_card = Button(reader.voice.plain("client-open-button"), f"client:of:{dyad.id}")
    message = Message(reader.voice.say(f"client-comes-{choice}", label=dyad.label), ((open_card,),))
    outbox.notify(ctx, reader, message, key=f"news:{ctx.new_id()}")
