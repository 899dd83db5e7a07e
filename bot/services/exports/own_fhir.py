"""A client's own answers as FHIR, to carry elsewhere: what they sent, and nothing of the practitioner's view."""

from collections.abc import Iterator

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.exports import occasions
from bot.services.exports.scope import ExportScope
from bot.services.programmes.file import ProgrammeFile
from flows.exports.fhir import DEFAULT_BASE, FhirBundle
from flows.exports.occasion import Occasion, Outcome
from flows.exports.pseudonyms import Pseudonyms
from flows.instruments import Perspective
from storage.repositories import practitioners, programmes

FILE_NAME = "my-answers.fhir.json"


def own_bundle(ctx: Context, person: Contact) -> bytes | None:
    """Return a bundle of what a client sent, or None if that is nothing. Its ids are the same each time they ask."""
    assert person.person is not None
    audit.record(ctx, Verb.EXPORTED, person.opaque)
    names = Pseudonyms(bytes.fromhex(ctx.hash(f"own answers:{person.person.id}")))
    sent = list(_sent(ctx, person, names))
    if not sent:
        return None
    bundle = FhirBundle(names, DEFAULT_BASE, ctx.now.date())
    return b"".join(bundle.written(sent))


def _sent(ctx: Context, person: Contact, names: Pseudonyms) -> Iterator[Occasion]:
    for dyad in person.dyads:
        programme = programmes.get(ctx, practitioners.get(ctx, dyad.practitioner).programme)
        file = ProgrammeFile.model_validate(programme.definition)
        for own in occasions.by_dyad(ctx, ExportScope(programme, file, [dyad.id], (), 0, ()), names):
            for each in own:
                if each.perspective is Perspective.CLIENT and each.outcome is Outcome.ANSWERED:
                    yield each
