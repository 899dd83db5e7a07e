"""The check-in that asks a client about a session."""

from datetime import datetime

from bot.services.context.context import Context
from flows.instruments import Perspective
from storage.repositories import check_ins, due, sessions
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def find_client_check_in(ctx: Context, dyad: Dyad, ended_at: datetime) -> CheckIn | None:
    """Return the client's check-in about the session that ended within 45 minutes of then; None if there is none."""
    near = sessions.list_near(ctx, dyad.id, ended_at)
    phases = [each for each in CheckInPhase if each is not CheckInPhase.DROPPED]
    every = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *phases)
    return next((each for each in reversed(every) if each.session in near), None)


def get_ask_moment(ctx: Context, check_in: CheckIn) -> datetime | None:
    """Return when a check-in is going to be asked; None if it has been."""
    if check_in.phase is not CheckInPhase.PLANNED:
        return None
    return due.get_moment(ctx, DueKind.ASK, check_in.id)


def get_stored_end(ctx: Context, dyad: Dyad, ended_at: datetime) -> datetime:
    """Return the stored end of the session that ended within 45 minutes of then; that moment if none is stored."""
    near = sessions.list_near(ctx, dyad.id, ended_at)
    return sessions.get_end(ctx, near[0]) if near else ended_at
