"""Files for a programme's own records: FHIR bundles of one client or of all, under opaque identifiers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.exports import exported_dyads, scope
from bot.services.exports.scope import ExportScope
from flows.errors import BadInput
from flows.exports.fhir import FhirBundle
from flows.exports.occasion import ExportedDyad
from flows.exports.pseudonyms import Pseudonyms
from storage.repositories import dyads, practitioners, programmes
from storage.repositories.dyads import Dyad


def record(ctx: Context, about: str, names: Pseudonyms, kind: str) -> None:
    """Record in the audit that the data of a dyad or programme is about to leave. Raises BadInput if it may not."""
    dyad = dyads.find(ctx, about)
    found = _scope(ctx, dyad, about, names)
    audit.record(ctx, Verb.DATA_EXPORTED, f"{dyad.id if dyad else found.programme.id}:{kind}")


def write_fhir(
    ctx: Context, about: str, names: Pseudonyms, base: str, day: date, write: Callable[[bytes], object]
) -> int:
    """Pass the parts of a FHIR bundle to ``write``, and return how many check-ins it holds."""
    count = 0

    def counted(each: Iterable[ExportedDyad]) -> Iterator[ExportedDyad]:
        nonlocal count
        for dyad in each:
            count += len(dyad.occasions)
            yield dyad

    found = _scope(ctx, dyads.find(ctx, about), about, names)
    for part in FhirBundle(names, base, day).written(counted(exported_dyads.by_dyad(ctx, found, names))):
        write(part)
    return count


def _scope(ctx: Context, dyad: Dyad | None, about: str, names: Pseudonyms) -> ExportScope:
    """Return the scope of a dyad, or of the programme whose short name is ``about``. Raises BadInput."""
    slug = programmes.get(ctx, practitioners.get(ctx, dyad.practitioner).programme).slug if dyad else about
    found = scope.of_programme(ctx, slug, "records", names)
    if dyad is not None:
        if dyad.id not in found.dyads:
            raise BadInput("This client has not agreed to the present text, so nothing of theirs can leave.")
        own = [each for each in found.profiles if each.client == dyad.client]
        found = replace(found, dyads=[dyad.id], profiles=own, left_out=0)
    if not found.profiles:
        raise BadInput(
            "Nobody who agreed to the present text has been asked yet: there is nothing to export."
        )
    return found
