"""The list of a practitioner's clients: a line for each, what is new first."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.digest.pages import MAX_MESSAGE_LENGTH, clip, telegram_length
from flows.digest.phrases import MAX_LABEL_CHARACTERS
from flows.digest.sparkline import sparkline
from flows.digest.week import ClientWeek
from flows.i18n import Voice
from flows.instruments.model import Instrument
from flows.text.natural_order import natural_key

MAX_LINES = 30
_SHOWN_CHECK_INS = 8


@dataclass(frozen=True, slots=True)
class OverviewEntry:
    """A client in the list.

    ``notes`` are the keys of texts that follow the name, such as a state; ``rank`` orders the list: 0 for who waits for
    the practitioner, 1 for new answers, 2 for everyone else. ``with_code``: the code for calendars is shown.
    """

    client: ClientWeek
    notes: tuple[str, ...] = ()
    rank: int = 2
    with_code: bool = False


def render_overview(
    entries: Sequence[OverviewEntry], voice: Voice, instrument: Instrument
) -> tuple[str, ...]:
    """Return pages of one line per client, in natural order within each rank; no page without clients."""
    ordered = sorted(entries, key=lambda each: (each.rank, natural_key(each.client.label), each.client.dyad))
    title, pages = voice.say("digest-overview-title"), list[list[str]]()
    for entry in ordered:
        line = _line(entry, voice, instrument)
        if not pages or not _has_room(pages[-1], line):
            pages.append([title])
        pages[-1].append(line)
    return tuple("\n".join(page) for page in pages)


def _has_room(page: Sequence[str], line: str) -> bool:
    return len(page) <= MAX_LINES and telegram_length("\n".join([*page, line])) <= MAX_MESSAGE_LENGTH


def _line(entry: OverviewEntry, voice: Voice, instrument: Instrument) -> str:
    client, notes = entry.client, [voice.plain(key) for key in entry.notes]
    label = clip(client.label, MAX_LABEL_CHARACTERS)
    if client.rounds:
        spark = sparkline(client.rounds[-_SHOWN_CHECK_INS:], instrument)
        parts = [voice.say("digest-overview", label=label, spark=spark), *notes]
    elif notes:
        parts = [voice.say("clients-state", label=label, state=notes[0]), *notes[1:]]
    else:
        parts = [voice.say("digest-overview-none", label=label)]
    return " · ".join([*parts, *([f"#{client.code}"] if entry.with_code else [])])
