"""/settings: language, time zone and quiet hours; for practitioners also the day and time of the digest."""

from collections.abc import Mapping

from bot.services.commands import notification_preferences, quiet_hours, settings_overview, settings_storage
from bot.services.context import (
    EVERYBODY,
    CallbackTap,
    CommandSpec,
    Contact,
    Context,
    KnownContact,
    Role,
    access,
    roles,
)
from bot.services.messaging import outbox
from flows.errors import NotAccessible
from flows.i18n import LANGUAGES, OWN_NAMES
from flows.message import Button, Message
from storage.repositories import practitioners, prompts

ZONE, AT, QUIET = "settings-zone", "settings-at", "settings-quiet"

SWITCHES: Mapping[tuple[str, str], Mapping[str, bool | None]] = {
    ("clear", "on"): {"clears": True},
    ("clear", "off"): {"clears": False},
    ("quiet", "off"): {"quiet_from": None, "quiet_until": None},
}
"""The columns of a person that a tap sets."""


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply with the settings and buttons to change them; a stranger has none."""
    is_known = roles(contact) is not Role.NOBODY
    stranger = Message(contact.voice.say("help-stranger"))
    outbox.reply(ctx, contact, settings_overview.overview(contact) if is_known else stranger)


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Store a choice, or ask for a new value."""
    match parts:
        case ["language"]:
            rows = tuple((Button(OWN_NAMES[each], f"settings:language:{each}"),) for each in LANGUAGES)
            outbox.edit_message(
                ctx, contact, Message(contact.voice.say("settings-choose-language"), rows), tap
            )
        case ["language", chosen] if chosen in LANGUAGES:
            settings_storage.change(ctx, contact, tap, language=chosen)
        case ["zone"]:
            _prompt(ctx, contact, tap, ZONE)
        case ["quiet"]:
            prompts.put(ctx, contact.chat_key, QUIET)
            off = Button(contact.voice.plain("settings-quiet-off-button"), "settings:quiet:off")
            outbox.edit_message(
                ctx, contact, Message(contact.voice.say("settings-quiet-ask"), ((off,),)), tap
            )
        case [setting, value] if (setting, value) in SWITCHES:
            settings_storage.change(ctx, contact, tap, **SWITCHES[setting, value])
        case ["day"] if contact.practitioner is not None:
            rows = tuple((Button(contact.voice.weekday(n), f"settings:day:{n}"),) for n in range(7))
            outbox.edit_message(ctx, contact, Message(contact.voice.say("settings-choose-day"), rows), tap)
        case ["day", "0" | "1" | "2" | "3" | "4" | "5" | "6" as day] if contact.practitioner is not None:
            practitioners.change(ctx, contact.practitioner.id, digest_weekday=int(day))
            settings_storage.apply(ctx, contact, tap)
        case ["time"] if contact.practitioner is not None:
            _prompt(ctx, contact, tap, AT)
        case ["told", *chosen]:
            notification_preferences.tapped(ctx, access.practitioner(contact), tap, chosen)
        case _:
            raise NotAccessible


def _prompt(ctx: Context, contact: Contact, tap: CallbackTap, kind: str) -> None:
    prompts.put(ctx, contact.chat_key, kind)
    outbox.edit_message(ctx, contact, Message(contact.voice.say(f"{kind}-ask")), tap)


TYPED = {
    ZONE: settings_storage.typed_zone,
    AT: settings_storage.typed_time,
    QUIET: quiet_hours.typed_quiet,
}
COMMAND = CommandSpec("settings", EVERYBODY, run, tapped, TYPED)
