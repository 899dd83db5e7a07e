"""The end of a dyad's work, at once or after one last check-in, and its restart."""

from bot.services.check_ins.schedule import schedule_after_session
from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.participation import participation
from bot.services.sessions import cadences, planned_sessions
from flows.dyads.lifecycle import DyadState
from flows.instruments import Perspective
from flows.message import Button, Message
from flows.scheduling.lapse import has_lapsed
from storage.repositories import (
    check_ins,
    consents,
    due,
    dyads,
    flags,
    practitioners,
    restarts,
    single_sessions,
)
from storage.repositories.check_ins import CheckIn
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def end(ctx: Context, dyad: Dyad) -> None:
    """End a dyad: close open check-ins, cancel due rows, withdraw the consent and notify the client.

    A client who had stopped is not notified, now or later.
    """
    stopped = dyad.state is DyadState.STOPPED
    participation.close_open_check_ins(ctx, dyad)
    cancel_scheduled(ctx, dyad)
    consents.withdraw(ctx, dyad.client)
    dyads.set_state(ctx, dyad.id, DyadState.CLOSED_BY_CLIENT if stopped else DyadState.ENDED)
    audit.record(ctx, Verb.WORK_ENDED, dyad.id)
    if not stopped:
        _notify_client(ctx, dyad, "work-ended")


def cancel_scheduled(ctx: Context, dyad: Dyad) -> None:
    """End a dyad's plan and drop its due rows, except those of open check-ins."""
    planned_sessions.end_plan(ctx, dyad)
    for kind in (DueKind.RESUME, DueKind.CADENCE, DueKind.NOTICE, DueKind.END, DueKind.GOALS):
        due.cancel(ctx, kind, dyad.id)
    for single in single_sessions.of_dyad(ctx, dyad.id, ctx.now):
        due.cancel(ctx, DueKind.ARRANGED, single.id)
    for flag in flags.of_dyad(ctx, dyad.id):
        due.cancel(ctx, DueKind.BRIEF, flag.id)


def find_last_check_in(ctx: Context, dyad: Dyad) -> CheckIn | None:
    """Return the client's check-in about the last session, if it is planned or open."""
    running = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *participation.UNFINISHED_PHASES)
    return next((each for each in reversed(running) if each.session is not None), None)


def end_after_last(ctx: Context, dyad: Dyad, just_met: bool) -> bool:
    """Let a dyad end after one last check-in; return False, changing nothing, where there is none to ask.

    `just_met`: a session has ended now, and the check-in is about that one.
    """
    if just_met:
        schedule_after_session(ctx, dyad, ctx.now.replace(second=0, microsecond=0))
    last = find_last_check_in(ctx, dyad)
    if last is None or last.closes_at is None:
        return False
    cancel_scheduled(ctx, dyad)
    dyads.set_state(ctx, dyad.id, DyadState.ENDING)
    due.schedule(ctx, DueKind.END, dyad.id, last.closes_at)
    _notify_client(ctx, dyad, "work-ending")
    return True


def run_due(ctx: Context, dyad_id: str) -> None:
    """End a dyad whose last check-in is completed or closed; wait on if it was prolonged."""
    dyad = dyads.find(ctx, dyad_id)
    if dyad is None or dyad.state is not DyadState.ENDING:
        return
    last = find_last_check_in(ctx, dyad)
    if last is not None and last.closes_at is not None and not has_lapsed(last.closes_at, ctx.now):
        due.schedule(ctx, DueKind.END, dyad.id, last.closes_at)
    else:
        end(ctx, dyad)


def ask_to_restart(ctx: Context, dyad: Dyad) -> None:
    """Ask the client whether to begin again, with the full text of the consent."""
    dyads.set_state(ctx, dyad.id, DyadState.ASKED_AGAIN)
    _notify_client(ctx, dyad, "work-again", "again-read-button")


def decline_restart(ctx: Context, dyad: Dyad) -> None:
    """Record that the client declines to begin again; the practitioner is notified and cannot ask again."""
    dyads.set_state(ctx, dyad.id, DyadState.CLOSED_BY_CLIENT)
    participation.notify_practitioner(ctx, dyad, "client-not-again")


def restart(ctx: Context, dyad: Dyad) -> None:
    """Make a dyad active again; its baseline starts from here."""
    restarts.record_restart(ctx, dyad.id)
    audit.record(ctx, Verb.WORK_BEGUN_AGAIN, dyad.id)
    dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)
    cadences.schedule_next(ctx, dyads.get(ctx, dyad.id))
    participation.notify_practitioner(ctx, dyad, "client-joined")


def _notify_client(ctx: Context, dyad: Dyad, key: str, button: str | None = None) -> None:
    """Post one message to the client, outside quiet hours."""
    if dyad.person is None:
        return
    client = contact.in_programme(ctx, contact.from_person(ctx, dyad.person), dyad)
    text = client.voice.say(key, name=practitioners.get(ctx, dyad.practitioner).name)
    rows = ((Button(client.voice.plain(button), f"again:read:{dyad.id}"),),) if button else ()
    outbox.notify_outside_quiet_hours(ctx, client, Message(text, rows), key=f"{key}:{dyad.id}:{ctx.new_id()}")
