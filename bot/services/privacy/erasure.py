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
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.digests.composition import instrument, rewrite
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Dispatch
from bot.services.participation import endings, participation
from flows.digest import serialization
from flows.digest.client_filter import speaks_of, without
from flows.digest.text import render
from flows.ids import PersonId, PractitionerId
from flows.instruments import Perspective
from flows.message import Message
from flows.rate_limit import Kind
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
from storage.repositories.check_ins import Phase
from storage.repositories.dyads import Dyad, DyadState
from storage.repositories.practitioners import Practitioner

FAREWELL = "farewell"
"""The kind of a letter that is the last to speak of somebody: once it is over, it goes too."""


def forget_client(desk: Desk, person: Who) -> None:
    """Erase all that this person is as a client, and them, unless they are something else here too."""
    told = {dyad.id: _others_told(desk, dyad) for dyad in person.dyads}
    for dyad in person.dyads:
        _take_away_open(desk, dyad)
    gone = frozenset[str]()  # whoever went on with somebody else is one client in several dyads
    for client in sorted({dyad.client for dyad in person.dyads}):
        gone |= erasure.erase_client(desk.unit, client)
    for dyad in person.dyads:
        _forget_dyad(desk, dyad, gone, told[dyad.id])
    _forget_person(desk, person, person.practitioner is None and person.coordinator is None)


def forget_coordinator(desk: Desk, person: Who) -> None:
    """This person coordinates no longer; erase them, unless they are something else here too."""
    assert person.coordinator is not None
    erasure.erase_coordinator(desk.unit, person.coordinator.id)
    audit.note(desk, Verb.ERASED, person.coordinator.id)
    _forget_person(desk, person, person.practitioner is None and not person.dyads)


def forget_practitioner(desk: Desk, person: Who) -> None:
    """Erase all that this person is as a practitioner, and them, unless they are something else here too."""
    assert person.practitioner is not None
    give_up(desk, person.practitioner, "practitioner-left")
    practitioners.forget(desk.unit, person.practitioner.id)
    audit.note(desk, Verb.ERASED, person.practitioner.id)
    _forget_person(desk, person, not person.dyads and person.coordinator is None)


def leave(desk: Desk, practitioner: Practitioner) -> None:
    """They no longer work here: as if they had deleted themselves, but that their clients still read their name."""
    give_up(desk, practitioner, "practitioner-gone")
    audit.note(desk, Verb.PRACTITIONER_LEFT, practitioner.id)
    practitioners.leave(desk.unit, practitioner.id)
    if practitioner.person is not None:
        person = contact.known(desk, practitioner.person)
        _bid_farewell(desk, person, person.voice.say("no-practitioner-now"))
        _forget_person(desk, person, not person.dyads and person.coordinator is None)


def give_up(desk: Desk, practitioner: Practitioner, key: str | None) -> None:
    """Their clients are told with that text, if any, and nothing is asked, told or kept for the practitioner any more.

    What their clients answered is their clients' own, and stays with them.
    """
    every = dyads.of_practitioner(desk.unit, practitioner.id)
    for dyad in every:
        if dyad.person is None:
            erasure.erase_client(desk.unit, dyad.client)
        elif dyad.state not in dyads.OVER:
            _end(desk, dyad)
            _tell_end(desk, contact.known(desk, dyad.person), practitioner.name, key)
        elif dyad.state in dyads.COMES_BACK:  # there is nobody to come back to
            dyads.set_state(desk.unit, dyad.id, DyadState.ENDED)
    erasure.erase_views(desk.unit, [dyad.id for dyad in every])
    for week, _ in digests.every(desk.unit, practitioner.id):
        digests.rewrite(desk.unit, practitioner.id, week, None)
    due.drop_all(desk.unit, practitioner.id)
    erasure.erase_belongings(desk.unit, practitioner.id)


def turn_away(desk: Desk, dyad: Dyad) -> None:
    """Somebody had an invite that was not meant for them: they are forgotten, and told so."""
    if dyad.person is not None:
        person = contact.known(desk, dyad.person)
        _let_go(desk, person, dyad)
        _bid_farewell(desk, person, person.voice.say("invite-not-meant"))


def put_out(desk: Desk, dyad: Dyad) -> None:
    """Somebody was let in who was not meant: they are forgotten without a word, and digests no longer tell of them."""
    if dyad.person is not None:
        _take_away_open(desk, dyad)
        _let_go(desk, contact.known(desk, dyad.person), dyad)
        _rewrite_digests(desk, dyad)


def _let_go(desk: Desk, person: Who, dyad: Dyad) -> None:
    """All that they are as this one client goes, and they, unless they are something else here too."""
    erasure.erase_client(desk.unit, dyad.client)
    alone = len(person.dyads) == 1 and person.practitioner is None and person.coordinator is None
    _forget_person(desk, person, alone)


def _end(desk: Desk, dyad: Dyad) -> None:
    """The practitioner goes: nothing is open or due between the two any more."""
    participation.drop_open(desk, dyad)
    endings.still(desk, dyad)
    consents.withdraw(desk.unit, dyad.client)
    dyads.set_state(desk.unit, dyad.id, DyadState.ENDED)


def _tell_end(desk: Desk, client: Who, name: str, key: str | None) -> None:
    if key is not None:
        _bid_farewell(desk, client, client.voice.say(key, name=name), outbox.daytime(desk, client))


def _others_told(desk: Desk, dyad: Dyad) -> set[PersonId]:
    """Who else was told of this client, by an alert."""
    return {*alerts.readers(desk.unit, dyad.id)} - {practitioners.get(desk.unit, dyad.practitioner).person}


def _forget_dyad(desk: Desk, dyad: Dyad, gone: frozenset[str], told: Collection[PersonId]) -> None:
    person = practitioners.get(desk.unit, dyad.practitioner).person
    audit.note(desk, Verb.ERASED, dyad.id)
    _rewrite_digests(desk, dyad)
    speaks = speaking_of(gone, dyad.label)
    for each in told:
        mailbox_keys.renew(
            desk.unit, contact.known(desk, each).lane, lambda kind, text: kind == FAREWELL or not speaks(text)
        )
    if person is not None:
        reader = contact.known(desk, person)
        _clear_mail(desk, reader, gone, dyad.label)
        _bid_farewell(desk, reader, reader.voice.say("client-left", label=dyad.label))


def _take_away_open(desk: Desk, dyad: Dyad) -> None:
    """What stands open about the two disappears from their chats."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(desk.unit, dyad.id, side, Phase.ASKED):
            if check_in.message_id is not None:
                person = contact.known(desk, check_in.person)
                farewell(desk, person, Dispatch(person.chat, edits=check_in.message_id))


def _rewrite_digests(desk: Desk, dyad: Dyad) -> None:
    for week, content in digests.every(desk.unit, dyad.practitioner):
        if content is None:
            continue
        try:
            digest = serialization.from_json(content)
        except serialization.UnknownDigest:
            digests.rewrite(desk.unit, dyad.practitioner, week, None)
            continue
        if speaks_of(digest, dyad.id):
            rewrite(desk, dyad.practitioner, without(digest, dyad.id))


def _clear_mail(desk: Desk, reader: Who, gone: frozenset[str], label: str) -> None:
    """The practitioner's mail without a word of this client; a digest that waits goes out without them."""
    speaks, waiting = speaking_of(gone, label), list[str]()

    def keep(kind: str, payload: str) -> bool:
        waiting.append(kind)
        return kind == FAREWELL or not (speaks(payload) or kind.startswith("digest"))

    mailbox_keys.renew(desk.unit, reader.lane, keep)
    if any(kind.startswith("digest") for kind in waiting) and reader.practitioner is not None:
        _send_digest_anew(desk, reader, reader.practitioner.id)


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


def _send_digest_anew(desk: Desk, reader: Who, practitioner: PractitionerId) -> None:
    kept = [content for _, content in digests.every(desk.unit, practitioner) if content is not None]
    for message in (
        render(serialization.from_json(kept[0]), reader.voice, instrument(desk, reader)) if kept else ()
    ):
        key = f"digest:{practitioner}:{desk.unit.new_id()}"
        outbox.post(desk, reader, Dispatch(reader.chat, message), key=key, kind="digest", urgency=outbox.BULK)


def _forget_person(desk: Desk, person: Who, wholly: bool) -> None:
    checkpoints.put(desk.unit, checkpoints.ERASED)
    prompts.drop(desk.unit, person.lane)
    failed_attempts.drop(desk.unit, person.lane, *Kind)
    if not wholly or person.person is None:
        return
    erasure.erase_person(desk.unit, person.person.id, person.lane)
    audit.note(desk, Verb.ERASED, person.person.id)
    mailbox_keys.renew(desk.unit, person.lane, lambda kind, _: kind == FAREWELL)


def _bid_farewell(desk: Desk, to: Who, text: str, at: datetime | None = None) -> None:
    farewell(desk, to, Dispatch(to.chat, outbox.headed(to, Message(text))), at)


def farewell(desk: Desk, to: Who, dispatch: Dispatch, at: datetime | None = None) -> None:
    """Post a letter that is to leave no trace once it has gone."""
    key = f"{FAREWELL}:{desk.unit.new_id()}"
    outbox.post(desk, to, dispatch, key=key, kind=FAREWELL, urgency=outbox.REPLY, at=at)


def said_farewell(desk: Desk, lane: str) -> None:
    """A farewell has gone: it is deleted with whatever else this chat has had."""
    mailbox_keys.renew(desk.unit, lane)
    checkpoints.put(desk.unit, checkpoints.ERASED)


def sweep(desk: Desk) -> int:
    """Erase the rows of whoever was forgotten, and take back roles that were given up: an old backup that was brought
    back holds some. Returns how many.
    """
    forgotten, gone = erasure.unreadable_clients(desk.unit), erasure.unreadable_people(desk.unit)
    for client in forgotten:
        erasure.erase_client(desk.unit, client)
        audit.note(desk, Verb.ERASED, client)
    erasure.erase_views(desk.unit, erasure.unreadable_views(desk.unit))
    given_up = erasure.coordinators_no_more(desk.unit)
    for coordinator in given_up:
        erasure.erase_coordinator(desk.unit, coordinator)
        audit.note(desk, Verb.ERASED, coordinator)
    lost = practitioners.lost(desk.unit, {person for person, _ in gone})
    _let_go_again(desk, lost)
    for person, lane in gone:
        erasure.erase_person(desk.unit, person, lane)
        audit.note(desk, Verb.ERASED, person)
        mailbox_keys.drop(desk.unit, lane, [], [])
    return len(forgotten) + len(given_up) + len(lost) + len(gone)


def _let_go_again(desk: Desk, lost: list[Practitioner]) -> None:
    """Before the people, on whom the dyads hang: their clients keep what is theirs, and have been told already."""
    for practitioner in lost:
        forget = practitioners.leave if practitioner.name else practitioners.forget
        forget(desk.unit, practitioner.id)
    for practitioner in lost:
        give_up(desk, practitioner, None)
        audit.note(desk, Verb.ERASED, practitioner.id)
