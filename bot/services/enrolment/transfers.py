"""A client goes on with another practitioner of the programme, if they want to, and shows them what they want to.

1. The client is asked first. Before they have agreed the other practitioner learns nothing, not even that one asked.
2. Whoever agrees goes on as a new dyad: what was usual with one practitioner says nothing about another.
3. Earlier answers stay with the dyad they were given in; the other practitioner may read them where that was agreed.
4. The practitioner before learns that the client has moved on, and no more.
"""

from datetime import timedelta

from bot.services.context import access, audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Who
from bot.services.context.context import Desk
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
from storage.repositories.transfer_requests import Answer, Handover

MOVABLE = (DyadState.ACTIVE, DyadState.PAUSED, DyadState.ENDING, DyadState.ENDED)
OPEN_FOR = timedelta(days=30)


def others(desk: Desk, dyad: Dyad) -> list[Practitioner]:
    """With whom the client could go on: of the same programme, with a chat of their own, not with them already."""
    now = practitioners.get(desk.unit, dyad.practitioner)
    every = practitioners.every(desk.unit, now.programme)
    return [each for each in every if why_not(desk, dyad, each) is None]


def why_not(desk: Desk, dyad: Dyad, to: Practitioner) -> str | None:
    """Why this client cannot be asked to go on with that practitioner, for the command line; None if they can."""
    before = practitioners.get(desk.unit, dyad.practitioner)
    with_them = [each.practitioner for each in _dyads(desk, dyad) if each.state not in OVER or each is dyad]
    if dyad.person is None or dyad.state not in MOVABLE:
        return f"the client is {dyad.state}: only who takes part, or whose work has ended, can be asked"
    if to.programme != before.programme:
        return "the practitioner is of another programme"
    if to.person is None:
        return "the practitioner has not opened the bot yet, or has left"
    if to.person == dyad.person:
        return "the practitioner is the client"
    return "the two work together already" if to.id in (dyad.practitioner, *with_them) else None


def _dyads(desk: Desk, dyad: Dyad) -> list[Dyad]:
    return dyads.of_client(desk.unit, dyad.person) if dyad.person else []


def ask(desk: Desk, dyad: Dyad, to: Practitioner) -> None:
    """Ask the client; whatever they were asked before no longer counts. Raises BadInput where they cannot be asked."""
    problem = why_not(desk, dyad, to)
    if problem is not None or dyad.person is None:
        raise BadInput(f"Nobody was asked: {problem}.", said="transfer-not-possible")
    handover = transfer_requests.add(desk.unit, dyad.id, to.id)
    audit.note(desk, Verb.HANDOVER_ASKED, dyad.id)
    client = contact.within(desk, contact.known(desk, dyad.person), dyad)
    outbox.by_day(desk, client, question(desk, client, handover), key=f"handover:{handover.id}")


def question(desk: Desk, client: Who, handover: Handover) -> Message:
    """With whom they could go on, and what that one would see."""
    voice, names = client.voice, _names(desk, handover)
    rows = tuple(
        (Button(voice.plain(f"transfer-{answer}-button"), f"again:{answer}:{handover.id}"),)
        for answer in (Answer.WITH, Answer.WITHOUT, Answer.NO)
    )
    return Message(voice.say("transfer-question", **names), rows)


def _names(desk: Desk, handover: Handover) -> dict[str, str]:
    dyad = dyads.get(desk.unit, handover.dyad)
    before = practitioners.get(desk.unit, dyad.practitioner).name
    return {"before": before, "name": practitioners.get(desk.unit, handover.practitioner).name}


def waiting(desk: Desk, client: Who) -> Handover | None:
    """What this client is asked now, if they are."""
    found = (transfer_requests.waiting(desk.unit, each.id) for each in client.dyads)
    return next((each for each in found if each is not None and not _is_late(desk, each)), None)


def _is_late(desk: Desk, handover: Handover) -> bool:
    return desk.now - handover.made_at > OPEN_FOR


def answer(desk: Desk, client: Who, handover_id: str, said: Answer) -> Message:
    """The client has said; returns what they are told. Raises NotYours for a question that is not theirs, or over."""
    handover, dyad = access.own_handover(desk, client, handover_id)
    if handover.answer is not None or _is_late(desk, handover):
        raise NotYours
    to = practitioners.get(desk.unit, handover.practitioner)
    possible = why_not(desk, dyad, to) is None
    if said is Answer.NO or not possible:
        transfer_requests.answered(desk.unit, handover.id, Answer.NO)
        key = "transfer-declined" if possible else "transfer-not-possible"
        return Message(client.voice.say(key, name=to.name))
    made = _go_on(desk, dyad, to)
    transfer_requests.answered(desk.unit, handover.id, said, made.id)
    _tell_new(desk, made, to, said)
    audit.note(desk, Verb.CLIENT_MOVED, made.id)
    return Message(client.voice.say(f"transfer-agreed-{said}", name=to.name))


def _go_on(desk: Desk, dyad: Dyad, to: Practitioner) -> Dyad:
    """The work with the one before is over, and begins with the other."""
    participation.drop_open(desk, dyad)
    endings.still(desk, dyad)
    if dyad.state is not DyadState.ENDED:  # where it had ended they know already
        participation.tell_practitioner(desk, dyad, "client-moved")
    dyads.set_state(desk.unit, dyad.id, DyadState.MOVED)
    made = dyads.add_to(desk.unit, dyad.client, dyad.person, to.id, _free_label(desk, dyad, to))
    consents.renew(desk.unit, dyad.client)
    dyads.set_state(desk.unit, made.id, DyadState.ACTIVE)
    cadences.begin(desk, dyads.get(desk.unit, made.id))
    return made


def _free_label(desk: Desk, dyad: Dyad, to: Practitioner) -> str:
    """As they were called before, with a number where the other practitioner calls somebody else so."""
    return labels.free(dyad.label, {alike(each.label) for each in dyads.of_practitioner(desk.unit, to.id)})


def _tell_new(desk: Desk, dyad: Dyad, to: Practitioner, said: Answer) -> None:
    assert to.person is not None
    reader = contact.known(desk, to.person)
    open_card = Button(reader.voice.plain("client-open-button"), f"client:of:{dyad.id}")
    message = Message(reader.voice.say(f"client-comes-{said}", label=dyad.label), ((open_card,),))
    outbox.news(desk, reader, message, key=f"news:{desk.unit.new_id()}")
