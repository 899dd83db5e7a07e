"""/settings: language, time zone and quiet hours; for practitioners also the day and time of the digest."""

from collections.abc import Iterator, Mapping
from datetime import time

from bot.services.commands import notification_preferences
from bot.services.context import (
    EVERYBODY,
    CallbackTap,
    CommandSpec,
    Contact,
    Context,
    KnownContact,
    Role,
    access,
    from_person,
    in_programme,
    roles,
)
from bot.services.context.contact import next_digest
from bot.services.messaging import command_menu, outbox
from bot.services.programmes.file import ProgrammeFile
from bot.services.sessions import cadences
from flows.errors import NotYours
from flows.i18n import LANGUAGES, OWN_NAMES
from flows.message import Button, Message
from flows.scheduling.normalize import NotRead
from flows.scheduling.parse import read_time, read_zone
from flows.scheduling.quiet import Quiet, leaves_room
from flows.scheduling.typed_datetime import read_hours
from flows.scheduling.zones import place
from storage.repositories import due, dyads, people, practitioners, prompts
from storage.repositories.due import DueKind

ZONE, AT, QUIET = "settings-zone", "settings-at", "settings-quiet"

SWITCHES: Mapping[tuple[str, str], Mapping[str, bool | None]] = {
    ("clear", "on"): {"clears": True},
    ("clear", "off"): {"clears": False},
    ("quiet", "off"): {"quiet_from": None, "quiet_until": None},
}
"""The columns of a person that a tap sets."""


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply with the settings and buttons to change them; a stranger has none."""
    known = roles(contact) is not Role.NOBODY
    outbox.reply(ctx, contact, _overview(contact) if known else Message(contact.voice.say("help-stranger")))


def _overview(contact: Contact) -> Message:
    voice, practitioner = contact.voice, contact.practitioner
    zone = place(contact.zone, voice.language)
    text = voice.say("settings", language=OWN_NAMES[voice.language], zone=zone)
    rows = [
        (Button(voice.plain("settings-language-button"), "settings:language"),),
        (Button(voice.plain("settings-zone-button"), "settings:zone"),),
        (Button(voice.plain("settings-quiet-button"), "settings:quiet"),),
    ]
    if (own := contact.own_quiet) is not None:
        hours = {"from": voice.clock(own.start), "until": voice.clock(own.end)}
        text += "\n" + voice.say("settings-quiet", **hours)
    if contact.dyads and contact.person is not None:
        on = contact.person.clears
        text += "\n" + voice.say("settings-clears" if on else "settings-keeps")
        label = f"{'✓' if on else '✗'} {voice.plain('settings-clear-button')}"
        rows.append((Button(label, f"settings:clear:{'off' if on else 'on'}"),))
    if practitioner is not None:
        day = voice.weekday(practitioner.digest_weekday)
        at = time.fromisoformat(practitioner.digest_at)
        text += "\n" + voice.say("settings-digest", day=day, time=voice.clock(at))
        rows.append((Button(voice.plain("settings-day-button"), "settings:day"),))
        rows.append((Button(voice.plain("settings-time-button"), "settings:time"),))
        rows.append((Button(voice.plain("choices-button"), "settings:told"),))
    return Message(text, tuple(rows))


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Store a choice, or ask for a new value."""
    match parts:
        case ["language"]:
            rows = tuple((Button(OWN_NAMES[each], f"settings:language:{each}"),) for each in LANGUAGES)
            outbox.edit_message(
                ctx, contact, Message(contact.voice.say("settings-choose-language"), rows), tap
            )
        case ["language", chosen] if chosen in LANGUAGES:
            _change(ctx, contact, tap, language=chosen)
        case ["zone"]:
            _prompt(ctx, contact, tap, ZONE)
        case ["quiet"]:
            prompts.put(ctx, contact.chat_key, QUIET)
            off = Button(contact.voice.plain("settings-quiet-off-button"), "settings:quiet:off")
            outbox.edit_message(
                ctx, contact, Message(contact.voice.say("settings-quiet-ask"), ((off,),)), tap
            )
        case [setting, value] if (setting, value) in SWITCHES:
            _change(ctx, contact, tap, **SWITCHES[setting, value])
        case ["day"] if contact.practitioner is not None:
            rows = tuple((Button(contact.voice.weekday(n), f"settings:day:{n}"),) for n in range(7))
            outbox.edit_message(ctx, contact, Message(contact.voice.say("settings-choose-day"), rows), tap)
        case ["day", "0" | "1" | "2" | "3" | "4" | "5" | "6" as day] if contact.practitioner is not None:
            practitioners.change(ctx, contact.practitioner.id, digest_weekday=int(day))
            _apply(ctx, contact, tap)
        case ["time"] if contact.practitioner is not None:
            _prompt(ctx, contact, tap, AT)
        case ["told", *chosen]:
            notification_preferences.tapped(ctx, access.practitioner(contact), tap, chosen)
        case _:
            raise NotYours


def _prompt(ctx: Context, contact: Contact, tap: CallbackTap, kind: str) -> None:
    prompts.put(ctx, contact.chat_key, kind)
    outbox.edit_message(ctx, contact, Message(contact.voice.say(f"{kind}-ask")), tap)


def typed_zone(ctx: Context, contact: KnownContact, about: str, text: str) -> None:
    """Store the time zone of a typed place or zone; check-ins to come move with it."""
    _change(ctx, contact, None, zone=read_zone(text, contact.voice.language))


def typed_quiet(ctx: Context, contact: KnownContact, about: str, text: str) -> None:
    """Store typed quiet hours. Raises NotRead if they and a programme's own leave no hour open."""
    start, end = read_hours(text)
    for programme in _programmes(ctx, contact):
        _check_room(contact, programme.policy.quiet, Quiet(start, end))
    _change(ctx, contact, None, quiet_from=f"{start:%H:%M}", quiet_until=f"{end:%H:%M}")


def _programmes(ctx: Context, contact: Contact) -> Iterator[ProgrammeFile]:
    """Return the programmes that send messages to this person."""
    yield contact.programme
    for dyad in contact.dyads:
        if dyad.state not in dyads.OVER:
            yield in_programme(ctx, contact, dyad).programme


def _check_room(contact: Contact, common: Quiet, own: Quiet) -> None:
    if not leaves_room(common, own):
        hours = {"from": contact.voice.clock(common.end), "until": contact.voice.clock(common.start)}
        raise NotRead("quiet hours that leave no time", said="settings-quiet-all-day", params=hours)


def typed_time(ctx: Context, contact: KnownContact, about: str, text: str) -> None:
    """Store the typed time of the digest."""
    practitioner = access.practitioner(contact).practitioner
    practitioners.change(ctx, practitioner.id, digest_at=f"{read_time(text):%H:%M}")
    _apply(ctx, contact, None)


def _change(
    ctx: Context, contact: KnownContact, tap: CallbackTap | None, **values: str | bool | None
) -> None:
    people.change(ctx, contact.person.id, **values)
    _apply(ctx, contact, tap)


def _apply(ctx: Context, contact: KnownContact, tap: CallbackTap | None) -> None:
    prompts.drop(ctx, contact.chat_key)
    updated = from_person(ctx, contact.person.id)
    cadences.reschedule_person(ctx, updated)
    if (practitioner := updated.as_practitioner()) is not None:
        if updated.voice.language != contact.voice.language:
            command_menu.offer(ctx, updated, roles(updated))
        due.put(ctx, DueKind.DIGEST, practitioner.practitioner.id, next_digest(ctx, practitioner))
    if tap is not None:
        outbox.edit_message(ctx, updated, _overview(updated), tap)
    else:
        outbox.reply(ctx, updated, _overview(updated))


COMMAND = CommandSpec(
    "settings", EVERYBODY, run, tapped, {ZONE: typed_zone, AT: typed_time, QUIET: typed_quiet}
)
