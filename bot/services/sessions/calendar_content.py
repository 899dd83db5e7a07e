"""Storing the sessions that a reading of a practitioner's calendar has brought."""

from datetime import timedelta

from bot.services.context import Context
from bot.services.sessions import calendar_changes, calendar_notices
from flows.calendar_feed import FeedContent, FeedSession, KnownSession, find_changes
from flows.calendar_feed.compare import LOOK_BACK
from flows.ids import PractitionerId
from storage.repositories import single_sessions

AHEAD = timedelta(weeks=8)


def store_content(
    ctx: Context, practitioner: PractitionerId, content: FeedContent, assigned: list[FeedSession]
) -> None:
    """Store a calendar's changes; notify the practitioner once of each title that cannot be used."""
    clients = calendar_changes.clients_by_code(ctx, practitioner)
    sessions = [each for each in assigned if each.code in clients]
    found = find_changes(known_sessions(ctx, practitioner), sessions, ctx.now, ctx.now + AHEAD)
    calendar_changes.apply_changes(ctx, clients, found, single_sessions.FEED)
    for problem in content.problems:
        calendar_notices.notify(ctx, practitioner, problem.said, name=problem.code, code=problem.code)
    for code in {each.code for each in content.sessions if each.code} - clients.keys():
        calendar_notices.notify(ctx, practitioner, "schedule-feed-unknown-code", name=code, code=code)


def known_sessions(ctx: Context, practitioner: PractitionerId) -> list[KnownSession]:
    """Return the stored sessions of a practitioner's calendar, as it last stated them."""
    stored = single_sessions.of_feed(ctx, practitioner, ctx.now - LOOK_BACK)
    return calendar_changes.as_known(calendar_changes.clients_by_code(ctx, practitioner), stored)
