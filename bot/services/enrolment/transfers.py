"""Transfer of a client to another practitioner of the programme, with the client's agreement.

1. The client is asked first. Until they agree, the new practitioner learns nothing, not even that the client was asked.
2. The client continues in a new dyad: a baseline with one practitioner says nothing about another.
3. Earlier answers stay in the earlier dyad; the new practitioner may read them if the client agreed to that.
4. The client is asked whether to take their own goals along; the former practitioner's stay behind.
5. The former practitioner learns that the client has moved on, and no more.
"""

from bot.services.context import Contact, Context, access, audit
from bot.services.context.audit import Verb
from bot.services.enrolment import transfer_notices
from bot.services.enrolment.transfer_completion import complete_transfer
from bot.services.enrolment.transfer_questions import is_expired
from bot.services.enrolment.transfer_rules import refusal_reason
from flows.errors import NotAccessible
from flows.message import Message
from storage.repositories import practitioners, transfer_requests
from storage.repositories.transfer_requests import TransferAnswer


def record_answer(ctx: Context, client: Contact, handover_id: str, choice: TransferAnswer) -> Message:
    """Record the client's answer, carry out the transfer if they agreed, and return the reply.

    Raises NotAccessible for a request that is another client's, answered, or expired.
    """
    request, dyad = access.own_transfer_request(ctx, client, handover_id)
    if request.answer is not None or is_expired(ctx, request):
        raise NotAccessible
    to = practitioners.get(ctx, request.practitioner)
    possible = refusal_reason(ctx, dyad, to) is None
    if choice is TransferAnswer.NO or not possible:
        transfer_requests.record_answer(ctx, request.id, TransferAnswer.NO)
        key = "transfer-declined" if possible else "transfer-not-possible"
        return Message(client.voice.say(key, name=to.name))
    made = complete_transfer(ctx, dyad, to)
    transfer_requests.record_answer(ctx, request.id, choice, made.id)
    transfer_notices.send(ctx, client, made, to, choice)
    audit.record(ctx, Verb.CLIENT_MOVED, made.id)
    return Message(client.voice.say(f"transfer-agreed-{choice}", name=to.name))
