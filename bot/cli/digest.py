"""``digest``: a practitioner's digest in the terminal, and its pages as a PDF."""

import html
import re
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import click

from bot.cli.session import run_as_operator
from bot.services.context import audit, digest_schedule, practitioner_lookup
from bot.services.context.audit import Verb
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import composition, stored_digests, supervision_report
from bot.services.messaging.render_jobs import RenderJob
from bot.telegram.renderer import Renderer
from flows.digest.text import render
from flows.errors import BadInput
from flows.message import Message
from flows.scheduling.weekly_recurrence import covered_week
from storage.bundled_content import load_instruments, load_words

TAG = re.compile(r"<[^<>]*>")


@click.command("digest", short_help="A practitioner's digest, and its pages as a PDF")
@click.argument("practitioner")
@click.option(
    "--week", help='A past week by its days, such as "2026-W40" (ISO 8601). Without it, this week so far.'
)
@click.option("--pdf", type=click.Path(path_type=Path, dir_okay=False), help="Write the pages here, too.")
def command(practitioner: str, week: str | None, pdf: Path | None) -> None:
    """Print the digest of PRACTITIONER, an id of "alliance practitioner list"; a past week exactly as it was sent."""
    messages = run_as_operator(
        lambda ctx: _messages(ctx, practitioner_lookup.of_active_practitioner(ctx, practitioner), week)
    )
    click.echo("\n\n".join(html.unescape(TAG.sub("", message.html)) for message in messages))
    if pdf is not None:
        render_job = run_as_operator(
            lambda ctx: _pages(ctx, practitioner_lookup.of_active_practitioner(ctx, practitioner), week)
        )
        if render_job is None:
            raise BadInput(
                "Nobody had answered by then, so there are no pages to write. Leave out --pdf, or name a later week."
            )
        _write(pdf, Renderer(load_words(), load_instruments()).drawn(render_job).content)


def _write(pdf: Path, content: bytes) -> None:
    try:
        pdf.write_bytes(content)
    except OSError as error:
        raise BadInput(
            f"{pdf} cannot be written ({error.strerror}). Check the folder and its owner."
        ) from None


def _messages(ctx: Context, reader: PractitionerContact, week: str | None) -> tuple[Message, ...]:
    audit.record(
        ctx,
        Verb.READ_DIGEST,
        stored_digests.audit_subject(reader, week or digest_schedule.next_digest_due(ctx, reader).week),
    )
    if week is None:
        return composition.render_running_digest(ctx, reader)
    stored = stored_digests.read_digest(ctx, reader, _key_of(ctx, reader, week))
    if stored is None:
        weeks = ", ".join(_stored_keys(ctx, reader)) or "none yet; without --week you see this week so far"
        raise BadInput(f"No digest is kept for {week!r}. Kept are: {weeks}.")
    return render(stored, reader.voice, composition.programme_instrument(ctx, reader))


def _key_of(ctx: Context, reader: PractitionerContact, week: str) -> str:
    """Return the key of the digest that covers a week: that of the week in which it was sent, often the next."""
    coming = digest_schedule.next_digest_due(ctx, reader)
    keys = {covered_week(coming.at, reader.zone): coming.week, **_stored_keys(ctx, reader)}
    return keys.get(week, "")


def _stored_keys(ctx: Context, reader: PractitionerContact) -> dict[str, str]:
    """Return the keys of the stored digests, by the week that each covers; the newest first."""
    keys: dict[str, str] = {}
    for digest in stored_digests.read_all(ctx, reader):
        ends = datetime.combine(digest.ends or digest.starts + timedelta(days=6), time(12), UTC)
        keys.setdefault(covered_week(ends, "UTC"), digest.week)
    return keys


def _pages(ctx: Context, reader: PractitionerContact, week: str | None) -> RenderJob | None:
    """Return the report's render job; of a past week as known then, so that it is the same at any later time."""
    audit.record(ctx, Verb.READ_REPORT, reader.practitioner.id)
    past = None if week is None else stored_digests.read_past_week(ctx, reader, _key_of(ctx, reader, week))
    if past is not None:
        return supervision_report.create_render_job(ctx, reader, supervision_report.without_verdicts(past))
    return supervision_report.create_render_job(ctx, reader, composition.read_week(ctx, reader))
