"""A programme's models: storing an estimated one, and choosing the one that judges new check-ins."""

from collections.abc import Iterable

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.context.programme_lookup import find_programme
from bot.services.models.ratings_table import Ratings
from flows.detection import Model
from flows.detection.model.model import EVER_SHIPPED
from flows.errors import BadInput
from storage.repositories import models
from storage.repositories.models import StoredModel


def store_model(ctx: Context, slug: str, model: Model, source: Ratings) -> None:
    """Store a model estimated from these ratings, without using it yet. Raises BadInput if its version exists."""
    programme = find_programme(ctx, slug)
    if _has_version(models.of_programme(ctx, programme.id), model.version):
        raise BadInput(
            f"There is a model {model.version} by now: somebody else has just made one. Try again."
        )
    models.add(ctx, programme.id, model, of_dyads=source.dyads, of_check_ins=source.check_ins)


def accept_model(ctx: Context, slug: str, version: str) -> None:
    """Use this model, the programme's own or a shipped one, for new check-ins. Raises BadInput for an unknown one."""
    programme = find_programme(ctx, slug)
    stored = models.of_programme(ctx, programme.id)
    if not _has_version(stored, version):
        if version not in EVER_SHIPPED:
            known = ", ".join([*(each.model.version for each in stored), *EVER_SHIPPED])
            raise BadInput(f"There is no model {version!r} of {slug}. There are: {known}")
        models.add(ctx, programme.id, EVER_SHIPPED[version], of_dyads=0, of_check_ins=0)
    models.accept(ctx, programme.id, version)
    audit.record(ctx, Verb.MODEL_ACCEPTED, programme.id)


def list_models(ctx: Context, slug: str) -> list[StoredModel]:
    """Return the programme's models, oldest first. Raises BadInput if there is no such programme."""
    return models.of_programme(ctx, find_programme(ctx, slug).id)


def _has_version(stored: Iterable[StoredModel], version: str) -> bool:
    return any(each.model.version == version for each in stored)
