"""Lists of a practitioner's clients, a button for each: link not opened, waiting for a word, not answered yet."""

from collections.abc import Callable, Mapping, Sequence

from bot.services.check_ins import reminders
from bot.services.context import Context, PractitionerContact, audit
from bot.services.context.audit import Verb
from bot.services.context.client_lookup import buttons_for, page_of
from flows.dyads.lifecycle import DyadState
from flows.message import Button, Message
from storage.repositories import check_ins, dyads
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad


def waiting(clients: Sequence[Dyad]) -> list[Dyad]:
    """Return the clients who have agreed and wait until the practitioner confirms who they are."""
    return [each for each in clients if each.state is DyadState.AGREED]


def _unopened(clients: Sequence[Dyad]) -> list[Dyad]:
    return [each for each in clients if each.state is DyadState.INVITED]


def unanswered(ctx: Context, contact: PractitionerContact) -> list[CheckIn]:
    """Return the check-ins that clients have not answered yet and not put off, the oldest of each client."""
    asked = check_ins.list_asked_of_practitioner(ctx, contact.practitioner.id)
    first = {each.dyad: each for each in reversed(asked) if not reminders.is_snoozed(each)}
    return list(reversed(first.values()))


def list_buttons(
    contact: PractitionerContact, clients: Sequence[Dyad], open_check_ins: Sequence[CheckIn]
) -> list[tuple[Button, ...]]:
    """Return rows of one button for each list that is not empty: waiting, link not opened, not answered."""
    counts = {
        "waiting": len(waiting(clients)),
        "unopened": len(_unopened(clients)),
        "unanswered": len([each for each in open_check_ins if reminders.may_be_requested(each)]),
    }
    return [
        (Button(contact.voice.plain(f"clients-{name}-button"), f"clients:list:{name}:0"),)
        for name, count in counts.items()
        if count
    ]


def _show_unopened(ctx: Context, contact: PractitionerContact, page: int) -> Message:
    clients = _unopened(dyads.of_practitioner(ctx, contact.practitioner.id))
    return _page(contact, "unopened", buttons_for(clients, "invite:open"), page)


def _show_waiting(ctx: Context, contact: PractitionerContact, page: int) -> Message:
    clients = waiting(dyads.of_practitioner(ctx, contact.practitioner.id))
    return _page(contact, "waiting", buttons_for(clients, "clients:confirm"), page)


def _show_unanswered(ctx: Context, contact: PractitionerContact, page: int) -> Message:
    by_dyad = {each.dyad: each for each in unanswered(ctx, contact) if reminders.may_be_requested(each)}
    clients = [each for each in dyads.of_practitioner(ctx, contact.practitioner.id) if each.id in by_dyad]
    labels = buttons_for(clients, "")
    rows: list[tuple[Button, ...]] = [
        (Button(row[0].label, f"clients:remind:{by_dyad[each.id].id}"),)
        for row, each in zip(labels, clients, strict=True)
    ]
    return _page(contact, "unanswered", rows, page)


def _page(contact: PractitionerContact, name: str, rows: Sequence[tuple[Button, ...]], page: int) -> Message:
    if not rows:
        return Message(contact.voice.say(f"clients-{name}-nobody"))
    shown = page_of(rows, page, f"clients:turn:{name}")
    return Message(contact.voice.say(f"clients-{name}-list"), tuple(shown))


def remind(ctx: Context, contact: PractitionerContact, check_in: CheckIn) -> Message:
    """Plan a reminder of this check-in and return what came of it, above the others who have not answered."""
    dyad = dyads.get(ctx, check_in.dyad)
    is_planned = reminders.request(ctx, check_in)
    if is_planned:
        audit.record(ctx, Verb.REMINDER_REQUESTED, dyad.id)
    done = contact.voice.say("remind-done" if is_planned else "remind-not", label=dyad.label)
    others = _show_unanswered(ctx, contact, 0)
    return Message(f"{done}\n\n{others.html}", others.buttons)


LISTS: Mapping[str, Callable[[Context, PractitionerContact, int], Message]] = {
    "unopened": _show_unopened,
    "waiting": _show_waiting,
    "unanswered": _show_unanswered,
}
"""The lists, by the word that the buttons carry."""
