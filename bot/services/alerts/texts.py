"""Texts of alerts for readers and clients: fixed, without the client's words, without judgement."""

from bot.services.alerts import emergency_contacts
from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.programmes.file import ProgrammeFile
from flows.message import Button, Message
from storage.repositories import alerts, coordinators, practitioners
from storage.repositories.alerts import Alert
from storage.repositories.dyads import Dyad


def build_alert(
    ctx: Context, reader: Contact, dyad: Dyad, alert: Alert, *, own: bool, again: bool, outside: bool
) -> Message:
    """Return an alert with the button that confirms it."""
    voice = reader.voice
    lines = [voice.say("alert-first-line"), alert_text(ctx, reader, dyad, alert, own=own)]
    lines += [voice.say("alert-outside")] if outside else []
    lines += [voice.say("alert-again")] if again else []
    lines.append(voice.say("alert-note"))
    rows = [(Button(voice.plain("alert-seen-button"), f"alerts:seen:{alert.id}"),)]
    if own:
        rows.append((Button(voice.plain("client-open-button"), f"client:of:{dyad.id}"),))
    return Message("\n\n".join(lines), tuple(rows))


def alert_text(ctx: Context, reader: Contact, dyad: Dyad, alert: Alert, *, own: bool) -> str:
    """Return whom an alert is about, as far as the reader may know, and when the words came."""
    when = reader.voice.moment(alert.made_at, reader.zone)
    if own:
        return reader.voice.say("alert-own", label=dyad.label, when=when)
    practitioner = practitioners.get(ctx, dyad.practitioner)
    leads = reader.coordinator is not None and reader.coordinator.programme == practitioner.programme
    if leads and alerts.has_agreed_to_coordinators(ctx, dyad.client):
        name = practitioner.name
        return reader.voice.say("alert-coordinator", name=name, label=dyad.label, when=when)
    return reader.voice.say("alert-other", name=practitioner.name, code=dyad.code, when=when)


def has_coordinator_reader(ctx: Context, programme: ProgrammeFile) -> bool:
    """Return whether a coordinator is among the programme's alert readers."""
    return any(coordinators.find(ctx, each.reader) for each in programme.safety.staffed)


def record_choice(ctx: Context, client: Contact, dyad: Dyad, allowed: bool) -> None:
    """Record whether the client allows alerts to the present readers."""
    programme = contact.in_programme(ctx, client, dyad).programme
    alerts.put_choice(ctx, dyad.client, allowed, coordinators=has_coordinator_reader(ctx, programme))


def consent_edition(ctx: Context, client: Contact, dyad: Dyad) -> int:
    """Return what there is to agree to: 0 no readers, 1 readers, 2 a coordinator among them.

    Buttons carry it, so that an old button cannot agree to a new text.
    """
    programme = contact.in_programme(ctx, client, dyad).programme
    return 1 + has_coordinator_reader(ctx, programme) if programme.safety.staffed else 0


def with_emergency_contacts(client: Contact, text: str) -> str:
    """Return the consent text with the programme's emergency contacts below its heading."""
    contacts = emergency_contacts.paragraph(client.voice, [client.programme])
    return emergency_contacts.below_heading(text, contacts)


def consent_paragraph(ctx: Context, client: Contact, dyad: Dyad) -> str:
    """Return the paragraph about alerts in the consent text; "" without readers, or if the client refused alerts."""
    person, name = (
        contact.in_programme(ctx, client, dyad),
        practitioners.get(ctx, dyad.practitioner).name,
    )
    is_shown = person.programme.safety.staffed and alerts.get_choice(ctx, dyad.client) is not False
    if not is_shown:
        return ""
    return " ".join([person.voice.say("alert-consent", name=name), *_of_coordinators(ctx, person, name)])


def _of_coordinators(ctx: Context, client: Contact, name: str) -> list[str]:
    named = has_coordinator_reader(ctx, client.programme)
    return [client.voice.say("alert-coordinators", name=name)] if named else []


def ask_for_consent(ctx: Context, client: Contact, dyad: Dyad) -> None:
    """Ask a client who agreed before there were alert readers, or a coordinator among them; once each."""
    more = ":coordinators" if has_coordinator_reader(ctx, client.programme) else ""
    outbox.notify_outside_quiet_hours(
        ctx, client, build_consent_choice(ctx, client, dyad), key=f"alerts-asked:{dyad.id}{more}"
    )


def build_consent_choice(ctx: Context, client: Contact, dyad: Dyad) -> Message:
    """Return what alerts are, the client's choice, and both buttons."""
    voice, allowed = client.voice, alerts.get_choice(ctx, dyad.client)
    name = practitioners.get(ctx, dyad.practitioner).name
    choice_key = {True: "alert-choice-yes", False: "alert-choice-no", None: "alert-choice-open"}[allowed]
    explanation = " ".join([voice.say("alert-choice", name=name), *_of_coordinators(ctx, client, name)])
    text = f"{explanation}\n\n{voice.say(choice_key)}"
    about = f"{dyad.id}:{consent_edition(ctx, client, dyad)}"
    rows = tuple(
        (Button(voice.plain(f"alert-{each}-button"), f"alerts:{each}:{about}"),) for each in ("yes", "no")
    )
    return Message(text, rows)
