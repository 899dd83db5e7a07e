"""A list of 10,000: looked at, enrolled, sent again. Processor seconds of this process, whatever else the machine does.

``BENCH_ROWS`` (10,000) is how many clients the list has; ``BENCH_PRACTITIONERS`` (100) whose they are.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

from bot.services.context.context import Context, Resources
from bot.services.enrolment import batch, programme_lookup, programme_setup
from bot.services.enrolment.batch import EnrolmentOptions, EnrolmentResult
from bot.services.programmes.default import default_programme
from flows.enrolment.answer import links_file
from flows.enrolment.file import EnrolmentFile, read_enrolment
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database
from storage.encryption.keyfile import load_or_create_key

say = sys.stdout.write
ROWS = int(os.environ.get("BENCH_ROWS", "10000"))
PRACTITIONERS = int(os.environ.get("BENCH_PRACTITIONERS", "100"))
NOW = datetime(2026, 5, 5, tzinfo=UTC)


def a_list() -> str:
    """Each practitioner, then the clients in turn, each with a number and an address of the programme's own."""
    lines = ["number;mail;practitioner;client;language"]
    lines += [f"p{each};p{each}@example.org;Practitioner {each};;en" for each in range(PRACTITIONERS)]
    for row in range(ROWS):
        lines.append(f"{row};c{row}@example.org;Practitioner {row % PRACTITIONERS};C {row};de")
    return "\r\n".join(lines)


async def test_ten_thousand_rows(tables_url: str, tmp_path: Path) -> None:
    key = load_or_create_key(tmp_path / "keys" / "key", may_make=True)
    store = await Database.open(tables_url, key, clock=lambda: NOW)
    resources = Resources(load_words(), load_instruments(), "alliance_bot")
    try:
        await store.write(
            lambda unit: programme_setup.create_programme(
                Context(unit, resources), default_programme(), "bench.toml"
            )
        )
        began = process_time()
        file = read_enrolment(a_list(), "list.csv")
        say(f"\n{ROWS} rows on {tables_url.partition(':')[0]}, in processor seconds\n")
        say(f"  read                {process_time() - began:6.2f}\n")
        await _measured(store, resources, file, "looked at", EnrolmentOptions())
        found = await _measured(store, resources, file, "enrolled", EnrolmentOptions(store=True))
        assert len(found.links) == ROWS + PRACTITIONERS
        again = await _measured(store, resources, file, "the same list again", EnrolmentOptions(store=True))
        assert again.links == ()
        began = process_time()
        size = len(links_file(found.file, found.links))
        say(f"  file of links       {process_time() - began:6.2f}  ({size / 1e6:.1f} MB)\n")
    finally:
        await store.close()


async def _measured(
    store: Database, resources: Resources, file: EnrolmentFile, what: str, choice: EnrolmentOptions
) -> EnrolmentResult:
    began = process_time()
    found = await store.write(
        lambda unit: batch.enrol(
            ctx := Context(unit, resources), programme_lookup.find_programme(ctx, None), file, choice
        )
    )
    say(f"  {what:<19} {process_time() - began:6.2f}\n")
    return found
