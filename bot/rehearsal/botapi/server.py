"""The HTTP server: parses a request, calls one method, returns Telegram's answer."""

import asyncio
import inspect
import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.http_listener import HttpListener
from bot.rehearsal.botapi.arguments import read_arguments
from bot.rehearsal.botapi.calls import Call, Calls
from bot.rehearsal.botapi.faults import Fault, FaultKind, Faults
from bot.rehearsal.botapi.methods import BY_LOWER_NAME, METHODS, PACED
from bot.rehearsal.botapi.pace import Pace
from bot.rehearsal.botapi.people import People
from bot.rehearsal.botapi.refusals import (
    FROM_A_PAGE,
    NO_SUCH_METHOD,
    NOT_FOUND,
    UNAUTHORIZED,
    Refusal,
    too_many_requests,
)
from bot.rehearsal.botapi.schema import Schema
from bot.rehearsal.botapi.webhook import WebhookDelivery
from bot.rehearsal.botapi.world import BotApiWorld, User

TOKEN = "7000000001:for-rehearsal-only-opens-no-account"  # noqa: S105 - known to all, on purpose
MAX_BODY_BYTES = 60 * 2**20
STOP_SECONDS = 1.0


class BotApi:
    """A Bot API server for one token, on 127.0.0.1.

    ``now`` is the server's clock (aware). ``schema`` is a file with Telegram's published schema; violations are
    collected in ``complaints`` and change no answer. ``world`` is the state Telegram would keep, ``people``
    acts as the people, ``faults`` and ``pace`` make it difficult. It can be stopped and started again and keeps its
    state.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        token: str = TOKEN,
        schema: Path | None = None,
        *,
        name: str = "Alliance check-in",
        username: str = "alliance_rehearsal_bot",
    ) -> None:
        self.token = token
        self.world = BotApiWorld(
            now, User(int(token.partition(":")[0]), name, is_bot=True, username=username)
        )
        self.people = People(self.world)
        self.calls, self.faults = Calls(), Faults()
        self.pace: Pace | None = None
        self.complaints: list[str] = []
        self.url = ""
        self._schema = Schema(schema) if schema and schema.exists() else None
        self._listener = HttpListener(STOP_SECONDS)
        self._webhook = WebhookDelivery(self.world, self.faults)
        self._delivering: asyncio.Task[None] | None = None

    async def start(self, port: int = 0) -> str:
        """Listen on 127.0.0.1 and return the base URL to give the bot (its own base URL is this and ``/bot``)."""
        self.world.updates.open()
        host, listening = await self._listener.start(self.application(), "127.0.0.1", port)
        self.url = f"http://{host}:{listening}"
        self._delivering = asyncio.create_task(self._webhook.run())
        return self.url

    async def stop(self) -> None:
        """Stop listening; further calls are refused by the operating system."""
        self.world.updates.close()
        if self._delivering:
            self._delivering.cancel()
            await asyncio.gather(self._delivering, return_exceptions=True)
            self._delivering = None
        await self._listener.stop()

    def application(self) -> web.Application:
        """Return the routes, for serving them together with other pages."""
        app = web.Application(client_max_size=MAX_BODY_BYTES)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        app.router.add_get("/file/bot{token}/files/{file}", self._download)
        return app

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        try:
            method = self._method(request)
            arguments = await read_arguments(request)
        except Refusal as refusal:
            return _refusal_response(refusal)
        call = Call(method, arguments.number("chat_id"), arguments, self.world.now())
        fault = self.faults.strike(call)
        return await (self._answer_with_fault(request, call, fault) if fault else self._answer(call))

    def _method(self, request: web.Request) -> str:
        if "Origin" in request.headers:
            raise FROM_A_PAGE
        token, name = request.match_info["token"], request.match_info["method"].lower()
        if token != self.token:
            raise UNAUTHORIZED if re.fullmatch(r"\d+:[\w-]{10,}", token) else NOT_FOUND
        if name not in BY_LOWER_NAME:
            raise NO_SUCH_METHOD
        return BY_LOWER_NAME[name]

    async def _answer(self, call: Call) -> web.Response:
        try:
            result = await self._call_method(call)
        except Refusal as refusal:
            return _refusal_response(refusal)
        finally:
            self.world.changes.happened()
        return _json_response({"ok": True, "result": result})

    async def _call_method(self, call: Call) -> Any:
        self.calls.add(call)
        self.world.changes.happened()
        if self._schema:
            self.complaints += self._schema.complaints(call.method, call.arguments)
        if self.pace and call.method in PACED:
            self.pace.take(call.chat)
        result = METHODS[call.method](self.world, call.arguments)
        return await result if inspect.isawaitable(result) else result

    async def _answer_with_fault(self, request: web.Request, call: Call, fault: Fault) -> web.StreamResponse:
        if fault.trouble is FaultKind.FLOOD:
            return _refusal_response(too_many_requests(int(fault.seconds)))
        if fault.trouble in _REFUSALS:
            return _refusal_response(_REFUSALS[fault.trouble])
        self.world.changes.happened()
        answer = await self._answer(call) if fault.acted else None
        if fault.trouble is FaultKind.SLOW:
            await asyncio.sleep(fault.seconds)
            return answer or await self._answer(call)
        if fault.trouble is FaultKind.DRIPPING:
            return await _drip(request, answer or await self._answer(call), fault.seconds)
        if fault.trouble is FaultKind.DROPPED:
            _abort_connection(request)
        return _BROKEN_ANSWERS[fault.trouble]()

    async def _download(self, request: web.Request) -> web.Response:
        file = self.world.files.get(request.match_info["file"])
        if request.match_info["token"] != self.token or file is None:
            return _refusal_response(NOT_FOUND)
        return web.Response(body=file.content, content_type=file.mime)


def _json_response(body: dict[str, Any], status: int = 200) -> web.Response:
    return web.Response(text=json.dumps(body), status=status, content_type="application/json")


def _refusal_response(refusal: Refusal) -> web.Response:
    return _json_response(refusal.body(), refusal.code)


def _abort_connection(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


async def _drip(request: web.Request, answer: web.Response, seconds: float) -> web.StreamResponse:
    """Send an answer one byte at a time, until it is over or the client is gone."""
    body = answer.body
    assert isinstance(body, bytes)
    dripping = web.StreamResponse(status=answer.status, headers={"Content-Type": "application/json"})
    dripping.content_length = len(body)
    await dripping.prepare(request)
    for byte in body:
        await asyncio.sleep(seconds)
        await dripping.write(bytes([byte]))
    return dripping


_REFUSALS = {FaultKind.UNAUTHORIZED: UNAUTHORIZED, FaultKind.NOT_FOUND: NOT_FOUND}

_BROKEN_ANSWERS: dict[FaultKind, Callable[[], web.Response]] = {
    FaultKind.DROPPED: web.Response,
    FaultKind.SERVER_ERROR: lambda: _refusal_response(Refusal(500, "Internal Server Error")),
    FaultKind.BAD_GATEWAY: lambda: web.Response(text="<html>502 Bad Gateway</html>", status=502),
    FaultKind.BROKEN_JSON: lambda: web.Response(text='{"ok":true,"result":{"message_'),
}
