"""The question to a client about a transfer: asked, open, expired."""

from datetime import timedelta

from bot.services.context import Contact, Context, audit, from_person, in_programme
from bot.services.context.audit import Verb
from bot.services.enrolment.transfer_rules import refusal_reason
from bot.services.messaging import outbox
from flows.errors import BadInput
from flows.message import Button, Message
from storage.repositories import dyads, practitioners, transfer_requests
from storage.repositories.dyads import Dyad
from storage.repositories.practitioners import Practitioner
from storage.repositories.transfer_requests import TransferAnswer, TransferRequest

REQUEST_LIFETIME = timedelta(days=30)


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
    return next((each for each in requests if each is not None and not is_expired(ctx, each)), None)


def is_expired(ctx: Context, request: TransferRequest) -> bool:
    """Return whether a request is too old to be answered."""
    return ctx.now - request.made_at > REQUEST_LIFETIME
