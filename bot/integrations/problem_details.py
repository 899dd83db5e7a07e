"""Errors as JSON that programs can read: problem details (RFC 9457)."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from aiohttp import web

CONTENT_TYPE = "application/problem+json"
PREFIX = "urn:alliance-checkin:problem:"


def problem_response(
    status: int, kind: str, detail: str, *, headers: Mapping[str, str] | None = None, **more: Any
) -> web.Response:
    """Return a problem of this ``kind``, with further members."""
    content = {
        "type": PREFIX + kind,
        "title": HTTPStatus(status).phrase,
        "status": int(status),
        "detail": detail,
        **more,
    }
    return web.json_response(content, status=status, content_type=CONTENT_TYPE, headers=headers)
