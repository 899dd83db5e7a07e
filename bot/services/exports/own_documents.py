"""Files of single people's answers for those whose they are: the client, and the practitioner who has seen them."""

from collections.abc import Iterable, Iterator

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.exports import exported_progress
from bot.services.messaging import render_jobs
from bot.services.messaging.outbound_actions import Document
from bot.services.messaging.render_jobs import RenderJob
from flows.exports import own_answers
from flows.exports.own_answers import AnsweredForm
from flows.instruments import Perspective
from storage.repositories import check_ins, practitioners
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.dyads import Dyad

PDF, TABLE = "my-answers.pdf", "client-answers.csv"


def own_pdf(ctx: Context, person: Contact) -> RenderJob | None:
    """Return the job for a PDF of all that a client answered, their words included; None if there is nothing."""
    audit.record(ctx, Verb.EXPORTED, person.opaque)
    forms: dict[str, list[AnsweredForm]] = {}
    for dyad in person.dyads:
        own = [each for each in _forms(ctx, person, dyad, [Perspective.CLIENT]) if each.values or each.words]
        if own:
            forms.setdefault(own[0].name, []).extend(own)
    if not forms:
        return None
    instrument = next(iter(forms.values()))[0].instrument
    made = own_answers.document(forms, person.voice, person.zone)
    return render_jobs.text(person, instrument, made, tuple(each.id for each in person.dyads), PDF)


def client_table(ctx: Context, reader: Contact, dyad: Dyad) -> Document | None:
    """Return a client's answers as their practitioner has seen them, and the practitioner's own; None without any."""
    sent = [form for form in _forms(ctx, reader, dyad, Perspective) if form.sent]
    if not sent:
        return None
    audit.record(ctx, Verb.DATA_EXPORTED, f"{dyad.id}:table")
    return Document(TABLE, own_answers.table(sent, reader.voice, reader.zone))


def _forms(ctx: Context, reader: Contact, dyad: Dyad, sides: Iterable[Perspective]) -> Iterator[AnsweredForm]:
    name = practitioners.get(ctx, dyad.practitioner).name or "–"
    for side in sides:
        for each in check_ins.of_dyad(ctx, dyad.id, side, *CheckInPhase):
            yield _form(ctx, reader, each, name)


def _form(ctx: Context, reader: Contact, check_in: CheckIn, name: str) -> AnsweredForm:
    given = check_ins.unseal_answers(ctx, check_in)
    return AnsweredForm(
        ctx.instrument(check_in.instrument, check_in.instrument_version),
        check_in.perspective,
        check_in.ended_at or check_in.asked_at or check_in.made_at,
        check_in.phase is CheckInPhase.DONE,
        given.values,
        [(note.text, note.shared) for _, note in sorted(given.notes.items())],
        name,
        exported_progress.answer_for(ctx, reader, check_in, given),
    )
