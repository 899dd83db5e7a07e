"""Words that may mean danger to life are brought to whom the programme has named, one after the other, in their hours.

1. Nobody is told of a client who has not agreed to it, and nobody reads the words: they are neither sent nor kept.
2. The first of the list who is on duty is told at once. Who has not confirmed in their time is followed by the next,
   and after the last by the first again, twice round at most. Each step is a due row, and is looked at again when it
   fires: whether somebody has confirmed, who is on duty now, who can be reached.
3. Outside all hours it waits for the next ones; or the first of the list is told at once that it is outside them.
4. A doubled alert is better than none: one whose arrival nobody knows of is sent again.
5. An alert that was begun goes on though the client stops; it ends when they delete themselves.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.services.alerts import texts
from bot.services.context import access, audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact, KnownContact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction
from bot.services.programmes.safety import OWN, StaffedPart
from flows.scheduling import on_call
from flows.scheduling.local import wall
from storage.repositories import alerts, consents, coordinators, due, dyads, holidays, practitioners
from storage.repositories.alerts import Alert
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad, DyadState
from storage.repositories.outbox_messages import OutboxMessage
from storage.repositories.practitioners import Practitioner

KIND = "alert"
ROUNDS = 2
RETRY_INTERVAL = timedelta(hours=1)
LATEST = timedelta(days=7)  # after that nobody is told any more that did not hear of it
COVERED = (DyadState.ACTIVE, DyadState.PAUSED, DyadState.ENDING)


@dataclass(frozen=True, slots=True)
class AlertReader:
    """Somebody of the programme's list: their place in it, their hours, and who they are."""

    place: int
    part: StaffedPart
    practitioner: Practitioner | None  # None: a coordinator
    person: KnownContact


def agreed(ctx: Context, dyad: Dyad) -> None:
    """The client has agreed to take part, under a text that said whether somebody reads alerts. A choice stands."""
    programme = contact.programme_of(ctx, practitioners.get(ctx, dyad.practitioner))
    if programme.safety.staffed and alerts.choice(ctx, dyad.client) is not False:
        named = texts.names_coordinators(ctx, programme)
        alerts.choose(ctx, dyad.client, True, coordinators=named)


def begin(ctx: Context, client: Contact) -> datetime | None:
    """Words were written: tell whoever is on duty. Returns when somebody is told, now or at the next hours' beginning;
    None where nobody is ever told.
    """
    moments = [_begin(ctx, each) for each in client.dyads if _may(ctx, each)]
    return min((each for each in moments if each is not None), default=None)


def _may(ctx: Context, dyad: Dyad) -> bool:
    agreed = consents.standing_since(ctx, dyad.client) is not None
    return dyad.state in COVERED and agreed and alerts.choice(ctx, dyad.client) is True


def _begin(ctx: Context, dyad: Dyad) -> datetime | None:
    """One alert at a time: words that come while one is on its way add nothing to it."""
    readers = _readers(ctx, dyad)
    if not readers:
        return None
    going = [each for each in alerts.unseen(ctx, dyad.id) if due.when(ctx, DueKind.ALERT, each.id)]
    if not going:
        alert = alerts.add(ctx, dyad.id)
        audit.record(ctx, Verb.ALERT_RAISED, alert.id)
        at_once = readers[0].person.programme.safety.outside_hours == "at-once"
        if at_once and not _on_duty(ctx, readers):
            _tell(ctx, dyad, alert, readers[0], place=None)
        _go_on(ctx, dyad, alert, readers)
    return ctx.now if _on_duty(ctx, readers) else _next_hours(ctx, readers)


def run_due(ctx: Context, alert_id: str) -> None:
    """Nobody has confirmed in time, or somebody's hours begin."""
    alert = alerts.find(ctx, alert_id)
    if alert is not None and alert.seen_at is None and ctx.now - alert.made_at < LATEST:
        dyad = dyads.get(ctx, alert.dyad)
        _go_on(ctx, dyad, alert, _readers(ctx, dyad))


def _go_on(ctx: Context, dyad: Dyad, alert: Alert, readers: list[AlertReader]) -> None:
    """Tell the next one who is on duty, or wait for somebody's hours."""
    places = [each.place for each in alerts.steps(ctx, alert.id) if each.place is not None]
    if not readers:  # nobody can be reached just now
        due.put(ctx, DueKind.ALERT, alert.id, ctx.now + RETRY_INTERVAL)
        return
    if len(places) >= ROUNDS * len(readers):
        return
    found = _next(_on_duty(ctx, readers), places[-1] if places else -1)
    if found is None:
        due.put(ctx, DueKind.ALERT, alert.id, _next_hours(ctx, readers))
        return
    _tell(ctx, dyad, alert, found, place=found.place)
    within = timedelta(minutes=found.part.acknowledge_within)
    due.put(ctx, DueKind.ALERT, alert.id, ctx.now + within)


def _next(on_duty: list[AlertReader], last: int) -> AlertReader | None:
    """The one after the last who was told; after the end of the list its beginning."""
    return min(on_duty, key=lambda each: (each.place <= last, each.place), default=None)


def _readers(ctx: Context, dyad: Dyad) -> list[AlertReader]:
    """The programme's list as it is now: of those who can be reached, and of nobody who is this client."""
    own = practitioners.get(ctx, dyad.practitioner)
    programme = contact.programme_of(ctx, own)
    found = []
    for place, part in enumerate(programme.safety.staffed):
        named = own if part.reader == OWN else practitioners.find(ctx, part.reader)
        somebody = named or coordinators.find(ctx, part.reader)
        if somebody is None or somebody.person is None or somebody.person == dyad.person:
            continue
        person = contact.from_person(ctx, somebody.person)
        if person.person.reachable:
            found.append(AlertReader(place, part, named, replace(person, programme=programme)))
    return found


def _on_duty(ctx: Context, readers: list[AlertReader]) -> list[AlertReader]:
    return [each for each in readers if _covers(ctx, each) and not _is_away(ctx, each)]


def _covers(ctx: Context, reader: AlertReader) -> bool:
    return reader.part.on_clock(reader.person.programme.zone).covers(ctx.now)


def _is_away(ctx: Context, reader: AlertReader) -> bool:
    today = wall(ctx.now, reader.person.zone).date()
    own = holidays.of_practitioner(ctx, reader.practitioner.id) if reader.practitioner else []
    return any(holiday.covers(today) for _, holiday in own)


def _next_hours(ctx: Context, readers: list[AlertReader]) -> datetime:
    hours = [each.part.on_clock(each.person.programme.zone) for each in readers]
    return on_call.next_start(hours, ctx.now)


def _tell(ctx: Context, dyad: Dyad, alert: Alert, reader: AlertReader, place: int | None) -> None:
    """The client's own practitioner reads whom it is about; a coordinator too, where the client read so before they
    agreed; others a reference that names nobody.
    """
    number = alerts.add_step(ctx, alert.id, reader.person.person.id, place)
    own = reader.practitioner is not None and reader.practitioner.id == dyad.practitioner
    message = texts.notified(
        ctx, reader.person, dyad, alert, own=own, again=number > 1, outside=place is None
    )
    dispatch, key = OutboundAction(reader.person.chat, message), f"alert:{alert.id}:{number}"
    outbox.post(ctx, reader.person, dispatch, key=key, kind=KIND, urgency=outbox.REPLY, subject=alert.id)
    audit.record(ctx, Verb.ALERT_SENT, f"{alert.id}:{number}")


def record_delivered(ctx: Context, letter: OutboxMessage) -> None:
    """It has arrived with one of those it was sent to."""
    if letter.subject is not None:
        alerts.arrived(ctx, letter.subject, letter.chat_key)


def record_undelivered(ctx: Context, letter: OutboxMessage) -> None:
    """It cannot reach this one: the next one is told without waiting."""
    if letter.subject is not None and due.when(ctx, DueKind.ALERT, letter.subject) is not None:
        due.put(ctx, DueKind.ALERT, letter.subject, ctx.now)


def record_seen(ctx: Context, reader: KnownContact, alert_id: str) -> Alert:
    """Somebody whom it was sent to confirms that they have seen it. Raises NotYours if it was not sent to them."""
    alert = access.told_alert(ctx, reader, alert_id)
    alerts.seen(ctx, alert_id, reader.person.id)
    due.drop(ctx, DueKind.ALERT, alert_id)
    audit.record(ctx, Verb.ALERT_SEEN, alert_id, reader)
    return alert
