"""The chat commands, one module each. ``COMMANDS`` is the table of all, in the order in which people see them."""

from bot.services.commands import (
    again,
    alerts,
    ask,
    calendar,
    check_in,
    client,
    clients,
    confirm,
    course,
    delete,
    digest,
    enrol,
    form,
    goals,
    help_,
    history,
    holiday,
    invite,
    met,
    mydata,
    now,
    pause,
    privacy,
    programme,
    report,
    score,
    session,
    settings,
    start,
    stop,
    week,
    withdraw,
)
from bot.services.context.command_spec import AnyCommand
from bot.services.context.inbound_types import CommandMessage, InboundContent
from flows.help_requests import asks_for_help

COMMANDS: dict[str, AnyCommand] = {
    each.name: each
    for each in (
        now.COMMAND,
        start.COMMAND,
        programme.COMMAND,
        enrol.COMMAND,
        clients.COMMAND,
        client.COMMAND,
        session.COMMAND,
        week.COMMAND,
        holiday.COMMAND,
        calendar.COMMAND,
        ask.COMMAND,
        met.COMMAND,
        invite.COMMAND,
        confirm.COMMAND,
        digest.COMMAND,
        history.COMMAND,
        report.COMMAND,
        form.COMMAND,
        score.COMMAND,
        check_in.COMMAND,
        goals.COMMAND,
        course.COMMAND,
        again.COMMAND,
        alerts.COMMAND,
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


def find_command(name: str) -> AnyCommand | None:
    """Return the command of this name or alias; /now for a name that is a request for help, such as /hilfe."""
    if name in now.ALIASES or (name not in COMMANDS and asks_for_help(name)):
        return COMMANDS[now.COMMAND.name]
    return COMMANDS.get(name)


def is_bare_command(content: InboundContent) -> bool:
    """Return whether this is a command of ours without any words."""
    return (
        isinstance(content, CommandMessage) and not content.words and find_command(content.name) is not None
    )
