"""The research export: one pass over a programme's check-ins into a folder of files for several programs."""

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import BinaryIO

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.exports import exported_dyads, look_alikes, research_tables, scope
from bot.services.exports.research_files import (
    GOALS_LABEL,
    LABEL,
    CsvTable,
    ExportFile,
    GoalFile,
    RedcapImport,
    SpssTable,
)
from bot.services.exports.scope import ExportScope
from flows.exports.codebook import ExportSummary
from flows.exports.goal_table import goal_row
from flows.exports.pseudonyms import Pseudonyms
from flows.exports.research_table import item_row, occasion_row
from storage.files import private_file

TABLE, GOALS = research_tables.TABLE, research_tables.GOALS
SPSS, GOALS_SPSS, SCRIPT = "research.sav", "goals.sav", "read_research.R"
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
    tables = research_tables.of(ctx, found)
    with ExitStack() as stack:

        def opened(name: str) -> BinaryIO:
            return stack.enter_context(private_file(folder / name))

        redcap_import = RedcapImport(opened(REDCAP_IMPORT), tables.project)
        answer_files: list[ExportFile] = [
            CsvTable(opened(TABLE), tables.own, tables.items),
            SpssTable(opened(SPSS), LABEL, day, tables.own, tables.items),
            redcap_import,
        ]
        goal_files: list[GoalFile] = [
            CsvTable(opened(GOALS), tables.goals),
            SpssTable(opened(GOALS_SPSS), GOALS_LABEL, day, tables.goals),
            redcap_import,
        ]
        counts = _write_dyads(ctx, found, names, answer_files, goal_files)
        summary = ExportSummary(
            day, len(found.profiles), *counts, found.left_out, look_alikes.group_figures(found)
        )
        opened(CODEBOOK_CSV).writelines(tables.codebook_csv())
        opened(CODEBOOK).writelines(tables.codebook_markdown(summary))
        opened(SCRIPT).writelines(tables.script())
        opened(REDCAP_DICTIONARY).writelines(tables.project.dictionary())
    return summary


def _write_dyads(
    ctx: Context,
    found: ExportScope,
    names: Pseudonyms,
    answer_files: Sequence[ExportFile],
    goal_files: Sequence[GoalFile],
) -> tuple[int, int, int]:
    """Write every check-in and goal into each of the files, and return the numbers of check-ins, rows and goals."""
    check_ins, rows, goals, times = 0, 0, 0, found.file.export.times
    for dyad in exported_dyads.by_dyad(ctx, found, names):
        day_one = min((each.begins for each in dyad.occasions if each.begins), default=None)
        for occasion in dyad.occasions:
            own, items = occasion_row(occasion, times, day_one), [*map(item_row, occasion.answers)]
            for file in answer_files:
                file.write(occasion, own, items)
            check_ins, rows = check_ins + 1, rows + len(items)
        for goal in dyad.goals:
            row = goal_row(goal, times, day_one)
            for goal_file in goal_files:
                goal_file.write_goal(goal, row)
            goals += 1
    for file in answer_files:
        file.finish()
    for goal_file in goal_files:
        goal_file.finish()
    return check_ins, rows, goals
