"""The room's HTTP routes: its page, a stream of events that shows every change, one URL per action."""

import asyncio
import json
import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.rehearsal.botapi import BotApi, ImpossibleAction
from bot.rehearsal.room.actions import Actions
from bot.rehearsal.room.guard import check_request, set_security_headers
from bot.rehearsal.room.stage import Stage
from bot.rehearsal.room.view import chat_view, room_view

STATIC = Path(__file__).with_name("static")
PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
REFRESH_SECONDS = 5.0  # seconds until the clock is sent again without a change
GATHER_SECONDS = 0.03  # seconds in which a burst of changes is sent as one
MAX_BODY_BYTES = 16 * 2**20  # bytes; a file sent by a person
WENT_WRONG = (
    "That did not work. The terminal in which the rehearsal runs says more; you can go on or start over."
)
ENDED = "The rehearsal has ended. Start it again in the terminal."

log = logging.getLogger(__name__)


def room_application(api: BotApi, stage: Stage) -> web.Application:
    """Return the room as an application, to be served on 127.0.0.1."""
    handlers = _RoomHandlers(api, stage)
    app = web.Application(middlewares=[check_request], client_max_size=MAX_BODY_BYTES)
    app.on_response_prepare.append(set_security_headers)
    app.on_shutdown.append(handlers.close)
    app.router.add_get("/", handlers.page)
    app.router.add_get("/events", handlers.events)
    app.router.add_get("/files/{file}", handlers.file)
    app.router.add_post("/act/{act}", handlers.act)
    app.router.add_static("/static", STATIC)
    return app


class _RoomHandlers:
    def __init__(self, api: BotApi, stage: Stage) -> None:
        self.api, self.stage, self.acts = api, stage, Actions(api, stage)
        self.closed = False

    async def close(self, app: web.Application) -> None:
        self.closed = True
        self.api.world.changes.happened()

    async def page(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(STATIC / "index.html")

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Stream everything once, then each change, until the page is closed."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        shown: dict[str, str] = {}
        with suppress(ConnectionResetError):
            while not self.closed:
                version = self.api.world.changes.version
                news = [_event(key, shown, seen) for key, seen in self.current() if shown.get(key) != seen]
                await response.write("".join(news).encode() or b": still here\n\n")
                await self.wait_for_change(version)
        return response

    def current(self) -> Iterator[tuple[str, str]]:
        cast = self.acts.cast()
        yield "room", json.dumps(room_view(self.api, self.stage, cast, self.acts.play))
        for member in cast:
            yield f"chat {member.user_id}", json.dumps(chat_view(self.api, member))

    async def wait_for_change(self, version: int) -> None:
        changes = self.api.world.changes
        with suppress(TimeoutError):
            async with asyncio.timeout(REFRESH_SECONDS):
                await changes.wait_for(lambda: self.closed or changes.version != version)
                await asyncio.sleep(GATHER_SECONDS)

    async def act(self, request: web.Request) -> web.Response:
        act = self.acts.table.get(request.match_info["act"])
        if act is None:
            return _error("There is nothing of that name to do here.", 404)
        try:
            return web.json_response(await act(await _read_object(request)))
        except ImpossibleAction as unable:
            return _error(str(unable), 409)
        except (KeyError, TypeError, ValueError):
            log.exception("malformed request for %s", act.__name__)
            return _error(WENT_WRONG, 400)
        except Exception:  # any failure of the stage is shown on the page, which goes on
            if self.closed:  # the stage was closed on purpose
                return _error(ENDED, 503)
            log.exception("the action %s failed", act.__name__)
            return _error(WENT_WRONG, 500)

    async def file(self, request: web.Request) -> web.Response:
        file = self.api.world.files.get(request.match_info["file"])
        if file is None:
            return _error("That file is not there any more.", 404)
        response = web.Response(body=file.content)
        response.content_type = file.mime if file.mime in PICTURES else "application/octet-stream"
        return response


def _event(key: str, shown: dict[str, str], seen: str) -> str:
    shown[key] = seen
    return f"event: {key.partition(' ')[0]}\ndata: {seen}\n\n"


def _error(words: str, status: int) -> web.Response:
    return web.json_response({"error": words}, status=status)


async def _read_object(request: web.Request) -> dict[str, Any]:
    parameters = await request.json()
    if not isinstance(parameters, dict):
        raise TypeError("an object is expected")
    return parameters
