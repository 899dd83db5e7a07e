"""``POST /sessions``: a practice program sends its table of sessions, with its programme's token.

A proxy before it has the certificate. The body is the same CSV as the files that people send; all its rows are stored,
or none. Nothing of it is logged.
"""

import asyncio
import logging
import math
import time
from collections.abc import Awaitable, Callable
from functools import partial
from http import HTTPStatus

from aiohttp import web

from bot.http_listener import HttpListener
from bot.integrations.problem_details import problem_response
from bot.integrations.request_limit import RequestLimit
from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.sessions import received_sessions
from bot.services.sessions.received_sessions import UnknownPractitioner, WrongToken
from bot.services.sessions.sessions_import import SessionsImported
from flows.errors import BadFile
from flows.i18n import FALLBACK, Voice
from flows.scheduling.sessions_file import read_sessions
from flows.text.csv_file import RowProblem, decode_csv
from storage.database.unit_of_work import Database, UnitOfWork

log = logging.getLogger(__name__)

PATH = "/sessions"
NAME = "sessions.csv"
MAX_BODY_BYTES = 4_000_000
BODY_SECONDS = 20.0
STOP_SECONDS = 2.0
MAX_AT_ONCE = 4
"""Tables that are read at a time; further requests are told to come again."""
MAX_REQUESTS, PERIOD_SECONDS = 30, 60.0
"""So many requests with one programme's token in a minute."""
MAX_REFUSED = 120
"""So many requests with wrong tokens in a minute are looked up."""
MAX_PROBLEMS = 200
"""Rows named in one answer."""
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class SessionsServer:
    """An HTTP server for sessions; ``monotonic`` gives the time of its rate limit."""

    def __init__(
        self, database: Database, resources: Resources, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._database, self._resources = database, resources
        self._limit = RequestLimit(MAX_REQUESTS, PERIOD_SECONDS, monotonic)
        self._refused = RequestLimit(MAX_REFUSED, PERIOD_SECONDS, monotonic)
        self._at_once = 0
        self._listener = HttpListener(STOP_SECONDS)

    async def start(self, host: str, port: int) -> int:
        """Listen, and return the port. Raises OSError if the address cannot be used."""
        app = web.Application(client_max_size=MAX_BODY_BYTES, middlewares=[_with_problem_details])
        app.router.add_post(PATH, self._receive)
        _, listening = await self._listener.start(app, host, port)
        return listening

    async def stop(self) -> None:
        """Accept nothing further and finish what is being received; stopping twice is harmless."""
        await self._listener.stop()

    async def _receive(self, request: web.Request) -> web.StreamResponse:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        try:
            programme = await self._find_programme(token.strip() if scheme.lower() == "bearer" else "")
        except WrongToken:
            wait = self._refused.take("")
            return _come_again(wait) if wait else _unauthorized()
        if wait := self._limit.take(programme):
            return _come_again(wait)
        if request.content_type not in ("text/csv", "application/octet-stream"):
            detail = "Send the table as it is, with Content-Type: text/csv; charset=utf-8."
            return problem_response(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", detail)
        if self._at_once >= MAX_AT_ONCE:
            return _come_again(1)
        self._at_once += 1
        try:
            return await self._import(request, token.strip())
        finally:
            self._at_once -= 1

    async def _find_programme(self, token: str) -> str:
        if not received_sessions.TOKEN.fullmatch(token):
            raise WrongToken
        return await self._database.read(
            lambda unit: received_sessions.programme_of_token(self._context(unit), token)
        )

    async def _import(self, request: web.Request, token: str) -> web.Response:
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await request.read()
        except TimeoutError:
            detail = f"The table did not arrive within {BODY_SECONDS:.0f} seconds."
            return problem_response(HTTPStatus.REQUEST_TIMEOUT, "timeout", detail)
        practitioner = request.query.get("practitioner", "")
        dry_run = request.query.get("dry_run") == "1"
        try:
            return self._answer(
                await self._store(token, practitioner, body, dry_run=dry_run), dry_run=dry_run
            )
        except WrongToken:  # revoked meanwhile
            return _unauthorized()
        except UnknownPractitioner:
            detail = (
                "This programme has no active practitioner of that id. Name one with ?practitioner=ID, as the"
                " operator's list of practitioners has it."
            )
            return problem_response(HTTPStatus.NOT_FOUND, "practitioner", detail)
        except BadFile as error:
            return problem_response(HTTPStatus.UNPROCESSABLE_ENTITY, "file", str(error))

    async def _store(self, token: str, practitioner: str, body: bytes, *, dry_run: bool) -> SessionsImported:
        """Read the table outside any transaction, since that may take long, and import it in one."""
        reading = await self._database.read(
            lambda unit: received_sessions.prepare_reading(self._context(unit), token, practitioner)
        )
        read = partial(read_sessions, zone=reading.zone, language=reading.language, today=reading.today)
        table = await asyncio.to_thread(lambda: read(decode_csv(body, NAME), file=NAME))
        run = self._database.read if dry_run else self._database.write
        return await run(
            lambda unit: received_sessions.import_received(
                self._context(unit), token, practitioner, table, store=not dry_run
            )
        )

    def _answer(self, found: SessionsImported, *, dry_run: bool) -> web.Response:
        if found.problems:
            detail = f"Nothing was stored: {len(found.problems)} rows need a look."
            voice = Voice(self._resources.words, FALLBACK, found.reader.programme.vocabulary)
            errors = [
                _error(each, voice)
                for each in sorted(found.problems, key=lambda each: each.line)[:MAX_PROBLEMS]
            ]
            return problem_response(HTTPStatus.UNPROCESSABLE_ENTITY, "rows", detail, errors=errors)
        counts = {"upcoming": found.coming, "ended": found.ended, "cancelled": found.off}
        return web.json_response(counts | {"stored": not dry_run})

    def _context(self, unit: UnitOfWork) -> Context:
        return Context(unit, self._resources)


def _error(problem: RowProblem, voice: Voice) -> dict[str, object]:
    return {
        "line": problem.line,
        "column": problem.column,
        "code": problem.said.removeprefix("schedule-row-"),
        "detail": voice.plain(problem.said, **problem.params),
    }


def _unauthorized() -> web.Response:
    detail = "Send the programme's token: Authorization: Bearer sessions_…"
    headers = {"WWW-Authenticate": "Bearer"}
    return problem_response(HTTPStatus.UNAUTHORIZED, "token", detail, headers=headers)


def _come_again(seconds: float) -> web.Response:
    wait = max(math.ceil(seconds), 1)
    detail = f"Too many requests. Come again in {wait} seconds."
    headers = {"Retry-After": str(wait)}
    return problem_response(HTTPStatus.TOO_MANY_REQUESTS, "too-many", detail, headers=headers)


@web.middleware
async def _with_problem_details(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer every error with problem details; a fault of this machine with 503, so that the sender tries again."""
    try:
        return await handler(request)
    except web.HTTPRequestEntityTooLarge:
        detail = f"A table may have at most {MAX_BODY_BYTES // 1000} kB. Send a month or a year at a time."
        return problem_response(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", detail)
    except web.HTTPException as error:
        allow = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}
        return problem_response(error.status, "request", f"There is POST {PATH} only.", headers=allow)
    except Exception as error:
        log.error(
            "sessions could not be stored: %s", type(error).__name__, exc_info=exc_info_at_debug(log, error)
        )
        detail = "The sessions could not be stored now. Send them again."
        headers = {"Retry-After": "5"}
        return problem_response(HTTPStatus.SERVICE_UNAVAILABLE, "unavailable", detail, headers=headers)
