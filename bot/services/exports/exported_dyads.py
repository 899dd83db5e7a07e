"""What leaves of each dyad: check-ins and goals under pseudonyms, read in batches."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.services.context.context import Context
from bot.services.exports import exported_goals, occasions
from bot.services.exports.scope import ExportScope
from flows.exports.exported_goal import ExportedGoal
from flows.exports.occasion import ExportedDyad, Occasion, Outcome
from flows.exports.pseudonyms import Pseudonyms
from storage.repositories import exported_check_ins
from storage.repositories.exported_check_ins import StoredOccasion


def by_dyad(ctx: Context, scope: ExportScope, names: Pseudonyms) -> Iterator[ExportedDyad]:
    """Yield what leaves of each dyad of the scope; those of which nothing was asked are left out."""
    for batch in exported_check_ins.batches(scope.dyads):
        numbers = exported_check_ins.session_numbers(ctx, batch)
        goals = exported_goals.of_dyads(ctx, scope, names, batch)
        for dyad, stored in exported_check_ins.of_dyads(ctx, batch).items():
            counts = Counter[str]()
            exported = []
            for each in stored:
                counts[each.perspective] += 1
                session_number = numbers.get(each.session) if each.session else None
                occasion = occasions.exported_occasion(
                    ctx, scope.file, names, each, counts[each.perspective], session_number
                )
                exported.append(_with_progress(occasion, each, goals[dyad], is_own=scope.is_own))
            if exported or (scope.is_own and goals[dyad]):
                yield ExportedDyad([*goals[dyad].values()], exported)


def _with_progress(
    occasion: Occasion, stored: StoredOccasion, goals: Mapping[str, ExportedGoal], *, is_own: bool
) -> Occasion:
    """Return the occasion with the answer about a goal, if it was sent and goal and answer may leave."""
    given = stored.given.progress
    if occasion.outcome is not Outcome.ANSWERED or given is None or not (given.shown or is_own):
        return occasion
    goal = goals.get(given.goal)
    return occasion if goal is None else replace(occasion, goal=goal, progress=given.value)
