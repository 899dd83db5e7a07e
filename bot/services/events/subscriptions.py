"""Subscriptions to a programme's events, by its operator."""

import base64
import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass

from bot.program_name import PROGRAM_NAME
from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.context.programme_lookup import find_programme
from bot.services.events.event_kinds import TEST_KIND, EventKind
from bot.services.events.event_messages import EventRequest, build_request
from bot.services.programmes.file import ProgrammeFile
from flows.errors import BadInput
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import event_deliveries, event_endpoints, programmes
from storage.repositories.event_endpoints import EventEndpoint

MAX_ENDPOINTS = 20
"""Of one programme."""
MAX_ADDRESS_CHARACTERS = 500
SECRET_BYTES = 32
ADDRESS = re.compile(r"https?://[^\s/@#]+(/[^\s#]*)?")


@dataclass(frozen=True, slots=True)
class EndpointStatus:
    """An endpoint with the short name of its programme, and how many events wait for it."""

    endpoint: EventEndpoint
    slug: str
    waiting: int


def add(ctx: Context, slug: str, address: str, kinds: Collection[str], *, own_network: bool) -> EventEndpoint:
    """Subscribe an address to kinds of a programme's events; its secret is shown this once. Raises BadInput."""
    programme = find_programme(ctx, slug)
    if not ProgrammeFile.model_validate(programme.definition).export.events:
        raise BadInput(
            f"{slug} does not allow events. Set events = true under [export] in its file and raise consent_version:"
            f" clients agree before anything of theirs can leave. Then: {PROGRAM_NAME} programme create FILE"
        )
    _check_address(address, own_network=own_network)
    if sum(each.programme == programme.id for each in event_endpoints.every(ctx)) >= MAX_ENDPOINTS:
        raise BadInput(f"{slug} has {MAX_ENDPOINTS} addresses already. Remove one first")
    secret = f"whsec_{base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()}"
    chosen = tuple(str(kind) for kind in EventKind if kind in kinds)
    made = EventEndpoint(ctx.new_id(), programme.id, address, secret, chosen, own_network, ctx.now)
    event_endpoints.add(ctx, made)
    audit.record(ctx, Verb.ENDPOINT_ADDED, made.id)
    return made


def remove(ctx: Context, endpoint: str) -> None:
    """End a subscription: its secret, its address and what waits for it are deleted. Raises BadInput."""
    if not event_endpoints.remove(ctx, endpoint):
        raise BadInput(_unknown(endpoint))
    audit.record(ctx, Verb.ENDPOINT_REMOVED, endpoint)


def list_all(unit: UnitOfWork) -> list[EndpointStatus]:
    """Return all endpoints, oldest first."""
    waiting = event_deliveries.count_waiting(unit)
    slugs = {each.id: each.slug for each in programmes.every(unit)}
    return [
        EndpointStatus(each, slugs[each.programme], waiting.get(each.id, 0))
        for each in event_endpoints.every(unit)
    ]


def describe_health(endpoint: EventEndpoint) -> str:
    """Return in a few words whether an endpoint takes its events."""
    if endpoint.ended_at is not None:
        return f"ended by its receiver {endpoint.ended_at:%Y-%m-%d %H:%M} UTC"
    if endpoint.failing_since is not None:
        return f"fails since {endpoint.failing_since:%Y-%m-%d %H:%M} UTC: {endpoint.problem}"
    return f"last {endpoint.delivered_at:%Y-%m-%d %H:%M} UTC" if endpoint.delivered_at else "nothing sent yet"


def build_test(ctx: Context, endpoint: str) -> EventRequest:
    """Return a signed request with a test event that concerns no client.

    Raises BadInput if there is no endpoint of this id.
    """
    found = event_endpoints.find(ctx, endpoint)
    if found is None:
        raise BadInput(_unknown(endpoint))
    return build_request(found, f"evt_{ctx.new_id()}", TEST_KIND, ctx.now, {}, ctx.now)


def _check_address(address: str, *, own_network: bool) -> None:
    if not ADDRESS.fullmatch(address) or len(address) > MAX_ADDRESS_CHARACTERS:
        raise BadInput("The address must begin with https:// and hold no user, space or #")
    if address.startswith("http://") and not own_network:
        raise BadInput("Events go to https:// addresses; http:// only with --own-network")


def _unknown(endpoint: str) -> str:
    return f"There is no address {endpoint!r}. See: {PROGRAM_NAME} webhook list"
