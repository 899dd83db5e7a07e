"""Transfer of a client to another practitioner of the programme, with the client's agreement.

1. The client is asked first. Until they agree, the new practitioner learns nothing, not even that the client was asked.
2. The client continues in a new dyad: a baseline with one practitioner says nothing about another.
3. Earlier answers stay in the earlier dyad; the new practitioner may read them if the client agreed to that.
4. The former practitioner learns that the client has moved on, and no more.
"""

from datetime import timedelta

from bot.services.context import Contact, Context, access, audit, from_person, from_practitioner, in_programme
from bot.services.context.audit import Verb
from bot.services.messaging import outbox
from bot.services.participation import notices, participation, scheduled_work
from bot.services.sessions import cadences
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.enrolment import labels
from flows.errors import BadInput, NotAccessible
from flows.message import Button, Message
from flows.text.sanitize import comparison_key
from storage.repositories import consents, dyads, practitioners, transfer_requests
from storage.repositories.dyads import Dyad
from storage.repositories.practitioners import Practitioner
from storage.repositories.transfer_requests import TransferAnswer, TransferRequest

REQUEST_LIFETIME = timedelta(days=30)


def possible_practitioners(ctx: Context, dyad: Dyad) -> list[Practitioner]:
    """Return the practitioners to whom the client can be transferred."""
    now = practitioners.get(ctx, dyad.practitioner)
    every = practitioners.every(ctx, now.programme)
    return [each for each in every if refusal_reason(ctx, dyad, each) is None]


def refusal_reason(ctx: Context, dyad: Dyad, to: Practitioner) -> str | None:
    """Return why a client cannot be transferred to a practitioner, as text for the command line; None if they can."""
    before = practitioners.get(ctx, dyad.practitioner)
    current_practitioners = [
        each.practitioner for each in _dyads(ctx, dyad) if not lifecycle.is_over(each.state) or each is dyad
    ]
    if dyad.person is None or not lifecycle.may_be_transferred(dyad.state):
        return (
            f"the client is {dyad.state}: only a client who takes part, or whose work has ended, can be asked"
        )
    if to.programme != before.programme:
        return "the practitioner is of another programme"
    if to.person is None:
        return "the practitioner has not opened the bot yet, or has left"
    if to.person == dyad.person:
        return "the practitioner is the client"
    return "the two work together already" if to.id in (dyad.practitioner, *current_practitioners) else None


def _dyads(ctx: Context, dyad: Dyad) -> list[Dyad]:
    return dyads.of_client(ctx, dyad.person) if dyad.person else []


def ask(ctx: Context, dyad: Dyad, to: Practitioner) -> None:
    """Ask the client whether to be transferred; withdraws an earlier question.

    Raises BadInput where the transfer is not possible.
    """
    problem = refusal_reason(ctx, dyad, to)
    if problem is not None or dyad.person is None:
        raise BadInput(f"Nobody was asked: {problem}.", said="transfer-not-possible")
    request = transfer_requests.add(ctx, dyad.id, to.id)
    audit.record(ctx, Verb.HANDOVER_ASKED, dyad.id)
    client = in_programme(ctx, from_person(ctx, dyad.person), dyad)
    outbox.notify_outside_quiet_hours(
        ctx, client, build_question(ctx, client, request), key=f"handover:{request.id}"
    )


def build_question(ctx: Context, client: Contact, request: TransferRequest) -> Message:
    """Return the question about the transfer: to whom, and what they would see."""
    voice, names = client.voice, _names(ctx, request)
    rows = tuple(
        (Button(voice.plain(f"transfer-{answer}-button"), f"again:{answer}:{request.id}"),)
        for answer in (TransferAnswer.WITH, TransferAnswer.WITHOUT, TransferAnswer.NO)
    )
    return Message(voice.say("transfer-question", **names), rows)


def _names(ctx: Context, request: TransferRequest) -> dict[str, str]:
    dyad = dyads.get(ctx, request.dyad)
    before = practitioners.get(ctx, dyad.practitioner).name
    return {"before": before, "name": practitioners.get(ctx, request.practitioner).name}


def open_request(ctx: Context, client: Contact) -> TransferRequest | None:
    """Return the client's open transfer request, if any."""
    requests = (transfer_requests.open_request(ctx, each.id) for each in client.dyads)
    return next((each for each in requests if each is not None and not _is_expired(ctx, each)), None)


def _is_expired(ctx: Context, request: TransferRequest) -> bool:
    return ctx.now - request.made_at > REQUEST_LIFETIME


def record_answer(ctx: Context, client: Contact, handover_id: str, choice: TransferAnswer) -> Message:
    """Record the client's answer, carry out the transfer if they agreed, and return the reply.

    Raises NotYours for a request that is another client's, answered, or expired.
    """
    request, dyad = access.own_transfer_request(ctx, client, handover_id)
    if request.answer is not None or _is_expired(ctx, request):
        raise NotAccessible
    to = practitioners.get(ctx, request.practitioner)
    possible = refusal_reason(ctx, dyad, to) is None
    if choice is TransferAnswer.NO or not possible:
        transfer_requests.record_answer(ctx, request.id, TransferAnswer.NO)
        key = "transfer-declined" if possible else "transfer-not-possible"
        return Message(client.voice.say(key, name=to.name))
    made = _transfer(ctx, dyad, to)
    transfer_requests.record_answer(ctx, request.id, choice, made.id)
    _notify_new_practitioner(ctx, made, to, choice)
    audit.record(ctx, Verb.CLIENT_MOVED, made.id)
    return Message(client.voice.say(f"transfer-agreed-{choice}", name=to.name))


def _transfer(ctx: Context, dyad: Dyad, to: Practitioner) -> Dyad:
    """Close the dyad with the former practitioner and return an active one with the new."""
    participation.close_open_check_ins(ctx, dyad)
    scheduled_work.cancel_scheduled(ctx, dyad)
    if dyad.state is not DyadState.ENDED:  # after an end the practitioner knows already
        notices.notify_practitioner(ctx, dyad, "client-moved")
    dyads.set_state(ctx, dyad.id, DyadState.MOVED)
    made = dyads.add_for_client(ctx, dyad.client, dyad.person, to.id, _free_label(ctx, dyad, to))
    consents.renew(ctx, dyad.client)
    dyads.set_state(ctx, made.id, DyadState.ACTIVE)
    cadences.schedule_next(ctx, dyads.get(ctx, made.id))
    return made


def _free_label(ctx: Context, dyad: Dyad, to: Practitioner) -> str:
    """Return the client's label, numbered if the new practitioner has another client of that label."""
    return labels.make_unique(
        dyad.label, {comparison_key(each.label) for each in dyads.of_practitioner(ctx, to.id)}
    )


def _notify_new_practitioner(ctx: Context, dyad: Dyad, to: Practitioner, choice: TransferAnswer) -> None:
    reader = from_practitioner(ctx, to.id)
    if reader is None:
        return
    open_card = Button(reader.voice.plain("client-open-button"), f"client:of:{dyad.id}")
    message = Message(reader.voice.say(f"client-comes-{choice}", label=dyad.label), ((open_card,),))
    outbox.notify(ctx, reader, message, key=f"news:{ctx.new_id()}")
