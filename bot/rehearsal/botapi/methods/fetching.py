"""Fetching updates by polling, or setting a webhook, to which they are delivered then (webhook.py)."""

import re
from typing import Any

from bot.rehearsal.botapi.arguments import Arguments
from bot.rehearsal.botapi.refusals import WEBHOOK_ACTIVE, bad_request, conflict
from bot.rehearsal.botapi.world import Body, BotApiWorld

ON_THIS_MACHINE = re.compile(r"http://(127\.0\.0\.1|localhost)[:/]")


async def get_updates(world: BotApiWorld, arguments: Arguments) -> list[Body]:
    """Answer a long poll, whose offset confirms earlier updates."""
    if world.webhook:
        raise conflict(WEBHOOK_ACTIVE)
    allowed: list[Any] | None = arguments.json("allowed_updates", list)
    limit, seconds = arguments.number("limit", 100), max(0, arguments.number("timeout"))
    return await world.updates.poll(arguments.number("offset"), limit, seconds, allowed)


def set_webhook(world: BotApiWorld, arguments: Arguments) -> bool:
    """Store the webhook's URL; polling is refused from now on.

    As a Bot API server that was started with --local, it takes http:// as well, on this machine.
    """
    url = arguments.text("url")
    if not url:
        return delete_webhook(world, arguments)
    if not (url.startswith("https://") or ON_THIS_MACHINE.match(url)):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret, connections = arguments.text("secret_token"), arguments.number("max_connections", 40)
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    allowed: list[Any] | None = arguments.json("allowed_updates", list)
    if allowed is not None:
        world.updates.allowed = frozenset(allowed)
    world.webhook = {"url": url, "secret_token": secret, "max_connections": max(1, min(connections, 100))}
    _drop_pending(world, arguments)
    world.updates.arrived.happened()
    return True


def delete_webhook(world: BotApiWorld, arguments: Arguments) -> bool:
    """Remove the webhook, so that polling works again."""
    world.webhook = {}
    _drop_pending(world, arguments)
    return True


def get_webhook_info(world: BotApiWorld, arguments: Arguments) -> Body:
    """Return the webhook's URL and the number of queued updates."""
    return {
        "url": world.webhook.get("url", ""), "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting()),
    } | _details(world)  # fmt: skip


def _details(world: BotApiWorld) -> Body:
    """Return what only a webhook that is set has."""
    if not world.webhook:
        return {}
    told = ("max_connections", "last_error_date", "last_error_message")
    return {name: world.webhook[name] for name in told if name in world.webhook} | {
        "allowed_updates": sorted(world.updates.allowed)
    }


def _drop_pending(world: BotApiWorld, arguments: Arguments) -> None:
    if arguments.flag("drop_pending_updates"):
        world.updates.forget()
