"""A person's own data in words: roles, consents, last check-ins, and notes they did not share."""

from collections.abc import Iterator

from bot.services.context import Contact, Context, audit
from bot.services.context.audit import Verb
from bot.services.privacy.card_pages import card_of
from bot.services.privacy.unshared_notes import unshared_notes
from flows.digest.pages import paginate
from flows.i18n import OWN_NAMES
from flows.message import Message
from flows.scheduling.zones import zone_city
from storage.repositories import consents, dyads, practitioners
from storage.repositories import digests as kept_digests

MAX_CHECK_INS_SHOWN = 10  # the JSON file has all check-ins


def describe_own_data(ctx: Context, person: Contact) -> tuple[Message, ...]:
    """Return a person's roles, consents, last check-ins, and the notes they did not share."""
    audit.record(ctx, Verb.READ_OWN, person.opaque)
    messages = [Message(page) for page in paginate(_about(ctx, person))]
    for dyad in person.dyads:
        messages += [*card_of(ctx, person, dyad, MAX_CHECK_INS_SHOWN), *unshared_notes(ctx, person, dyad)]
    return (*messages, Message(person.voice.say("mydata-more")))


def _about(ctx: Context, person: Contact) -> Iterator[str]:
    voice = person.voice
    yield voice.say("mydata", language=OWN_NAMES[voice.language], zone=zone_city(person.zone, voice.language))
    for dyad in person.dyads:
        name = practitioners.get(ctx, dyad.practitioner).name or "–"
        yield voice.say("mydata-with", name=name, label=dyad.label, state=voice.plain(f"state-{dyad.state}"))
        since = consents.in_force_since(ctx, dyad.client)
        if since is not None:
            yield voice.say("mydata-agreed", when=voice.moment(since, person.zone))
    if person.practitioner is not None:
        count = len(dyads.of_practitioner(ctx, person.practitioner.id))
        weeks = len(kept_digests.list_all(ctx, person.practitioner.id))
        yield voice.say("mydata-practitioner", name=person.practitioner.name, clients=count, digests=weeks)
    if person.coordinator is not None:
        yield voice.say("mydata-coordinator")
