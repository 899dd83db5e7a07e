"""Quiet hours that a person sets beside the programme's own."""

from collections.abc import Iterator

from bot.services.commands import settings_storage
from bot.services.context import (
    Contact,
    Context,
    KnownContact,
    in_programme,
)
from bot.services.programmes.file import ProgrammeFile
from flows.dyads import lifecycle
from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.quiet import QuietHours, has_open_time
from flows.scheduling.typed_spans import read_hours


def typed_quiet(ctx: Context, contact: KnownContact, about: str, text: str) -> None:
    """Store typed quiet hours. Raises UnreadableInput if they and a programme's own leave no hour open."""
    start, end = read_hours(text)
    for programme in _programmes(ctx, contact):
        _check_room(contact, programme.policy.quiet, QuietHours(start, end))
    settings_storage.change(ctx, contact, None, quiet_from=f"{start:%H:%M}", quiet_until=f"{end:%H:%M}")


def _programmes(ctx: Context, contact: Contact) -> Iterator[ProgrammeFile]:
    """Return the programmes that send messages to this person."""
    yield contact.programme
    for dyad in contact.dyads:
        if not lifecycle.is_over(dyad.state):
            yield in_programme(ctx, contact, dyad).programme


def _check_room(contact: Contact, common: QuietHours, own: QuietHours) -> None:
    if not has_open_time(common, own):
        hours = {"from": contact.voice.clock(common.end), "until": contact.voice.clock(common.start)}
        raise UnreadableInput("quiet hours that leave no time", said="settings-quiet-all-day", params=hours)
