"""Goals as they leave: by category, those that both people show each other; in a client's own file, all of theirs."""

from collections.abc import Mapping, Sequence

from bot.services.context.context import Context
from bot.services.exports.scope import ExportScope
from bot.services.history.goal_progress import practitioner_shows_goals
from flows.exports.exported_goal import ExportedGoal
from flows.exports.pseudonyms import Pseudonyms
from flows.goals import Goal
from flows.i18n import Voice, pick_language
from flows.ids import DyadId
from flows.instruments import Perspective
from flows.progress.goal_name import category_name
from flows.scheduling.local import is_zone
from storage.repositories import exported_goals
from storage.repositories.exported_goals import NamedGoal


def of_dyads(
    ctx: Context, scope: ExportScope, names: Pseudonyms, batch: Sequence[DyadId]
) -> dict[DyadId, Mapping[str, ExportedGoal]]:
    """Return the goals of each of these dyads that may leave, by id, in the order in which they were named."""
    found: dict[DyadId, Mapping[str, ExportedGoal]] = {}
    for dyad, named in exported_goals.of_dyads(ctx, batch).items():
        leaving = [each for each in named if _may_leave(scope, each.goal, [other.goal for other in named])]
        found[dyad] = {
            each.goal.id: _exported(ctx, scope, names, each, number)
            for number, each in enumerate(leaving, start=1)
        }
    return found


def _may_leave(scope: ExportScope, goal: Goal, of_dyad: Sequence[Goal]) -> bool:
    """Return whether a goal may leave: a client's one by the rule that decides whether their practitioner sees it."""
    is_clients = goal.perspective is Perspective.CLIENT
    if scope.is_own:
        return is_clients
    return goal.is_visible and (not is_clients or practitioner_shows_goals(of_dyad))


def _exported(
    ctx: Context, scope: ExportScope, names: Pseudonyms, named: NamedGoal, number: int
) -> ExportedGoal:
    goal, file = named.goal, scope.file
    language = pick_language(named.language, named.telegram_language, file.language)
    return ExportedGoal(
        goal=names.of("goal", goal.id),
        person=names.of("person", named.person),
        client=names.of("client", named.client),
        dyad=names.of("dyad", goal.dyad),
        number=number,
        perspective=goal.perspective,
        category=goal.category,
        category_text=category_name(goal.category, Voice(ctx.resources.words, language, file.vocabulary)),
        state=goal.state,
        named=goal.made_at,
        confirmed=goal.confirmed_at,
        reviews=goal.reviews,
        ended=goal.ended_at,
        fit=goal.fit,
        language=language,
        zone=named.zone if named.zone and is_zone(named.zone) else file.zone,
        words=goal.words if scope.with_words else None,
    )
