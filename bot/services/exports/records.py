"""Files for a programme's own records: FHIR bundles of one client or of all, under opaque identifiers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from bot.program_name import PROGRAM_NAME
from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.exports import occasions, scope
from bot.services.exports.scope import ExportScope
from flows.errors import BadInput
from flows.exports.fhir import FhirBundle
from flows.exports.occasion import Occasion
from flows.exports.pseudonyms import Pseudonyms
from storage.repositories import dyads, practitioners, programmes


def record(ctx: Context, about: str, names: Pseudonyms, kind: str) -> None:
    """Record in the audit that the data of a dyad or programme is about to leave. Raises BadInput if it may not."""
    found = _scope(ctx, about, names)
    is_dyad = dyads.find(ctx, about) is not None
    audit.record(ctx, Verb.DATA_EXPORTED, f"{about if is_dyad else found.programme.id}:{kind}")


def write_fhir(
    ctx: Context, about: str, names: Pseudonyms, base: str, day: date, write: Callable[[bytes], object]
) -> int:
    """Pass the parts of a FHIR bundle to ``write``, and return how many check-ins it holds."""
    count = 0

    def counted(each: Iterable[Occasion]) -> Iterator[Occasion]:
        nonlocal count
        for occasion in each:
            count += 1
            yield occasion

    found = chain.from_iterable(occasions.by_dyad(ctx, _scope(ctx, about, names), names))
    for part in FhirBundle(names, base, day).written(counted(found)):
        write(part)
    return count


def _of_dyad(ctx: Context, dyad: str, names: Pseudonyms) -> ExportScope:
    """Return the scope of one dyad's export for the programme's records. Raises BadInput if it may not leave."""
    found = dyads.find(ctx, dyad)
    if found is None:
        raise BadInput(f"There is no client {dyad!r}. See: {PROGRAM_NAME} client list")
    slug = programmes.get(ctx, practitioners.get(ctx, found.practitioner).programme).slug
    whole = scope.of_programme(ctx, slug, "records", names)
    if found.id not in whole.dyads:
        raise BadInput("This client has not agreed to the present text, so nothing of theirs can leave.")
    own = [each for each in whole.profiles if each.client == found.client]
    return replace(whole, dyads=[found.id], profiles=own, left_out=0)


def _scope(ctx: Context, about: str, names: Pseudonyms) -> ExportScope:
    """Return the scope of a dyad's id or of a programme's short name. Raises BadInput."""
    if dyads.find(ctx, about) is not None:
        found = _of_dyad(ctx, about, names)
    else:
        found = scope.of_programme(ctx, about, "records", names)
    if not found.profiles:
        raise BadInput(
            "Nobody who agreed to the present text has been asked yet: there is nothing to export."
        )
    return found
