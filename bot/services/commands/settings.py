"""/settings: language, time zone and quiet hours; for practitioners also the day and time of the digest."""

from collections.abc import Iterator, Mapping

from bot.services.commands import notification_preferences
from bot.services.context import access, contact
from bot.services.context.access import Role, roles
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import command_menu, outbox
from bot.services.programmes.file import ProgrammeFile
from bot.services.sessions import cadences
from flows.dyads import lifecycle
from flows.errors import NotYours
from flows.i18n import LANGUAGES, OWN_NAMES
from flows.message import Button, Message
from flows.scheduling.normalize import NotRead
from flows.scheduling.parse import read_time, read_zone
from flows.scheduling.quiet import Quiet, leaves_room
from flows.scheduling.typed_datetime import read_hours
from flows.scheduling.zones import place
from storage.repositories import due, people, practitioners, prompts
from storage.repositories.due import DueKind

ZONE, AT, QUIET = "settings-zone", "settings-at", "settings-quiet"

SWITCHES: Mapping[tuple[str, str], Mapping[str, bool | None]] = {
    ("clear", "on"): {"clears": True},
    ("clear", "off"): {"clears": False},
    ("quiet", "off"): {"quiet_from": None, "quiet_until": None},
}
"""What one tap sets."""


def run(ctx: Context, person: Contact, words: str) -> None:
    """What is set, and buttons to change it; for a stranger nothing is set yet."""
    known = roles(person) is not Role.NOBODY
    outbox.reply(ctx, person, _overview(person) if known else Message(person.voice.say("help-stranger")))


def _overview(person: Contact) -> Message:
    voice, practitioner = person.voice, person.practitioner
    zone = place(person.zone, voice.language)
    text = voice.say("settings", language=OWN_NAMES[voice.language], zone=zone)
    rows = [
        (Button(voice.plain("settings-language-button"), "settings:language"),),
        (Button(voice.plain("settings-zone-button"), "settings:zone"),),
        (Button(voice.plain("settings-quiet-button"), "settings:quiet"),),
    ]
    if (own := person.own_quiet) is not None:
        hours = {"from": voice.clock(own.start), "until": voice.clock(own.end)}
        text += "\n" + voice.say("settings-quiet", **hours)
    if person.dyads and person.person is not None:
        on = person.person.clears
        text += "\n" + voice.say("settings-clears" if on else "settings-keeps")
        label = f"{'✓' if on else '✗'} {voice.plain('settings-clear-button')}"
        rows.append((Button(label, f"settings:clear:{'off' if on else 'on'}"),))
    if practitioner is not None:
        day = voice.weekday(practitioner.digest_weekday)
        text += "\n" + voice.say(
            "settings-digest", day=day, time=voice.clock(contact.digest_rhythm(person).at)
        )
        rows.append((Button(voice.plain("settings-day-button"), "settings:day"),))
        rows.append((Button(voice.plain("settings-time-button"), "settings:time"),))
        rows.append((Button(voice.plain("choices-button"), "settings:told"),))
    return Message(text, tuple(rows))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """Something is to be changed, or was chosen."""
    match parts:
        case ["language"]:
            rows = tuple((Button(OWN_NAMES[each], f"settings:language:{each}"),) for each in LANGUAGES)
            outbox.edit_message(ctx, person, Message(person.voice.say("settings-choose-language"), rows), tap)
        case ["language", chosen] if chosen in LANGUAGES:
            _change(ctx, person, tap, language=chosen)
        case ["zone"]:
            _prompt(ctx, person, tap, ZONE)
        case ["quiet"]:
            prompts.put(ctx, person.chat_key, QUIET)
            off = Button(person.voice.plain("settings-quiet-off-button"), "settings:quiet:off")
            outbox.edit_message(ctx, person, Message(person.voice.say("settings-quiet-ask"), ((off,),)), tap)
        case [what, which] if (what, which) in SWITCHES:
            _change(ctx, person, tap, **SWITCHES[what, which])
        case ["day"] if person.practitioner is not None:
            rows = tuple((Button(person.voice.weekday(n), f"settings:day:{n}"),) for n in range(7))
            outbox.edit_message(ctx, person, Message(person.voice.say("settings-choose-day"), rows), tap)
        case ["day", "0" | "1" | "2" | "3" | "4" | "5" | "6" as day] if person.practitioner is not None:
            practitioners.change(ctx, person.practitioner.id, digest_weekday=int(day))
            _done(ctx, person, tap)
        case ["time"] if person.practitioner is not None:
            _prompt(ctx, person, tap, AT)
        case ["told", *chosen]:
            notification_preferences.tapped(ctx, person, tap, chosen)
        case _:
            raise NotYours


def _prompt(ctx: Context, person: Contact, tap: CallbackTap, kind: str) -> None:
    prompts.put(ctx, person.chat_key, kind)
    outbox.edit_message(ctx, person, Message(person.voice.say(f"{kind}-ask")), tap)


def typed_zone(ctx: Context, person: Contact, about: str, text: str) -> None:
    """A place or a zone was typed. What is to come moves with it, what was does not."""
    _change(ctx, person, None, zone=read_zone(text, person.voice.language))


def typed_quiet(ctx: Context, person: Contact, about: str, text: str) -> None:
    """Two times were typed: nobody writes between them. Some hour must stay open beside the programme's own."""
    start, end = read_hours(text)
    for programme in _programmes(ctx, person):
        _need_room(person, programme.policy.quiet, Quiet(start, end))
    _change(ctx, person, None, quiet_from=f"{start:%H:%M}", quiet_until=f"{end:%H:%M}")


def _programmes(ctx: Context, person: Contact) -> Iterator[ProgrammeFile]:
    """Those that write to this person."""
    yield person.programme
    for dyad in person.dyads:
        if not lifecycle.is_over(dyad.state):
            yield contact.in_programme(ctx, person, dyad).programme


def _need_room(person: Contact, common: Quiet, own: Quiet) -> None:
    if not leaves_room(common, own):
        hours = {"from": person.voice.clock(common.end), "until": person.voice.clock(common.start)}
        raise NotRead("quiet hours that leave no time", said="settings-quiet-all-day", params=hours)


def typed_time(ctx: Context, person: Contact, about: str, text: str) -> None:
    """The digest's time was typed."""
    own = access.practitioner(person)
    practitioners.change(ctx, own.id, digest_at=f"{read_time(text):%H:%M}")
    _done(ctx, person, None)


def _change(ctx: Context, person: Contact, tap: CallbackTap | None, **values: str | bool | None) -> None:
    assert person.person is not None
    people.change(ctx, person.person.id, **values)
    _done(ctx, person, tap)


def _done(ctx: Context, person: Contact, tap: CallbackTap | None) -> None:
    assert person.person is not None
    prompts.drop(ctx, person.chat_key)
    fresh = contact.from_person(ctx, person.person.id)
    cadences.reschedule_person(ctx, fresh)
    if fresh.practitioner is not None:
        if fresh.voice.language != person.voice.language:
            command_menu.offer(ctx, fresh, roles(fresh))
        due.put(ctx, DueKind.DIGEST, fresh.practitioner.id, contact.next_digest(ctx, fresh))
    if tap is not None:
        outbox.edit_message(ctx, fresh, _overview(fresh), tap)
    else:
        outbox.reply(ctx, fresh, _overview(fresh))


COMMAND = CommandSpec(
    "settings", Role.EVERYBODY, run, tapped, {ZONE: typed_zone, AT: typed_time, QUIET: typed_quiet}
)
