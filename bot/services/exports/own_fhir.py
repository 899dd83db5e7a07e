"""A client's own answers and goals as FHIR, to carry elsewhere, with nothing of the practitioner's view."""

from collections.abc import Iterator

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.exports import exported_dyads
from bot.services.exports.scope import ExportScope
from bot.services.programmes.file import ProgrammeFile
from flows.exports.fhir import DEFAULT_BASE, FhirBundle
from flows.exports.occasion import ExportedDyad, Occasion, Outcome
from flows.exports.pseudonyms import Pseudonyms
from flows.instruments import Perspective
from storage.repositories import practitioners, programmes

FILE_NAME = "my-answers.fhir.json"


def own_bundle(ctx: Context, person: Contact, *, with_words: bool = False) -> bytes | None:
    """Return a bundle of what a client sent and the goals they named, or None if that is nothing.

    ``with_words``: the goals are in the client's own words. Ids are the same each time the client asks.
    """
    assert person.person is not None
    audit.record(ctx, Verb.EXPORTED, person.opaque)
    names = Pseudonyms(bytes.fromhex(ctx.hash(f"own answers:{person.person.id}")))
    sent = list(_sent(ctx, person, names, with_words=with_words))
    if not sent:
        return None
    bundle = FhirBundle(names, DEFAULT_BASE, ctx.now.date())
    return b"".join(bundle.written(sent))


def _sent(ctx: Context, person: Contact, names: Pseudonyms, *, with_words: bool) -> Iterator[ExportedDyad]:
    for dyad in person.dyads:
        programme = programmes.get(ctx, practitioners.get(ctx, dyad.practitioner).programme)
        file = ProgrammeFile.model_validate(programme.definition)
        own = ExportScope(programme, file, [dyad.id], (), 0, (), is_own=True, with_words=with_words)
        for found in exported_dyads.by_dyad(ctx, own, names):
            sent = [each for each in found.occasions if _is_own_answer(each)]
            if sent or found.goals:
                yield ExportedDyad(found.goals, sent)


def _is_own_answer(occasion: Occasion) -> bool:
    return occasion.perspective is Perspective.CLIENT and occasion.outcome is Outcome.ANSWERED
