"""/start CODE: an invite is used; a client reads what this is and agrees or not. /start alone: where one stands."""

from bot.services.check_ins import queue
from bot.services.commands import help_
from bot.services.consent import consent
from bot.services.context import access, audit, contact, rate_limit
from bot.services.context.access import Role, roles
from bot.services.context.audit import Verb
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap, Sender
from bot.services.context.rate_limit import AttemptKind
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import command_menu, outbox
from bot.services.participation import endings, participation
from bot.services.sessions import cadences
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.errors import NotYours
from flows.ids import CoordinatorId, PractitionerId
from flows.message import Message
from flows.scheduling.zones import place
from storage.repositories import coordinators, due, dyads, invites, people, practitioners
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.invites import Invite, Invited

ANSWERS = ("agree", "decline", "ask")


def run(ctx: Context, person: Contact, words: str) -> None:
    """Use an invite's code, or say where this person stands."""
    code = words.strip()
    if code:
        _use(ctx, person, code)
    elif waiting := next((each for each in person.dyads if _waits(ctx, each)), None):
        consent.request(ctx, person, waiting)
    elif not person.practitioner and repeat_pending_question(ctx, person):
        return
    else:
        help_.run(ctx, person, "")


def _use(ctx: Context, person: Contact, code: str) -> None:
    if minutes := rate_limit.minutes_left(ctx, person, AttemptKind.CODE):
        outbox.reply(ctx, person, Message(person.voice.say("wait-a-while", minutes=minutes)))
        return
    invite = invites.by_code(ctx, code)
    problem = _problem(ctx, person, invite)
    if invite is None:
        rate_limit.record_failed_attempt(ctx, person, AttemptKind.CODE)
    if invite is None or problem is not None:
        outbox.reply(ctx, person, Message(person.voice.say(problem or "invite-unknown")))
    elif not invites.use(ctx, invite.id):
        outbox.reply(ctx, person, Message(person.voice.say("invite-used")))
    else:
        rate_limit.reset_failed_attempts(ctx, person, AttemptKind.CODE)
        _welcome(ctx, _entered(ctx, person, invite.invited.language), invite.invited)


def _problem(ctx: Context, person: Contact, invite: Invite | None) -> str | None:
    """The key of what is wrong with using this invite, if anything is."""
    if invite is None:
        return "invite-unknown"
    if invite.used_at is not None:
        return "invite-mine-already" if access.has_joined(person, invite.invited) else "invite-used"
    if ctx.now >= invite.expires_at:
        return "invite-expired"
    return _unfit(ctx, person, invite.invited)


def _unfit(ctx: Context, person: Contact, invited: Invited) -> str | None:
    """The key of why this person cannot be what they are invited to be, if so."""
    if invited.coordinator is not None:
        return "invite-coordinator-twice" if person.coordinator is not None else None
    if invited.dyad is not None:
        practitioner = dyads.get(ctx, invited.dyad).practitioner
        if person.practitioner is not None and person.practitioner.id == practitioner:
            return "invite-own-client"
        going_on = [each.practitioner for each in person.dyads if not lifecycle.is_over(each.state)]
        return "invite-client-twice" if practitioner in going_on else None
    if person.practitioner is not None:
        return "invite-practitioner-twice"
    return "invite-for-practitioner" if _takes_part(ctx, person, invited) else None


def _takes_part(ctx: Context, person: Contact, invited: Invited) -> bool:
    """Whether they are a client in the programme that invites a practitioner: there a link has gone astray."""
    assert invited.practitioner is not None
    programme = practitioners.get(ctx, invited.practitioner).programme
    own = (practitioners.get(ctx, each.practitioner).programme for each in person.dyads)
    return programme in own


def _entered(ctx: Context, person: Contact, language: str | None) -> Contact:
    """Somebody new is spoken to in the language that the list they were invited with says, until they choose."""
    if person.person is not None:
        return person
    added = people.add(ctx, person.chat_key, person.chat, person.telegram_language)
    if language is not None:
        people.change(ctx, added.id, language=language)
    return contact.from_sender(ctx, Sender(person.chat, person.telegram_language))


def _welcome(ctx: Context, person: Contact, invited: Invited) -> None:
    if invited.coordinator is not None:
        _welcome_coordinator(ctx, person, invited.coordinator)
    elif invited.dyad is not None:
        _welcome_client(ctx, person, dyads.get(ctx, invited.dyad))
    elif invited.practitioner is not None:
        _welcome_practitioner(ctx, person, invited.practitioner)


def _welcome_coordinator(ctx: Context, person: Contact, coordinator: CoordinatorId) -> None:
    assert person.person is not None
    coordinators.bind(ctx, coordinator, person.person.id)
    there = contact.from_person(ctx, person.person.id)
    audit.record(ctx, Verb.INVITE_OPENED, coordinator, by=there)
    outbox.reply(ctx, there, Message(there.voice.say("welcome-coordinator", name=there.programme.name)))
    command_menu.offer(ctx, there, roles(there))


def _welcome_practitioner(ctx: Context, person: Contact, practitioner: PractitionerId) -> None:
    assert person.person is not None
    practitioners.change(ctx, practitioner, person_id=person.person.id)
    there = contact.from_person(ctx, person.person.id)
    assert there.practitioner is not None
    digest_at = contact.next_digest(ctx, there)
    due.put(ctx, DueKind.DIGEST, practitioner, digest_at)
    audit.record(ctx, Verb.INVITE_OPENED, practitioner, by=there)
    when = there.voice.moment(digest_at, there.zone)
    zone = place(there.zone, there.voice.language)
    text = there.voice.say("welcome-practitioner", name=there.practitioner.name, digest=when, zone=zone)
    outbox.reply(ctx, there, Message(text))
    command_menu.offer(ctx, there, roles(there))


def _welcome_client(ctx: Context, person: Contact, dyad: Dyad) -> None:
    assert person.person is not None
    dyads.bind(ctx, dyad.client, person.person.id)
    dyads.set_state(ctx, dyad.id, DyadState.LINK_OPENED)
    audit.record(ctx, Verb.INVITE_OPENED, dyad.id, by=person)
    consent.request(ctx, contact.from_person(ctx, person.person.id), dyad)


def repeat_pending_question(ctx: Context, person: Contact) -> bool:
    """Somebody who has opened a link and not answered yet reads the question again; somebody who waits for their
    practitioner's word, what they wait for. False where neither is so.
    """
    waiting = next(
        (
            each
            for each in person.dyads
            if lifecycle.is_asked_to_agree(each.state) or consent.is_outdated(ctx, each)
        ),
        None,
    )
    agreed = next((each for each in person.dyads if each.state is DyadState.AGREED), None)
    if waiting is not None:
        consent.request(ctx, person, waiting)
    elif agreed is not None:
        name = practitioners.get(ctx, agreed.practitioner).name
        text = person.voice.say("consent-number", name=name, number=identity_confirmation.number(ctx, agreed))
        outbox.reply(ctx, person, Message(text))
    return waiting is not None or agreed is not None


def describe_status(ctx: Context, person: Contact) -> None:
    """Somebody who takes part with nobody reads where they stand, and how they come in."""
    if not person.dyads:
        outbox.reply(ctx, person, Message(person.voice.say("help-stranger")))
    elif all(lifecycle.is_over_unasked(each.state) for each in person.dyads):
        outbox.reply(ctx, person, Message(person.voice.say("all-ended")))
    elif not repeat_pending_question(ctx, person):
        outbox.reply(ctx, person, Message(person.voice.say("begin-not-taking-part")))


def _waits(ctx: Context, dyad: Dyad) -> bool:
    """Whether the client is asked to agree: for the first time, again after an end, or to what has changed."""
    return lifecycle.may_agree(dyad.state) or consent.is_outdated(ctx, dyad)


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """Agreed, declined or asked about, under the text that says what this is."""
    if len(parts) != 3 or parts[0] not in ANSWERS:
        raise NotYours
    dyad, read = access.own_dyad(person, parts[1]), parts[2]
    if not _waits(ctx, dyad):
        outbox.answer_callback(ctx, person, tap, person.voice.plain("consent-given-already"))
    elif parts[0] == "ask":
        outbox.reply(ctx, person, consent.handle_answer(ctx, person, dyad), tap)
    elif parts[0] == "agree" and read != consent.edition(ctx, person, dyad):
        outbox.edit_message(ctx, person, consent.request_renewal(ctx, person, dyad), tap)
    elif parts[0] == "agree":
        _agree(ctx, person, dyad, tap)
    else:
        _decline(ctx, dyad)
        outbox.edit_message(ctx, person, Message(person.voice.say("consent-declined")), tap)


def _decline(ctx: Context, dyad: Dyad) -> None:
    if dyad.state is DyadState.ASKED_AGAIN:
        endings.decline_restart(ctx, dyad)
    elif not lifecycle.may_agree(dyad.state):
        participation.stop_one(ctx, dyad)


def _agree(ctx: Context, person: Contact, dyad: Dyad, tap: CallbackTap) -> None:
    """Somebody new is confirmed by the practitioner first: a link can have been passed on."""
    anew = not lifecycle.may_agree(dyad.state)
    consent.record_consent(ctx, dyad)
    audit.record(ctx, Verb.AGREED, dyad.id)
    name = practitioners.get(ctx, dyad.practitioner).name
    text = person.voice.say("consent-given", name=name)
    if anew:
        text = person.voice.say("consent-renewed")
        assert person.person is not None
        queue.ask_next(ctx, person.person.id)
    elif dyad.state is DyadState.LINK_OPENED:
        dyads.set_state(ctx, dyad.id, DyadState.AGREED)
        number = identity_confirmation.number(ctx, dyad)
        text += "\n\n" + person.voice.say("consent-number", name=name, number=number)
        identity_confirmation.ask(ctx, dyad)
    elif lifecycle.may_restart(dyad.state):
        endings.restart(ctx, dyad)
    else:
        dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)
        cadences.schedule_next(ctx, dyads.get(ctx, dyad.id))
        participation.tell_practitioner(ctx, dyad, "client-joined")
    outbox.edit_message(ctx, person, Message(text), tap)


COMMAND = CommandSpec("start", Role.EVERYBODY, run, tapped)
