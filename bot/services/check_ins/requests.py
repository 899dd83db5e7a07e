"""Check-ins that a practitioner asks for between sessions, about the recent work, at most one a day.

Like those that a client begins, they bring no reminder, and leaving one unanswered is no finding.
"""

from datetime import datetime
from enum import StrEnum

from bot.services.check_ins.creation import create
from bot.services.check_ins.self_initiated import closing_moment
from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.contact import KnownContact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from flows.instruments import Perspective
from flows.scheduling.local import local_time
from flows.scheduling.quiet import has_open_time
from storage.repositories import check_ins, due
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


class RequestRefusal(StrEnum):
    """Why a client is not asked now."""

    OPEN = "open"
    PLANNED = "planned"  # for today
    TODAY = "today"  # the client was asked today already
    NO_TIME = "no-time"  # the quiet hours leave no time of day


def refusal_reason(ctx: Context, client: KnownContact, dyad: Dyad) -> RequestRefusal | None:
    """Return why this client gets no further check-in today; None if they may be asked."""
    every = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *CheckInPhase)
    if any(each.phase in (CheckInPhase.ASKED, CheckInPhase.QUEUED) for each in every):
        return RequestRefusal.OPEN
    if any(_is_planned_today(ctx, client, each) for each in every):
        return RequestRefusal.PLANNED
    if any(_is_today(ctx, client, each.asked_at) for each in every):
        return RequestRefusal.TODAY
    return None if has_open_time(*client.quiets) else RequestRefusal.NO_TIME


def request(ctx: Context, client: KnownContact, dyad: Dyad) -> datetime:
    """Plan a check-in of this client and return when it is asked: now, or at the end of their quiet hours."""
    asked_at = outbox.next_daytime(ctx, client)
    closes_at = closing_moment(ctx, client, dyad, asked_at)
    made = create(
        ctx,
        client.programme,
        dyad,
        client.person.id,
        Perspective.CLIENT,
        session=None,
        closes_at=closes_at,
        wished=True,
        requested=True,
    )
    due.schedule_all(ctx, made.id, {DueKind.ASK: asked_at, DueKind.CLOSE: closes_at})
    audit.record(ctx, Verb.CHECK_IN_REQUESTED, dyad.id)
    return asked_at


def _is_planned_today(ctx: Context, client: KnownContact, check_in: CheckIn) -> bool:
    """Return whether a check-in will be asked today, or after the present quiet hours if it was asked for."""
    if check_in.phase is not CheckInPhase.PLANNED:
        return False
    return check_in.requested or _is_today(ctx, client, due.get_moment(ctx, DueKind.ASK, check_in.id))


def _is_today(ctx: Context, client: KnownContact, moment: datetime | None) -> bool:
    zone = client.zone
    return moment is not None and local_time(moment, zone).date() == local_time(ctx.now, zone).date()
