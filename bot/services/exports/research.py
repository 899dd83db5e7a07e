"""The research export: one pass over a programme's check-ins into a folder of files for several programs."""

from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import BinaryIO

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.exports import look_alikes, occasions, scope
from bot.services.exports.research_files import CsvTable, ExportFile, RedcapImport, SpssTable
from bot.services.exports.scope import ExportScope
from flows.exports import codebook, redcap
from flows.exports.codebook import ExportSummary
from flows.exports.pseudonyms import Pseudonyms
from flows.exports.r_script import r_script
from flows.exports.research_table import item_columns, item_row, occasion_columns, occasion_row
from storage.files import private_file

TABLE, SPSS, SCRIPT = "research.csv", "research.sav", "read_research.R"
CODEBOOK_CSV, CODEBOOK = "codebook.csv", "codebook.md"
REDCAP_DICTIONARY, REDCAP_IMPORT = "redcap_data_dictionary.csv", "redcap_import.csv"


def record(ctx: Context, slug: str, names: Pseudonyms, *, small: bool) -> None:
    """Record in the audit that a programme's data is about to leave for research. Raises BadInput if it may not."""
    found = scope.of_programme(ctx, slug, "research", names)
    scope.check_size(found, small=small)
    audit.record(ctx, Verb.DATA_EXPORTED, f"{found.programme.id}:research")


def write(
    ctx: Context, folder: Path, slug: str, names: Pseudonyms, day: date, *, small: bool
) -> ExportSummary:
    """Write all files of a research export into an empty folder; ``day`` is the date that they bear.

    The same data, key and day give the same bytes. Memory does not grow with the number of answers.
    """
    found = scope.of_programme(ctx, slug, "research", names)
    scope.check_size(found, small=small)
    times = found.file.export.times
    own, items = occasion_columns(times), item_columns(found.instruments)
    with ExitStack() as stack:

        def opened(name: str) -> BinaryIO:
            return stack.enter_context(private_file(folder / name))

        files: list[ExportFile] = [
            CsvTable(opened(TABLE), own, items),
            SpssTable(opened(SPSS), own, items, day),
            RedcapImport(opened(REDCAP_IMPORT), own, found.instruments),
        ]
        counts = _write_check_ins(ctx, found, names, files)
        summary = ExportSummary(
            day, len(found.profiles), *counts, found.left_out, look_alikes.group_figures(found)
        )
        opened(CODEBOOK_CSV).writelines(codebook.as_csv((*own, *items)))
        opened(CODEBOOK).writelines(codebook.as_markdown((*own, *items), found.instruments, summary))
        opened(SCRIPT).writelines(r_script((*own, *items), TABLE))
        opened(REDCAP_DICTIONARY).writelines(redcap.dictionary(own, found.instruments))
    return summary


def _write_check_ins(
    ctx: Context, found: ExportScope, names: Pseudonyms, files: Iterable[ExportFile]
) -> tuple[int, int]:
    """Write every check-in into each of the files, and return the numbers of check-ins and of rows."""
    check_ins, rows, times = 0, 0, found.file.export.times
    for dyad in occasions.by_dyad(ctx, found, names):
        day_one = min((each.begins for each in dyad if each.begins), default=None)
        for occasion in dyad:
            own, items = occasion_row(occasion, times, day_one), [*map(item_row, occasion.answers)]
            for file in files:
                file.write(occasion, own, items)
            check_ins, rows = check_ins + 1, rows + len(items)
    for file in files:
        file.finish()
    return check_ins, rows
