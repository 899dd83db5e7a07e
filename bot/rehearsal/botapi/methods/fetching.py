"""Fetching updates by polling. A webhook can be set and ends that; nothing is delivered to it."""

from typing import Any

from bot.rehearsal.botapi.arguments import Arguments
from bot.rehearsal.botapi.refusals import WEBHOOK_ACTIVE, bad_request, conflict
from bot.rehearsal.botapi.world import Body, BotApiWorld


async def get_updates(world: BotApiWorld, arguments: Arguments) -> list[Body]:
    """Answer a long poll, whose offset confirms earlier updates."""
    if world.webhook:
        raise conflict(WEBHOOK_ACTIVE)
    allowed: list[Any] | None = arguments.json("allowed_updates", list)
    limit, seconds = arguments.number("limit", 100), max(0, arguments.number("timeout"))
    return await world.updates.poll(arguments.number("offset"), limit, seconds, allowed)


def set_webhook(world: BotApiWorld, arguments: Arguments) -> bool:
    """Store the webhook's URL; polling is refused from now on."""
    url = arguments.text("url")
    if not url:
        return delete_webhook(world, arguments)
    if not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.webhook = {"url": url, "allowed_updates": arguments.json("allowed_updates", list) or []}
    _drop_pending(world, arguments)
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
    }  # fmt: skip


def _drop_pending(world: BotApiWorld, arguments: Arguments) -> None:
    if arguments.flag("drop_pending_updates"):
        world.updates.forget()
