"""Request checks: only the rehearsal's own page, on this machine, may drive it."""

from aiohttp import web
from aiohttp.typedefs import Handler
from yarl import URL

HOSTS = {"127.0.0.1", "localhost", "::1"}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@web.middleware
async def check_request(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a foreign Host (DNS rebinding) and a POST from another origin or none."""
    if URL(f"http://{request.host}").host not in HOSTS:
        return web.json_response({"error": "This page answers on this computer only."}, status=403)
    if request.method == "POST" and request.headers.get("Origin") != f"http://{request.host}":
        return web.json_response({"error": "Only the rehearsal's own page may do that."}, status=403)
    return await handler(request)


async def set_security_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Set headers that forbid foreign content, MIME sniffing, referrers and caching."""
    response.headers.update(HEADERS)
