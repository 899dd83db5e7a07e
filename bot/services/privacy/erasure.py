"""Leaving for good: everything of a person goes, and the keys it was sealed with, so that no backup can read it.

What others hold of a client goes too: the practitioner's digests are written again without them, and their mail, which
called the client by a label, gets a new key. The practitioner learns that the client has left, and no more.
"""

import json
import re
from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from html import escape

from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact, CoordinatorContact, PractitionerContact
from bot.services.context.context import Context
from bot.services.digests.composition import instrument, rewrite
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction
from bot.services.participation import endings, participation
from flows.digest import serialization
from flows.digest.client_filter import speaks_of, without
from flows.digest.text import render
from flows.ids import PersonId, PractitionerId
from flows.instruments import Perspective
from flows.message import Message
from flows.rate_limit import AttemptKind
from storage.repositories import (
    alerts,
    check_ins,
    checkpoints,
    consents,
    digests,
    due,
    dyads,
    erasure,
    failed_attempts,
    mailbox_keys,
    practitioners,
    prompts,
)
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.dyads import Dyad, DyadState
from storage.repositories.practitioners import Practitioner

FAREWELL = "farewell"
"""The kind of a letter that is the last to speak of somebody: once it is over, it goes too."""


def forget_client(ctx: Context, person: Contact) -> None:
    """Erase all that this person is as a client, and them, unless they are something else here too."""
    told = {dyad.id: _others_told(ctx, dyad) for dyad in person.dyads}
    for dyad in person.dyads:
        _take_away_open(ctx, dyad)
    gone = frozenset[str]()  # whoever went on with somebody else is one client in several dyads
    for client in sorted({dyad.client for dyad in person.dyads}):
        gone |= erasure.erase_client(ctx, client)
    for dyad in person.dyads:
        _forget_dyad(ctx, dyad, gone, told[dyad.id])
    _forget_person(ctx, person, person.practitioner is None and person.coordinator is None)


def forget_coordinator(ctx: Context, person: CoordinatorContact) -> None:
    """This person coordinates no longer; erase them, unless they are something else here too."""
    erasure.erase_coordinator(ctx, person.coordinator.id)
    audit.record(ctx, Verb.ERASED, person.coordinator.id)
    _forget_person(ctx, person, person.practitioner is None and not person.dyads)


def forget_practitioner(ctx: Context, person: PractitionerContact) -> None:
    """Erase all that this person is as a practitioner, and them, unless they are something else here too."""
    release_clients(ctx, person.practitioner, "practitioner-left")
    practitioners.forget(ctx, person.practitioner.id)
    audit.record(ctx, Verb.ERASED, person.practitioner.id)
    _forget_person(ctx, person, not person.dyads and person.coordinator is None)


def practitioner_leaves(ctx: Context, practitioner: Practitioner) -> None:
    """They no longer work here: as if they had deleted themselves, but that their clients still read their name."""
    release_clients(ctx, practitioner, "practitioner-gone")
    audit.record(ctx, Verb.PRACTITIONER_LEFT, practitioner.id)
    practitioners.leave(ctx, practitioner.id)
    if practitioner.person is not None:
        person = contact.from_person(ctx, practitioner.person)
        _bid_farewell(ctx, person, person.voice.say("no-practitioner-now"))
        _forget_person(ctx, person, not person.dyads and person.coordinator is None)


def release_clients(ctx: Context, practitioner: Practitioner, key: str | None) -> None:
    """Their clients are told with that text, if any, and nothing is asked, told or kept for the practitioner any more.

    What their clients answered is their clients' own, and stays with them.
    """
    every = dyads.of_practitioner(ctx, practitioner.id)
    for dyad in every:
        if dyad.person is None:
            erasure.erase_client(ctx, dyad.client)
        elif dyad.state not in dyads.OVER:
            _end(ctx, dyad)
            _tell_end(ctx, contact.from_person(ctx, dyad.person), practitioner.name, key)
        elif dyad.state in dyads.COMES_BACK:  # there is nobody to come back to
            dyads.set_state(ctx, dyad.id, DyadState.ENDED)
    erasure.erase_views(ctx, [dyad.id for dyad in every])
    for week, _ in digests.every(ctx, practitioner.id):
        digests.rewrite(ctx, practitioner.id, week, None)
    due.drop_all(ctx, practitioner.id)
    erasure.erase_belongings(ctx, practitioner.id)


def reject_invitee(ctx: Context, dyad: Dyad) -> None:
    """Somebody had an invite that was not meant for them: they are forgotten, and told so."""
    if dyad.person is not None:
        person = contact.from_person(ctx, dyad.person)
        _let_go(ctx, person, dyad)
        _bid_farewell(ctx, person, person.voice.say("invite-not-meant"))


def remove_silently(ctx: Context, dyad: Dyad) -> None:
    """Somebody was let in who was not meant: they are forgotten without a word, and digests no longer tell of them."""
    if dyad.person is not None:
        _take_away_open(ctx, dyad)
        _let_go(ctx, contact.from_person(ctx, dyad.person), dyad)
        _rewrite_digests(ctx, dyad)


def _let_go(ctx: Context, person: Contact, dyad: Dyad) -> None:
    """All that they are as this one client goes, and they, unless they are something else here too."""
    erasure.erase_client(ctx, dyad.client)
    alone = len(person.dyads) == 1 and person.practitioner is None and person.coordinator is None
    _forget_person(ctx, person, alone)


def _end(ctx: Context, dyad: Dyad) -> None:
    """The practitioner goes: nothing is open or due between the two any more."""
    participation.close_open_check_ins(ctx, dyad)
    endings.cancel_scheduled(ctx, dyad)
    consents.withdraw(ctx, dyad.client)
    dyads.set_state(ctx, dyad.id, DyadState.ENDED)


def _tell_end(ctx: Context, client: Contact, name: str, key: str | None) -> None:
    if key is not None:
        _bid_farewell(ctx, client, client.voice.say(key, name=name), outbox.next_daytime(ctx, client))


def _others_told(ctx: Context, dyad: Dyad) -> set[PersonId]:
    """Who else was told of this client, by an alert."""
    return {*alerts.readers(ctx, dyad.id)} - {practitioners.get(ctx, dyad.practitioner).person}


def _forget_dyad(ctx: Context, dyad: Dyad, gone: frozenset[str], told: Collection[PersonId]) -> None:
    person = practitioners.get(ctx, dyad.practitioner).person
    audit.record(ctx, Verb.ERASED, dyad.id)
    _rewrite_digests(ctx, dyad)
    speaks = speaking_of(gone, dyad.label)
    for each in told:
        mailbox_keys.renew(
            ctx,
            contact.from_person(ctx, each).chat_key,
            lambda kind, text: kind == FAREWELL or not speaks(text),
        )
    if person is not None:
        reader = contact.from_person(ctx, person)
        _clear_mail(ctx, reader, gone, dyad.label)
        _bid_farewell(ctx, reader, reader.voice.say("client-left", label=dyad.label))


def _take_away_open(ctx: Context, dyad: Dyad) -> None:
    """What stands open about the two disappears from their chats."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(ctx, dyad.id, side, CheckInPhase.ASKED):
            if check_in.message_id is not None:
                person = contact.from_person(ctx, check_in.person)
                send_farewell(ctx, person, OutboundAction(person.chat, edits=check_in.message_id))


def _rewrite_digests(ctx: Context, dyad: Dyad) -> None:
    for week, content in digests.every(ctx, dyad.practitioner):
        if content is None:
            continue
        try:
            digest = serialization.from_json(content)
        except serialization.UnknownDigest:
            digests.rewrite(ctx, dyad.practitioner, week, None)
            continue
        if speaks_of(digest, dyad.id):
            rewrite(ctx, dyad.practitioner, without(digest, dyad.id))


def _clear_mail(ctx: Context, reader: Contact, gone: frozenset[str], label: str) -> None:
    """The practitioner's mail without a word of this client; a digest that waits goes out without them."""
    speaks, waiting = speaking_of(gone, label), list[str]()

    def keep(kind: str, payload: str) -> bool:
        waiting.append(kind)
        return kind == FAREWELL or not (speaks(payload) or kind.startswith("digest"))

    mailbox_keys.renew(ctx, reader.chat_key, keep)
    if any(kind.startswith("digest") for kind in waiting) and reader.practitioner is not None:
        _send_digest_anew(ctx, reader, reader.practitioner.id)


def speaking_of(gone: frozenset[str], label: str) -> Callable[[str], bool]:
    """What tells whether a letter's payload calls a client by that label, or names a row that went with them."""
    written = "|".join(re.escape(each) for each in (label, escape(label, quote=False)))
    named = re.compile(rf"(?<!\w)(?:{written})(?!\w)")

    def speaks(payload: str) -> bool:
        said = "\n".join(_strings(json.loads(payload)))  # as JSON writes it, a line's beginning is an "n"
        return bool(named.search(said)) or any(each in payload for each in gone)

    return speaks


def _strings(stored: object) -> Iterator[str]:
    """All texts in what JSON holds, however deep."""
    if isinstance(stored, str):
        yield stored
    elif isinstance(stored, (list, dict)):
        for each in stored.values() if isinstance(stored, dict) else stored:
            yield from _strings(each)


def _send_digest_anew(ctx: Context, reader: Contact, practitioner: PractitionerId) -> None:
    kept = [content for _, content in digests.every(ctx, practitioner) if content is not None]
    for message in (
        render(serialization.from_json(kept[0]), reader.voice, instrument(ctx, reader)) if kept else ()
    ):
        key = f"digest:{practitioner}:{ctx.new_id()}"
        outbox.post(
            ctx, reader, OutboundAction(reader.chat, message), key=key, kind="digest", urgency=outbox.BULK
        )


def _forget_person(ctx: Context, person: Contact, wholly: bool) -> None:
    checkpoints.put(ctx, checkpoints.ERASED)
    prompts.drop(ctx, person.chat_key)
    failed_attempts.drop(ctx, person.chat_key, *AttemptKind)
    if not wholly or person.person is None:
        return
    erasure.erase_person(ctx, person.person.id, person.chat_key)
    audit.record(ctx, Verb.ERASED, person.person.id)
    mailbox_keys.renew(ctx, person.chat_key, lambda kind, _: kind == FAREWELL)


def _bid_farewell(ctx: Context, to: Contact, text: str, at: datetime | None = None) -> None:
    send_farewell(ctx, to, OutboundAction(to.chat, outbox.with_neutral_heading(to, Message(text))), at)


def send_farewell(ctx: Context, to: Contact, dispatch: OutboundAction, at: datetime | None = None) -> None:
    """Post a letter that is to leave no trace once it has gone."""
    key = f"{FAREWELL}:{ctx.new_id()}"
    outbox.post(ctx, to, dispatch, key=key, kind=FAREWELL, urgency=outbox.REPLY, at=at)


def farewell_delivered(ctx: Context, chat_key: str) -> None:
    """A farewell has gone: it is deleted with whatever else this chat has had."""
    mailbox_keys.renew(ctx, chat_key)
    checkpoints.put(ctx, checkpoints.ERASED)


def erase_after_restore(ctx: Context) -> int:
    """Erase the rows of whoever was forgotten, and take back roles that were given up: an old backup that was brought
    back holds some. Returns how many.
    """
    forgotten, gone = erasure.unreadable_clients(ctx), erasure.unreadable_people(ctx)
    for client in forgotten:
        erasure.erase_client(ctx, client)
        audit.record(ctx, Verb.ERASED, client)
    erasure.erase_views(ctx, erasure.unreadable_views(ctx))
    given_up = erasure.coordinators_no_more(ctx)
    for coordinator in given_up:
        erasure.erase_coordinator(ctx, coordinator)
        audit.record(ctx, Verb.ERASED, coordinator)
    lost = practitioners.lost(ctx, {person for person, _ in gone})
    _let_go_again(ctx, lost)
    for person, chat_key in gone:
        erasure.erase_person(ctx, person, chat_key)
        audit.record(ctx, Verb.ERASED, person)
        mailbox_keys.drop(ctx, chat_key, [], [])
    return len(forgotten) + len(given_up) + len(lost) + len(gone)


def _let_go_again(ctx: Context, lost: list[Practitioner]) -> None:
    """Before the people, on whom the dyads hang: their clients keep what is theirs, and have been told already."""
    for practitioner in lost:
        forget = practitioners.leave if practitioner.name else practitioners.forget
        forget(ctx, practitioner.id)
    for practitioner in lost:
        release_clients(ctx, practitioner, None)
        audit.record(ctx, Verb.ERASED, practitioner.id)
