"""The people a programme has already, as the plan of a list compares with them."""

from bot.services.context import Context
from flows.dyads.lifecycle import DyadState
from flows.enrolment.plan import KnownEntries, KnownEntry
from flows.text.sanitize import comparison_key
from storage.repositories import dyads, practitioners
from storage.repositories.programmes import Programme


def known_entries(ctx: Context, programme: Programme) -> KnownEntries:
    """Return the programme's practitioners by name and id, and its clients by practitioner and label."""
    active = [each for each in practitioners.every(ctx, programme.id) if each.name and not each.left]
    by_id = {str(each.id): KnownEntry(each.id, each.person is None) for each in active}
    by_name: dict[str, tuple[KnownEntry, ...]] = {}
    for each in active:
        by_name[comparison_key(each.name)] = (*by_name.get(comparison_key(each.name), ()), by_id[each.id])
    clients = {
        (str(each.practitioner), comparison_key(each.label)): KnownEntry(
            each.id, each.state is DyadState.INVITED
        )
        for each in dyads.of_programme(ctx, programme.id, *DyadState)
    }
    return KnownEntries(by_name, by_id, clients)
