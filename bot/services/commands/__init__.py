"""The commands: one file each. ``COMMANDS`` is the whole list, in the order in which people see it."""

from bot.services.commands import (
    again,
    calendar,
    check_in,
    client,
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
        client.COMMAND,
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
        again.COMMAND,
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
