"""/start CODE: an invite is used; a client reads what this is and agrees or not. /start alone: where one stands."""

from bot.services.check_ins import queue
from bot.services.commands import help_
from bot.services.consent import consent
from bot.services.context import access, audit, contact, rate_limit
from bot.services.context.access import Role, roles
from bot.services.context.audit import Verb
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Sender, Tap
from bot.services.context.rate_limit import Kind
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import command_menu, outbox
from bot.services.participation import endings, participation
from bot.services.sessions import cadences
from flows.errors import NotYours
from flows.ids import CoordinatorId, PractitionerId
from flows.message import Message
from flows.scheduling.zones import place
from storage.repositories import coordinators, due, dyads, invites, people, practitioners
from storage.repositories.due import DueKind
from storage.repositories.dyads import COMES_BACK, PAST, Dyad, DyadState
from storage.repositories.invites import Invite, Invited

ANSWERS = ("agree", "decline", "ask")
UNANSWERED = (DyadState.STARTED, DyadState.STOPPED, *COMES_BACK)


def run(desk: Desk, person: Who, words: str) -> None:
    """Use an invite's code, or say where this person stands."""
    code = words.strip()
    if code:
        _use(desk, person, code)
    elif waiting := next((each for each in person.dyads if _waits(desk, each)), None):
        consent.ask(desk, person, waiting)
    elif not person.practitioner and ask_again(desk, person):
        return
    else:
        help_.run(desk, person, "")


def _use(desk: Desk, person: Who, code: str) -> None:
    if minutes := rate_limit.minutes_left(desk, person, Kind.CODE):
        outbox.reply(desk, person, Message(person.voice.say("wait-a-while", minutes=minutes)))
        return
    invite = invites.by_code(desk.unit, code)
    problem = _problem(desk, person, invite)
    if invite is None:
        rate_limit.wrong(desk, person, Kind.CODE)
    if invite is None or problem is not None:
        outbox.reply(desk, person, Message(person.voice.say(problem or "invite-unknown")))
    elif not invites.use(desk.unit, invite.id):
        outbox.reply(desk, person, Message(person.voice.say("invite-used")))
    else:
        rate_limit.fitted(desk, person, Kind.CODE)
        _welcome(desk, _entered(desk, person, invite.invited.language), invite.invited)


def _problem(desk: Desk, person: Who, invite: Invite | None) -> str | None:
    """The key of what is wrong with using this invite, if anything is."""
    if invite is None:
        return "invite-unknown"
    if invite.used_at is not None:
        return "invite-mine-already" if access.has_joined(person, invite.invited) else "invite-used"
    if desk.now >= invite.expires_at:
        return "invite-expired"
    return _unfit(desk, person, invite.invited)


def _unfit(desk: Desk, person: Who, invited: Invited) -> str | None:
    """The key of why this person cannot be what they are invited to be, if so."""
    if invited.coordinator is not None:
        return "invite-coordinator-twice" if person.coordinator is not None else None
    if invited.dyad is not None:
        practitioner = dyads.get(desk.unit, invited.dyad).practitioner
        if person.practitioner is not None and person.practitioner.id == practitioner:
            return "invite-own-client"
        going_on = [each.practitioner for each in person.dyads if each.state not in dyads.OVER]
        return "invite-client-twice" if practitioner in going_on else None
    if person.practitioner is not None:
        return "invite-practitioner-twice"
    return "invite-for-practitioner" if _takes_part(desk, person, invited) else None


def _takes_part(desk: Desk, person: Who, invited: Invited) -> bool:
    """Whether they are a client in the programme that invites a practitioner: there a link has gone astray."""
    assert invited.practitioner is not None
    programme = practitioners.get(desk.unit, invited.practitioner).programme
    own = (practitioners.get(desk.unit, each.practitioner).programme for each in person.dyads)
    return programme in own


def _entered(desk: Desk, person: Who, language: str | None) -> Who:
    """Somebody new is spoken to in the language that the list they were invited with says, until they choose."""
    if person.person is not None:
        return person
    added = people.add(desk.unit, person.lane, person.chat, person.telegram_language)
    if language is not None:
        people.change(desk.unit, added.id, language=language)
    return contact.at(desk, Sender(person.chat, person.telegram_language))


def _welcome(desk: Desk, person: Who, invited: Invited) -> None:
    if invited.coordinator is not None:
        _welcome_coordinator(desk, person, invited.coordinator)
    elif invited.dyad is not None:
        _welcome_client(desk, person, dyads.get(desk.unit, invited.dyad))
    elif invited.practitioner is not None:
        _welcome_practitioner(desk, person, invited.practitioner)


def _welcome_coordinator(desk: Desk, person: Who, coordinator: CoordinatorId) -> None:
    assert person.person is not None
    coordinators.bind(desk.unit, coordinator, person.person.id)
    there = contact.known(desk, person.person.id)
    audit.note(desk, Verb.INVITE_OPENED, coordinator, by=there)
    outbox.reply(desk, there, Message(there.voice.say("welcome-coordinator", name=there.programme.name)))
    command_menu.offer(desk, there, roles(there))


def _welcome_practitioner(desk: Desk, person: Who, practitioner: PractitionerId) -> None:
    assert person.person is not None
    practitioners.change(desk.unit, practitioner, person_id=person.person.id)
    there = contact.known(desk, person.person.id)
    assert there.practitioner is not None
    digest_at = contact.next_digest(desk, there)
    due.put(desk.unit, DueKind.DIGEST, practitioner, digest_at)
    audit.note(desk, Verb.INVITE_OPENED, practitioner, by=there)
    when = there.voice.moment(digest_at, there.zone)
    zone = place(there.zone, there.voice.language)
    text = there.voice.say("welcome-practitioner", name=there.practitioner.name, digest=when, zone=zone)
    outbox.reply(desk, there, Message(text))
    command_menu.offer(desk, there, roles(there))


def _welcome_client(desk: Desk, person: Who, dyad: Dyad) -> None:
    assert person.person is not None
    dyads.bind(desk.unit, dyad.client, person.person.id)
    dyads.set_state(desk.unit, dyad.id, DyadState.STARTED)
    audit.note(desk, Verb.INVITE_OPENED, dyad.id, by=person)
    consent.ask(desk, contact.known(desk, person.person.id), dyad)


def ask_again(desk: Desk, person: Who) -> bool:
    """Somebody who has opened a link and not answered yet reads the question again; somebody who waits for their
    practitioner's word, what they wait for. False where neither is so.
    """
    asked = (DyadState.STARTED, DyadState.ASKED_AGAIN)
    waiting = next(
        (each for each in person.dyads if each.state in asked or consent.is_outdated(desk, each)), None
    )
    agreed = next((each for each in person.dyads if each.state is DyadState.AGREED), None)
    if waiting is not None:
        consent.ask(desk, person, waiting)
    elif agreed is not None:
        name = practitioners.get(desk.unit, agreed.practitioner).name
        text = person.voice.say(
            "consent-number", name=name, number=identity_confirmation.number(desk, agreed)
        )
        outbox.reply(desk, person, Message(text))
    return waiting is not None or agreed is not None


def stand(desk: Desk, person: Who) -> None:
    """Somebody who takes part with nobody reads where they stand, and how they come in."""
    if not person.dyads:
        outbox.reply(desk, person, Message(person.voice.say("help-stranger")))
    elif all(each.state in PAST for each in person.dyads):
        outbox.reply(desk, person, Message(person.voice.say("all-ended")))
    elif not ask_again(desk, person):
        outbox.reply(desk, person, Message(person.voice.say("begin-not-taking-part")))


def _waits(desk: Desk, dyad: Dyad) -> bool:
    """Whether the client is asked to agree: for the first time, again after an end, or to what has changed."""
    return dyad.state in UNANSWERED or consent.is_outdated(desk, dyad)


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """Agreed, declined or asked about, under the text that says what this is."""
    if len(parts) != 3 or parts[0] not in ANSWERS:
        raise NotYours
    dyad, read = access.own_dyad(person, parts[1]), parts[2]
    if not _waits(desk, dyad):
        outbox.toast(desk, person, tap, person.voice.plain("consent-given-already"))
    elif parts[0] == "ask":
        outbox.reply(desk, person, consent.answers(desk, person, dyad), tap)
    elif parts[0] == "agree" and read != consent.edition(desk, person, dyad):
        outbox.edit(desk, person, consent.anew(desk, person, dyad), tap)
    elif parts[0] == "agree":
        _agree(desk, person, dyad, tap)
    else:
        _decline(desk, dyad)
        outbox.edit(desk, person, Message(person.voice.say("consent-declined")), tap)


def _decline(desk: Desk, dyad: Dyad) -> None:
    if dyad.state is DyadState.ASKED_AGAIN:
        endings.stay_ended(desk, dyad)
    elif dyad.state not in UNANSWERED:
        participation.stop_one(desk, dyad)


def _agree(desk: Desk, person: Who, dyad: Dyad, tap: Tap) -> None:
    """Somebody new is confirmed by the practitioner first: a link can have been passed on."""
    anew = dyad.state not in UNANSWERED
    consent.give(desk, dyad)
    audit.note(desk, Verb.AGREED, dyad.id)
    name = practitioners.get(desk.unit, dyad.practitioner).name
    text = person.voice.say("consent-given", name=name)
    if anew:
        text = person.voice.say("consent-renewed")
        assert person.person is not None
        queue.go_on(desk, person.person.id)
    elif dyad.state is DyadState.STARTED:
        dyads.set_state(desk.unit, dyad.id, DyadState.AGREED)
        number = identity_confirmation.number(desk, dyad)
        text += "\n\n" + person.voice.say("consent-number", name=name, number=number)
        identity_confirmation.ask(desk, dyad)
    elif dyad.state in COMES_BACK:
        endings.begin_again(desk, dyad)
    else:
        dyads.set_state(desk.unit, dyad.id, DyadState.ACTIVE)
        cadences.begin(desk, dyads.get(desk.unit, dyad.id))
        participation.tell_practitioner(desk, dyad, "client-joined")
    outbox.edit(desk, person, Message(text), tap)


COMMAND = Command("start", Role.EVERYBODY, run, tapped)
