"""The monthly report of a programme for its sponsor: rounded counts of at least five people, not by practitioner.

A month is counted once, after its end, and the figures are stored. So two files, made before and after a person left or
was erased, do not differ by that person.
"""

from datetime import date, datetime, time

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.context.programme_lookup import find_programme
from bot.services.exports import month_figures
from bot.services.messaging.outbound_actions import Document
from bot.services.programmes.file import ProgrammeFile
from flows.errors import BadInput
from flows.exports.month import MonthFigures, ProgrammeMonth, as_csv, following, months_until
from flows.i18n import Voice
from storage.repositories import programmes, published_statistics
from storage.repositories.programmes import Programme

KIND = "month"


def read(ctx: Context, slug: str, month: date) -> tuple[Document, Document]:
    """Return the files of a month in the programme's language, and record that they were read. Raises BadInput."""
    programme = find_programme(ctx, slug)
    file = ProgrammeFile.model_validate(programme.definition)
    audit.record(ctx, Verb.DATA_EXPORTED, f"{programme.id}:month")
    return documents(
        ctx, programme, month, Voice(ctx.resources.words, file.language, file.vocabulary, file.asked)
    )


def last_month(ctx: Context, programme: Programme) -> date | None:
    """Return the first day of the last month that is over, or None if the programme began after it."""
    file = ProgrammeFile.model_validate(programme.definition)
    first = ctx.now.astimezone(file.timezone).date().replace(day=1)
    last = months_until(first, date.min, most=2)[0]
    return last if _began(ctx, programme, file) <= last else None


def documents(ctx: Context, programme: Programme, month: date, voice: Voice) -> tuple[Document, Document]:
    """Return the workbook and the CSV of a month, with up to eleven before it. Raises BadInput if it is not over."""
    from bot.services.exports.month_workbook import workbook  # noqa: PLC0415 (xlsxwriter, which few need)

    file = ProgrammeFile.model_validate(programme.definition)
    if _bounds(file, month)[1] > ctx.now:
        raise BadInput(f"{month:%Y-%m} is not over yet: a month is counted once, when all of it is there.")
    began = _began(ctx, programme, file)
    if month < began:
        raise BadInput(f"{programme.slug} did not exist in {month:%Y-%m}: it began in {began:%Y-%m}.")
    months = [
        ProgrammeMonth(each, _figures(ctx, programme, file, each)) for each in months_until(month, began)
    ]
    name = f"{programme.slug}-{month:%Y-%m}"
    return (
        Document(f"{name}.xlsx", workbook(months, voice, file.name)),
        Document(f"{name}.csv", as_csv(months, voice)),
    )


def _began(ctx: Context, programme: Programme, file: ProgrammeFile) -> date:
    return programmes.made_at(ctx, programme.id).astimezone(file.timezone).date().replace(day=1)


def _bounds(file: ProgrammeFile, month: date) -> tuple[datetime, datetime]:
    """Return the month's first moment in the programme's zone, and the next month's."""
    begins, ends = (datetime.combine(day, time(), file.timezone) for day in (month, following(month)))
    return begins, ends


def _figures(ctx: Context, programme: Programme, file: ProgrammeFile, month: date) -> MonthFigures:
    return published_statistics.kept_for_good(
        ctx,
        programme.id,
        KIND,
        month,
        lambda: month_figures.count_month(ctx, programme.id, *_bounds(file, month)),
    )
