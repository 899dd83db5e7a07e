"""The commands: one file each. ``COMMANDS`` is the whole list, in the order in which people see it."""

from bot.services.commands import (
    calendar,
    check_in,
    clients,
    confirm,
    delete,
    digest,
    help_,
    history,
    holiday,
    invite,
    met,
    mydata,
    pause,
    privacy,
    report,
    score,
    session,
    settings,
    start,
    stop,
    week,
    withdraw,
)
from bot.services.commands.command import Command

COMMANDS: dict[str, Command] = {
    each.name: each
    for each in (
        start.COMMAND,
        clients.COMMAND,
        session.COMMAND,
        week.COMMAND,
        holiday.COMMAND,
        calendar.COMMAND,
        met.COMMAND,
        invite.COMMAND,
        confirm.COMMAND,
        digest.COMMAND,
        history.COMMAND,
        report.COMMAND,
        score.COMMAND,
        check_in.COMMAND,
        pause.COMMAND,
        settings.COMMAND,
        privacy.COMMAND,
        mydata.COMMAND,
        withdraw.COMMAND,
        delete.COMMAND,
        help_.COMMAND,
        stop.COMMAND,
    )
}
