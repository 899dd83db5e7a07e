"""Which client a calendar's events are with: by the code in their titles, or as the practitioner has assigned them."""

from bot.services.context import Context
from bot.services.context.contact import zone_of
from bot.services.sessions import calendar_changes
from flows.calendar_feed import FeedContent, FeedSession
from flows.calendar_feed.assignment import assign
from flows.ids import PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import calendar_assignments, dyads, feeds, practitioners
from storage.repositories.feeds import Awaited, CalendarFeed


def assigned_sessions(ctx: Context, practitioner: PractitionerId, content: FeedContent) -> list[FeedSession]:
    """Return a calendar's sessions with a code, their own or that of the client to whom they are assigned."""
    codes_by_dyad = {each.id: each.code for each in dyads.of_practitioner(ctx, practitioner)}
    assigned = calendar_assignments.of_practitioner(ctx, practitioner)
    codes = {key: codes_by_dyad[dyad] for key, dyad in assigned.items() if dyad in codes_by_dyad}
    zone = zone_of(ctx, practitioners.get(ctx, practitioner))
    return assign(calendar_changes.with_hashed_uids(ctx, content), codes, zone)


def replace_address(ctx: Context, feed: CalendarFeed) -> None:
    """Put the other address in place of the one that is read; what was assigned there is assigned no more."""
    if feed.replacement:
        feeds.put(ctx, feed.practitioner, feed.replacement, None)
        calendar_assignments.drop(ctx, feed.practitioner)


def reading_zone(ctx: Context, feed: CalendarFeed) -> str:
    """Return the zone of times without one: the practitioner's."""
    return zone_of(ctx, practitioners.get(ctx, feed.practitioner))


def reads_uncoded(unit: UnitOfWork, feed: CalendarFeed) -> bool:
    """Return whether events without a code are read: some are assigned, or the practitioner is to choose."""
    if feed.replacement:
        return False
    is_assigned = bool(calendar_assignments.of_practitioner(unit, feed.practitioner))
    return is_assigned or feed.awaited is Awaited.CHOICES
