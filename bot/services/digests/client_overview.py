"""The entries of the list of a practitioner's clients."""

from collections.abc import Collection, Mapping

from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import composition
from bot.services.digests.client_weeks import read_client_weeks
from flows.digest.overview import OverviewEntry, render_overview
from flows.digest.week import ClientStatus, ClientWeek
from flows.dyads.lifecycle import DyadState
from flows.ids import DyadId
from flows.text.sanitize import comparison_key
from storage.repositories import feeds

PAST = (ClientStatus.ENDED, ClientStatus.MOVED)


def overview_pages(
    ctx: Context,
    reader: PractitionerContact,
    states: Mapping[DyadId, str],
    unanswered: Collection[DyadId],
    words: str = "",
) -> tuple[str, ...]:
    """Return pages with a line for each client whose label contains ``words``; no page if no label does.

    Without ``words`` all clients are listed except those whose work has ended or moved. ``states`` are the clients'
    states in one word; ``unanswered`` are those who have not answered the questions that are open.
    """
    pattern, since = comparison_key(words), composition.week_start(ctx, reader)
    with_code = feeds.get(ctx, reader.practitioner.id) is not None
    entries = []
    for client in read_client_weeks(ctx, reader.practitioner.id):
        if pattern in comparison_key(client.label) and (words or client.state not in PAST):
            state, is_new = states[client.dyad], any(each.at >= since for each in client.rounds)
            notes = _notes(client, state, is_new=is_new, is_unanswered=client.dyad in unanswered)
            rank = 0 if state == DyadState.AGREED else 1 if is_new else 2
            entries.append(OverviewEntry(client, notes, rank, with_code))
    return render_overview(entries, reader.voice, composition.programme_instrument(ctx, reader))


def _notes(client: ClientWeek, state: str, *, is_new: bool, is_unanswered: bool) -> tuple[str, ...]:
    shown = {
        f"state-{state}": state != DyadState.ACTIVE,
        "clients-new": is_new,
        "clients-unanswered": is_unanswered,
    }
    return tuple(key for key, applies in shown.items() if applies)
