"""What alerts say, to those who read them and to clients. Fixed texts: never the client's words, never a judgement."""

from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.programmes.file import ProgrammeFile
from flows.message import Button, Message
from storage.repositories import alerts, coordinators, practitioners
from storage.repositories.alerts import Alert
from storage.repositories.dyads import Dyad


def notified(
    ctx: Context, reader: Contact, dyad: Dyad, alert: Alert, *, own: bool, again: bool, outside: bool
) -> Message:
    """The alert itself, with the button that confirms it."""
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
    """Whom it is about, as far as this reader may know, and when the words came."""
    when = reader.voice.moment(alert.made_at, reader.zone)
    if own:
        return reader.voice.say("alert-own", label=dyad.label, when=when)
    own_practitioner = practitioners.get(ctx, dyad.practitioner)
    leads = reader.coordinator is not None and reader.coordinator.programme == own_practitioner.programme
    if leads and alerts.names_coordinators(ctx, dyad.client):
        name = own_practitioner.name
        return reader.voice.say("alert-coordinator", name=name, label=dyad.label, when=when)
    return reader.voice.say("alert-other", name=own_practitioner.name, code=dyad.code, when=when)


def names_coordinators(ctx: Context, programme: ProgrammeFile) -> bool:
    """Whether a coordinator is on the programme's list."""
    return any(coordinators.find(ctx, each.reader) for each in programme.safety.staffed)


def choose(ctx: Context, client: Contact, dyad: Dyad, allowed: bool) -> None:
    """The client agrees to what they read, or to nothing of it."""
    programme = contact.in_programme(ctx, client, dyad).programme
    alerts.choose(ctx, dyad.client, allowed, coordinators=names_coordinators(ctx, programme))


def edition(ctx: Context, client: Contact, dyad: Dyad) -> int:
    """What there is to agree to: 0 nobody reads alerts, 1 somebody does, 2 a coordinator too. Travels in the buttons:
    one under a text from before says yes to nothing that was not in it.
    """
    programme = contact.in_programme(ctx, client, dyad).programme
    return 1 + names_coordinators(ctx, programme) if programme.safety.staffed else 0


def in_consent(ctx: Context, client: Contact, dyad: Dyad) -> str:
    """What a client reads of it before they agree to take part; "" where nobody reads alerts, or they chose so."""
    there, name = (
        contact.in_programme(ctx, client, dyad),
        practitioners.get(ctx, dyad.practitioner).name,
    )
    told = there.programme.safety.staffed and alerts.choice(ctx, dyad.client) is not False
    if not told:
        return ""
    return " ".join([there.voice.say("alert-consent", name=name), *_of_coordinators(ctx, there, name)])


def _of_coordinators(ctx: Context, client: Contact, name: str) -> list[str]:
    named = names_coordinators(ctx, client.programme)
    return [client.voice.say("alert-coordinators", name=name)] if named else []


def consent_question(ctx: Context, client: Contact, dyad: Dyad) -> None:
    """Ask a client who agreed before anybody read alerts, or before a coordinator did; once each."""
    more = ":coordinators" if names_coordinators(ctx, client.programme) else ""
    outbox.notify_outside_quiet_hours(
        ctx, client, consent_choice(ctx, client, dyad), key=f"alerts-asked:{dyad.id}{more}"
    )


def consent_choice(ctx: Context, client: Contact, dyad: Dyad) -> Message:
    """What it is, how the client has chosen, and both buttons."""
    voice, allowed = client.voice, alerts.choice(ctx, dyad.client)
    name = practitioners.get(ctx, dyad.practitioner).name
    now = {True: "alert-choice-yes", False: "alert-choice-no", None: "alert-choice-open"}[allowed]
    what = " ".join([voice.say("alert-choice", name=name), *_of_coordinators(ctx, client, name)])
    text = f"{what}\n\n{voice.say(now)}"
    about = f"{dyad.id}:{edition(ctx, client, dyad)}"
    rows = tuple(
        (Button(voice.plain(f"alert-{each}-button"), f"alerts:{each}:{about}"),) for each in ("yes", "no")
    )
    return Message(text, rows)
