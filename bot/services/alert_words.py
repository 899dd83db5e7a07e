"""What alerts say, to those who read them and to clients. Fixed texts: never the client's words, never a judgement."""

from bot.services import outbox, who
from bot.services.desk import Desk
from bot.services.who import Who
from flows.message import Button, Message
from storage.repositories import alerts, practitioners
from storage.repositories.alerts import Alert
from storage.repositories.dyads import Dyad


def told(
    desk: Desk, reader: Who, dyad: Dyad, alert: Alert, *, own: bool, again: bool, outside: bool
) -> Message:
    """The alert itself, with the button that confirms it."""
    voice = reader.voice
    lines = [voice.say("alert-first-line"), about(desk, reader, dyad, alert, own=own)]
    lines += [voice.say("alert-outside")] if outside else []
    lines += [voice.say("alert-again")] if again else []
    lines.append(voice.say("alert-note"))
    rows = [(Button(voice.plain("alert-seen-button"), f"alerts:seen:{alert.id}"),)]
    if own:
        rows.append((Button(voice.plain("client-open-button"), f"client:of:{dyad.id}"),))
    return Message("\n\n".join(lines), tuple(rows))


def about(desk: Desk, reader: Who, dyad: Dyad, alert: Alert, *, own: bool) -> str:
    """Whom it is about, as far as this reader may know, and when the words came."""
    when = reader.voice.moment(alert.made_at, reader.zone)
    if own:
        return reader.voice.say("alert-own", label=dyad.label, when=when)
    name = practitioners.get(desk.unit, dyad.practitioner).name
    return reader.voice.say("alert-other", name=name, code=dyad.code, when=when)


def in_consent(desk: Desk, client: Who, dyad: Dyad) -> str:
    """What a client reads of it before they agree to take part; "" where nobody reads alerts, or they chose so."""
    there, name = who.within(desk, client, dyad), practitioners.get(desk.unit, dyad.practitioner).name
    told = there.programme.safety.staffed and alerts.choice(desk.unit, dyad.client) is not False
    return there.voice.say("alert-consent", name=name) if told else ""


def ask(desk: Desk, client: Who, dyad: Dyad) -> None:
    """Ask a client who agreed before anybody read alerts; once."""
    outbox.by_day(desk, client, choice(desk, client, dyad), key=f"alerts-asked:{dyad.id}")


def choice(desk: Desk, client: Who, dyad: Dyad) -> Message:
    """What it is, how the client has chosen, and both buttons."""
    voice, allowed = client.voice, alerts.choice(desk.unit, dyad.client)
    name = practitioners.get(desk.unit, dyad.practitioner).name
    now = {True: "alert-choice-yes", False: "alert-choice-no", None: "alert-choice-open"}[allowed]
    text = f"{voice.say('alert-choice', name=name)}\n\n{voice.say(now)}"
    rows = tuple(
        (Button(voice.plain(f"alert-{each}-button"), f"alerts:{each}:{dyad.id}"),) for each in ("yes", "no")
    )
    return Message(text, rows)
