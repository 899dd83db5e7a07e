"""The tables of a research export: their columns, and the files that describe them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.services.context.context import Context
from bot.services.exports.scope import ExportScope
from flows.exports import codebook
from flows.exports.codebook import ExportSummary
from flows.exports.columns import Column
from flows.exports.goal_table import ALL_CATEGORIES, goal_columns
from flows.exports.r_script import r_script
from flows.exports.redcap import RedcapProject
from flows.exports.research_table import item_columns, occasion_columns
from flows.i18n import FALLBACK, Voice
from flows.progress.goal_name import category_name

TABLE, GOALS = "research.csv", "goals.csv"


@dataclass(frozen=True, slots=True)
class ResearchTables:
    """The columns of the long table, those of the check-in and of the item, and the columns of the goals."""

    own: tuple[Column, ...]
    items: tuple[Column, ...]
    goals: tuple[Column, ...]
    project: RedcapProject

    @property
    def _by_file(self) -> dict[str, tuple[Column, ...]]:
        return {TABLE: (*self.own, *self.items), GOALS: self.goals}

    def codebook_csv(self) -> Iterator[bytes]:
        """Yield the codebook for programs."""
        return codebook.as_csv(self._by_file)

    def codebook_markdown(self, summary: ExportSummary) -> Iterator[bytes]:
        """Yield the codebook for people."""
        return codebook.as_markdown(self._by_file, self.project.instruments, summary)

    def script(self) -> Iterator[bytes]:
        """Yield the R script."""
        return r_script({"answers": (TABLE, self._by_file[TABLE]), "goals": (GOALS, self.goals)})


def of(ctx: Context, found: ExportScope) -> ResearchTables:
    """Return the tables of a programme, with times as its file says."""
    times, voice = found.file.export.times, Voice(ctx.resources.words, FALLBACK)
    categories = {each: category_name(each, voice) for each in ALL_CATEGORIES}
    own, goals = occasion_columns(times), goal_columns(times, categories)
    project = RedcapProject(own, goals, found.instruments)
    return ResearchTables(own, item_columns(found.instruments), goals, project)
