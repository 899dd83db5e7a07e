"""Erasure of people: their rows, and the keys their data was sealed with, so that no backup can read it.

A client is also removed from what others hold: the practitioner's digests are rewritten, and outbox messages to them
that name the client are deleted. The practitioner learns that the client has left, and no more.
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
from bot.services.digests.composition import programme_instrument
from bot.services.digests.stored_digests import rewrite
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction, RemoveMessage, SendMessage
from bot.services.messaging.outbox_kinds import POLICY, ErasurePolicy
from bot.services.participation import endings, participation
from flows.digest import serialization
from flows.digest.client_filter import mentions_client, without_client
from flows.digest.text import render
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
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
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind
from storage.repositories.practitioners import Practitioner


def forget_client(ctx: Context, person: Contact) -> None:
    """Erase a person as a client, and wholly if they have no other role."""
    alerted = {dyad.id: _alerted_people(ctx, dyad) for dyad in person.dyads}
    for dyad in person.dyads:
        _remove_open_questions(ctx, dyad)
    erased_rows = frozenset[str]()  # a transferred client has several dyads
    for client in sorted({dyad.client for dyad in person.dyads}):
        erased_rows |= erasure.erase_client(ctx, client)
    for dyad in person.dyads:
        _forget_dyad(ctx, dyad, erased_rows, alerted[dyad.id])
    _forget_person(ctx, person, person.practitioner is None and person.coordinator is None)


def forget_coordinator(ctx: Context, person: CoordinatorContact) -> None:
    """Erase a person as a coordinator, and wholly if they have no other role."""
    erasure.erase_coordinator(ctx, person.coordinator.id)
    audit.record(ctx, Verb.ERASED, person.coordinator.id)
    _forget_person(ctx, person, person.practitioner is None and not person.dyads)


def forget_practitioner(ctx: Context, person: PractitionerContact) -> None:
    """Erase a person as a practitioner, and wholly if they have no other role."""
    release_clients(ctx, person.practitioner, "practitioner-left")
    practitioners.forget(ctx, person.practitioner.id)
    audit.record(ctx, Verb.ERASED, person.practitioner.id)
    _forget_person(ctx, person, not person.dyads and person.coordinator is None)


def practitioner_leaves(ctx: Context, practitioner: Practitioner) -> None:
    """Remove a practitioner as if they had erased themselves, except that clients still read their name."""
    release_clients(ctx, practitioner, "practitioner-gone")
    audit.record(ctx, Verb.PRACTITIONER_LEFT, practitioner.id)
    practitioners.leave(ctx, practitioner.id)
    if practitioner.person is not None:
        person = contact.from_person(ctx, practitioner.person)
        _post_farewell(ctx, person, person.voice.say("no-practitioner-now"))
        _forget_person(ctx, person, not person.dyads and person.coordinator is None)


def release_clients(ctx: Context, practitioner: Practitioner, key: str | None) -> None:
    """End all dyads of a practitioner, notify the clients with the text of `key`, if any, and erase the digests.

    The clients' answers are their own and are kept.
    """
    every = dyads.of_practitioner(ctx, practitioner.id)
    for dyad in every:
        if dyad.person is None:
            erasure.erase_client(ctx, dyad.client)
        elif not lifecycle.is_over(dyad.state):
            _end(ctx, dyad)
            _notify_end(ctx, contact.from_person(ctx, dyad.person), practitioner.name, key)
        elif lifecycle.may_restart(dyad.state):  # no practitioner to begin again with
            dyads.set_state(ctx, dyad.id, DyadState.ENDED)
    erasure.erase_views(ctx, [dyad.id for dyad in every])
    for week, _ in digests.list_all(ctx, practitioner.id):
        digests.rewrite(ctx, practitioner.id, week, None)
    due.cancel_all(ctx, practitioner.id)
    erasure.erase_practitioner_rows(ctx, practitioner.id)


def reject_invitee(ctx: Context, dyad: Dyad) -> None:
    """Erase a person who opened an invitation not meant for them, and notify them."""
    if dyad.person is not None:
        person = contact.from_person(ctx, dyad.person)
        _erase_as_client(ctx, person, dyad)
        _post_farewell(ctx, person, person.voice.say("invite-not-meant"))


def remove_silently(ctx: Context, dyad: Dyad) -> None:
    """Erase a person confirmed by mistake, without a message, and remove them from digests."""
    if dyad.person is not None:
        _remove_open_questions(ctx, dyad)
        _erase_as_client(ctx, contact.from_person(ctx, dyad.person), dyad)
        _rewrite_digests(ctx, dyad)


def _erase_as_client(ctx: Context, person: Contact, dyad: Dyad) -> None:
    """Erase a person as this client, and wholly if they have no other role."""
    erasure.erase_client(ctx, dyad.client)
    has_no_other_role = len(person.dyads) == 1 and person.practitioner is None and person.coordinator is None
    _forget_person(ctx, person, has_no_other_role)


def _end(ctx: Context, dyad: Dyad) -> None:
    """End a dyad whose practitioner leaves."""
    participation.close_open_check_ins(ctx, dyad)
    endings.cancel_scheduled(ctx, dyad)
    consents.withdraw(ctx, dyad.client)
    dyads.set_state(ctx, dyad.id, DyadState.ENDED)


def _notify_end(ctx: Context, client: Contact, name: str, key: str | None) -> None:
    if key is not None:
        _post_farewell(ctx, client, client.voice.say(key, name=name), outbox.next_daytime(ctx, client))


def _alerted_people(ctx: Context, dyad: Dyad) -> set[PersonId]:
    """Return the other people who received an alert about this client."""
    return {*alerts.list_recipients(ctx, dyad.id)} - {practitioners.get(ctx, dyad.practitioner).person}


def _forget_dyad(
    ctx: Context, dyad: Dyad, erased_rows: frozenset[str], alerted: Collection[PersonId]
) -> None:
    person = practitioners.get(ctx, dyad.practitioner).person
    audit.record(ctx, Verb.ERASED, dyad.id)
    _rewrite_digests(ctx, dyad)
    mentions = mention_matcher(erased_rows, dyad.label)
    for each in alerted:
        mailbox_keys.renew_key(
            ctx,
            contact.from_person(ctx, each).chat_key,
            lambda kind, text: POLICY[kind].erasure is ErasurePolicy.KEEP or not mentions(text),
        )
    if person is not None:
        reader = contact.from_person(ctx, person)
        _clear_mail(ctx, reader, erased_rows, dyad.label)
        _post_farewell(ctx, reader, reader.voice.say("client-left", label=dyad.label))


def _remove_open_questions(ctx: Context, dyad: Dyad) -> None:
    """Remove the dyad's open questions from both chats."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(ctx, dyad.id, side, CheckInPhase.ASKED):
            if check_in.message_id is not None:
                person = contact.from_person(ctx, check_in.person)
                send_farewell(ctx, person, RemoveMessage(person.chat, check_in.message_id))


def _rewrite_digests(ctx: Context, dyad: Dyad) -> None:
    for week, content in digests.list_all(ctx, dyad.practitioner):
        if content is None:
            continue
        try:
            digest = serialization.from_json(content)
        except serialization.UnknownDigest:
            digests.rewrite(ctx, dyad.practitioner, week, None)
            continue
        if mentions_client(digest, dyad.id):
            rewrite(ctx, dyad.practitioner, without_client(digest, dyad.id))


def _clear_mail(ctx: Context, reader: Contact, erased_rows: frozenset[str], label: str) -> None:
    """Delete outbox messages to the practitioner that mention a client; post an unsent digest again."""
    mentions, waiting = mention_matcher(erased_rows, label), set[ErasurePolicy]()

    def keep(kind: OutboxKind, payload: str) -> bool:
        policy = POLICY[kind].erasure
        waiting.add(policy)
        return policy is ErasurePolicy.KEEP or (
            policy is ErasurePolicy.DELETE_IF_MENTIONED and not mentions(payload)
        )

    mailbox_keys.renew_key(ctx, reader.chat_key, keep)
    if ErasurePolicy.COMPOSE_AGAIN in waiting and reader.practitioner is not None:
        _repost_digest(ctx, reader, reader.practitioner.id)


def mention_matcher(erased_rows: frozenset[str], label: str) -> Callable[[str], bool]:
    """Return a predicate: does an outbox message's payload contain the label, or the id of an erased row?"""
    written = "|".join(re.escape(each) for each in (label, escape(label, quote=False)))
    named = re.compile(rf"(?<!\w)(?:{written})(?!\w)")

    def mentions(payload: str) -> bool:
        # Decoded: in JSON a line break is written with an "n", which would join the label to a word.
        strings = "\n".join(_strings(json.loads(payload)))
        return bool(named.search(strings)) or any(each in payload for each in erased_rows)

    return mentions


def _strings(stored: object) -> Iterator[str]:
    """Yield all strings of a JSON value, at any depth."""
    if isinstance(stored, str):
        yield stored
    elif isinstance(stored, (list, dict)):
        for each in stored.values() if isinstance(stored, dict) else stored:
            yield from _strings(each)


def _repost_digest(ctx: Context, reader: Contact, practitioner: PractitionerId) -> None:
    kept = [content for _, content in digests.list_all(ctx, practitioner) if content is not None]
    for message in (
        render(serialization.from_json(kept[0]), reader.voice, programme_instrument(ctx, reader))
        if kept
        else ()
    ):
        key = f"digest:{practitioner}:{ctx.new_id()}"
        outbox.post(ctx, reader, OutboxKind.DIGEST, SendMessage(reader.chat, message), key=key)


def _forget_person(ctx: Context, person: Contact, entirely: bool) -> None:
    checkpoints.put(ctx, checkpoints.LAST_ERASURE)
    prompts.forget_chat(ctx, person.chat_key)
    failed_attempts.drop(ctx, person.chat_key, *AttemptKind)
    if not entirely or person.person is None:
        return
    erasure.erase_person(ctx, person.person.id, person.chat_key)
    audit.record(ctx, Verb.ERASED, person.person.id)
    mailbox_keys.renew_key(ctx, person.chat_key, lambda kind, _: POLICY[kind].erasure is ErasurePolicy.KEEP)


def _post_farewell(ctx: Context, to: Contact, text: str, at: datetime | None = None) -> None:
    send_farewell(ctx, to, SendMessage(to.chat, outbox.with_neutral_heading(to, Message(text))), at)


def send_farewell(ctx: Context, to: Contact, action: OutboundAction, at: datetime | None = None) -> None:
    """Post an outbox message that is deleted once delivered."""
    outbox.post(ctx, to, OutboxKind.FAREWELL, action, key=f"farewell:{ctx.new_id()}", at=at)


def farewell_delivered(ctx: Context, chat_key: str) -> None:
    """Delete all outbox messages of a chat after its farewell was delivered."""
    mailbox_keys.renew_key(ctx, chat_key)
    checkpoints.put(ctx, checkpoints.LAST_ERASURE)


def erase_after_restore(ctx: Context) -> int:
    """Erase again what a restored backup has brought back, and return the number of people and roles erased.

    These are rows whose keys were erased, and roles given up since the backup.
    """
    erased_clients, erased_people = erasure.unreadable_clients(ctx), erasure.unreadable_people(ctx)
    for client in erased_clients:
        erasure.erase_client(ctx, client)
        audit.record(ctx, Verb.ERASED, client)
    erasure.erase_views(ctx, erasure.unreadable_views(ctx))
    erased_coordinators = erasure.unreadable_coordinators(ctx)
    for coordinator in erased_coordinators:
        erasure.erase_coordinator(ctx, coordinator)
        audit.record(ctx, Verb.ERASED, coordinator)
    lost = practitioners.restored_after_erasure(ctx, {person for person, _ in erased_people})
    _end_lost_roles(ctx, lost)
    for person, chat_key in erased_people:
        erasure.erase_person(ctx, person, chat_key)
        audit.record(ctx, Verb.ERASED, person)
        mailbox_keys.erase_mailbox(ctx, chat_key, [], [])
    return len(erased_clients) + len(erased_coordinators) + len(lost) + len(erased_people)


def _end_lost_roles(ctx: Context, lost: list[Practitioner]) -> None:
    """End the roles of practitioners before their people are erased; clients were notified already."""
    for practitioner in lost:
        forget = practitioners.leave if practitioner.name else practitioners.forget
        forget(ctx, practitioner.id)
    for practitioner in lost:
        release_clients(ctx, practitioner, None)
        audit.record(ctx, Verb.ERASED, practitioner.id)
