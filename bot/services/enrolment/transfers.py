"""A client goes on with another practitioner of the programme, if they want to, and shows them what they want to.

1. The client is asked first. Before they have agreed the other practitioner learns nothing, not even that one asked.
2. Whoever agrees goes on as a new dyad: what was usual with one practitioner says nothing about another.
3. Earlier answers stay with the dyad they were given in; the other practitioner may read them where that was agreed.
4. The practitioner before learns that the client has moved on, and no more.
"""

from datetime import timedelta

from bot.services.context import access, audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.participation import endings, participation
from bot.services.sessions import cadences
from flows.enrolment import labels
from flows.errors import BadInput, NotYours
from flows.message import Button, Message
from flows.text.sanitize import alike
from storage.repositories import consents, dyads, practitioners, transfer_requests
from storage.repositories.dyads import OVER, Dyad, DyadState
from storage.repositories.practitioners import Practitioner
from storage.repositories.transfer_requests import TransferAnswer, TransferRequest

MOVABLE = (DyadState.ACTIVE, DyadState.PAUSED, DyadState.ENDING, DyadState.ENDED)
OPEN_FOR = timedelta(days=30)


def others(ctx: Context, dyad: Dyad) -> list[Practitioner]:
    """With whom the client could go on: of the same programme, with a chat of their own, not with them already."""
    now = practitioners.get(ctx, dyad.practitioner)
    every = practitioners.every(ctx, now.programme)
    return [each for each in every if refusal_reason(ctx, dyad, each) is None]


def refusal_reason(ctx: Context, dyad: Dyad, to: Practitioner) -> str | None:
    """Why this client cannot be asked to go on with that practitioner, for the command line; None if they can."""
    before = practitioners.get(ctx, dyad.practitioner)
    with_them = [each.practitioner for each in _dyads(ctx, dyad) if each.state not in OVER or each is dyad]
    if dyad.person is None or dyad.state not in MOVABLE:
        return f"the client is {dyad.state}: only who takes part, or whose work has ended, can be asked"
    if to.programme != before.programme:
        return "the practitioner is of another programme"
    if to.person is None:
        return "the practitioner has not opened the bot yet, or has left"
    if to.person == dyad.person:
        return "the practitioner is the client"
    return "the two work together already" if to.id in (dyad.practitioner, *with_them) else None


def _dyads(ctx: Context, dyad: Dyad) -> list[Dyad]:
    return dyads.of_client(ctx, dyad.person) if dyad.person else []


def ask(ctx: Context, dyad: Dyad, to: Practitioner) -> None:
    """Ask the client; whatever they were asked before no longer counts. Raises BadInput where they cannot be asked."""
    problem = refusal_reason(ctx, dyad, to)
    if problem is not None or dyad.person is None:
        raise BadInput(f"Nobody was asked: {problem}.", said="transfer-not-possible")
    handover = transfer_requests.add(ctx, dyad.id, to.id)
    audit.record(ctx, Verb.HANDOVER_ASKED, dyad.id)
    client = contact.in_programme(ctx, contact.from_person(ctx, dyad.person), dyad)
    outbox.notify_outside_quiet_hours(
        ctx, client, question_text(ctx, client, handover), key=f"handover:{handover.id}"
    )


def question_text(ctx: Context, client: Contact, handover: TransferRequest) -> Message:
    """With whom they could go on, and what that one would see."""
    voice, names = client.voice, _names(ctx, handover)
    rows = tuple(
        (Button(voice.plain(f"transfer-{answer}-button"), f"again:{answer}:{handover.id}"),)
        for answer in (TransferAnswer.WITH, TransferAnswer.WITHOUT, TransferAnswer.NO)
    )
    return Message(voice.say("transfer-question", **names), rows)


def _names(ctx: Context, handover: TransferRequest) -> dict[str, str]:
    dyad = dyads.get(ctx, handover.dyad)
    before = practitioners.get(ctx, dyad.practitioner).name
    return {"before": before, "name": practitioners.get(ctx, handover.practitioner).name}


def waiting(ctx: Context, client: Contact) -> TransferRequest | None:
    """What this client is asked now, if they are."""
    found = (transfer_requests.waiting(ctx, each.id) for each in client.dyads)
    return next((each for each in found if each is not None and not _is_late(ctx, each)), None)


def _is_late(ctx: Context, handover: TransferRequest) -> bool:
    return ctx.now - handover.made_at > OPEN_FOR


def answer(ctx: Context, client: Contact, handover_id: str, said: TransferAnswer) -> Message:
    """The client has said; returns what they are told. Raises NotYours for a question that is not theirs, or over."""
    handover, dyad = access.own_handover(ctx, client, handover_id)
    if handover.answer is not None or _is_late(ctx, handover):
        raise NotYours
    to = practitioners.get(ctx, handover.practitioner)
    possible = refusal_reason(ctx, dyad, to) is None
    if said is TransferAnswer.NO or not possible:
        transfer_requests.answered(ctx, handover.id, TransferAnswer.NO)
        key = "transfer-declined" if possible else "transfer-not-possible"
        return Message(client.voice.say(key, name=to.name))
    made = _go_on(ctx, dyad, to)
    transfer_requests.answered(ctx, handover.id, said, made.id)
    _tell_new(ctx, made, to, said)
    audit.record(ctx, Verb.CLIENT_MOVED, made.id)
    return Message(client.voice.say(f"transfer-agreed-{said}", name=to.name))


def _go_on(ctx: Context, dyad: Dyad, to: Practitioner) -> Dyad:
    """The work with the one before is over, and begins with the other."""
    participation.close_open_check_ins(ctx, dyad)
    endings.cancel_scheduled(ctx, dyad)
    if dyad.state is not DyadState.ENDED:  # where it had ended they know already
        participation.tell_practitioner(ctx, dyad, "client-moved")
    dyads.set_state(ctx, dyad.id, DyadState.MOVED)
    made = dyads.add_to(ctx, dyad.client, dyad.person, to.id, _free_label(ctx, dyad, to))
    consents.renew(ctx, dyad.client)
    dyads.set_state(ctx, made.id, DyadState.ACTIVE)
    cadences.schedule_next(ctx, dyads.get(ctx, made.id))
    return made


def _free_label(ctx: Context, dyad: Dyad, to: Practitioner) -> str:
    """As they were called before, with a number where the other practitioner calls somebody else so."""
    return labels.free(dyad.label, {alike(each.label) for each in dyads.of_practitioner(ctx, to.id)})


def _tell_new(ctx: Context, dyad: Dyad, to: Practitioner, said: TransferAnswer) -> None:
    reader = contact.from_practitioner(ctx, to.id)
    if reader is None:
        return
    open_card = Button(reader.voice.plain("client-open-button"), f"client:of:{dyad.id}")
    message = Message(reader.voice.say(f"client-comes-{said}", label=dyad.label), ((open_card,),))
    outbox.notify(ctx, reader, message, key=f"news:{ctx.new_id()}")
