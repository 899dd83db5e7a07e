"""Events as they are sent: signed requests after Standard Webhooks, and what came of them."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from standardwebhooks.webhooks import Webhook

from storage.repositories.event_endpoints import EventEndpoint


@dataclass(frozen=True, slots=True)
class EventRequest:
    """A signed request to an endpoint; ``own_network``: its address may lie in this machine's own network."""

    address: str
    headers: Mapping[str, str]
    body: bytes
    own_network: bool


@dataclass(frozen=True, slots=True)
class PostResult:
    """What came of a request: ``problem`` is None if the receiver took it; never an address.

    ``is_gone``: the receiver wants no more of them. ``retry_after``: for how many seconds it asks to wait.
    """

    problem: str | None = None
    is_gone: bool = False
    retry_after: float = 0.0


PostEvent = Callable[[EventRequest], Awaitable[PostResult]]
"""Sends one request. It returns failures and raises none."""


def build_request(
    endpoint: EventEndpoint, event_id: str, kind: str, at: datetime, data: Mapping[str, Any], now: datetime
) -> EventRequest:
    """Return the signed request that tells an endpoint of an event that happened at ``at``.

    A repeated attempt has the same id and body, and the moment of the attempt (https://www.standardwebhooks.com).
    """
    content = {"type": kind, "timestamp": at.isoformat().replace("+00:00", "Z"), "data": data}
    body = json.dumps(content, sort_keys=True, separators=(",", ":"), allow_nan=False)
    headers = {
        "content-type": "application/json",
        "webhook-id": event_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(endpoint.secret).sign(event_id, now, body),
    }
    return EventRequest(endpoint.address, headers, body.encode(), endpoint.own_network)
