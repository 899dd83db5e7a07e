"""A programme's answers as a Flow Results data package: the same people, rules and pseudonyms as for research."""

from datetime import date
from itertools import chain
from pathlib import Path

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.exports import exported_dyads, scope
from bot.services.exports.scope import ExportScope
from flows.errors import BadInput
from flows.exports import flow_results
from flows.exports.pseudonyms import Pseudonyms
from storage.files import private_file


def record(ctx: Context, slug: str, names: Pseudonyms, *, small: bool) -> None:
    """Record in the audit that a programme's answers are exported. Raises BadInput if that is not allowed."""
    found = _scope(ctx, slug, names, small=small)
    audit.record(ctx, Verb.DATA_EXPORTED, f"{found.programme.id}:flow-results")


def write(ctx: Context, folder: Path, slug: str, names: Pseudonyms, day: date, *, small: bool) -> int:
    """Write the package into an empty folder, and return how many answers it holds."""
    found, count = _scope(ctx, slug, names, small=small), 0
    with private_file(folder / flow_results.DESCRIPTOR) as file:
        file.write(flow_results.descriptor(found.instruments, names, "Check-ins after sessions", day))
    with private_file(folder / flow_results.RESPONSES) as file:
        file.write(flow_results.header())
        for dyad in exported_dyads.by_dyad(ctx, found, names):
            of_goals = chain.from_iterable(map(flow_results.goal_rows, dyad.goals))
            of_check_ins = chain.from_iterable(map(flow_results.rows, dyad.occasions))
            for row in chain(of_goals, of_check_ins):
                file.write(row)
                count += 1
    return count


def _scope(ctx: Context, slug: str, names: Pseudonyms, *, small: bool) -> ExportScope:
    found = scope.of_programme(ctx, slug, "research", names)
    scope.check_size(found, small=small)
    if found.file.export.times == "days":
        raise BadInput(
            f'{slug} gives day numbers instead of moments (export.times = "days"), and this format has only moments.'
        )
    return found
