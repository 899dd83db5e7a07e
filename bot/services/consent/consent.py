"""Consent: the text a client agrees to before any question, asked again when it changes."""

from bot.services.alerts import escalation, texts
from bot.services.context import Context
from bot.services.context.contact import Contact, in_programme, programme_of
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendMessage
from flows.dyads import lifecycle
from flows.instruments import Perspective
from flows.message import Button, Message
from storage.repositories import consents, dyads, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind

VERSION = 1
"""Version of the text `consent` in flows/i18n. Raise it when its substance changes: all clients are asked again."""


def record_consent(ctx: Context, dyad: Dyad) -> None:
    """Record that the client agrees to the present text."""
    consents.give(ctx, dyad.client, VERSION, _programme_version(ctx, dyad))
    escalation.record_consent(ctx, dyad)


def is_outdated(ctx: Context, dyad: Dyad) -> bool:
    """Return whether the client's agreement in force is to an older text than the present one."""
    if not lifecycle.has_consented(dyad.state):
        return False
    return not consents.is_in_force(ctx, dyad.client, VERSION, _programme_version(ctx, dyad))


def edition(ctx: Context, client: Contact, dyad: Dyad) -> str:
    """Return an identifier of the present text. Buttons carry it, so that an old button cannot agree to a new text."""
    asked = in_programme(ctx, client, dyad).programme.asked
    return f"{VERSION}.{_programme_version(ctx, dyad)}.{texts.consent_edition(ctx, client, dyad)}.{asked}"


def _programme_version(ctx: Context, dyad: Dyad) -> int:
    return programme_of(ctx, practitioners.get(ctx, dyad.practitioner)).consent_version


def request(ctx: Context, client: Contact, dyad: Dyad) -> None:
    """Reply with the consent text and its three buttons."""
    outbox.reply(ctx, client, _question(ctx, client, dyad))


def build_renewal_question(ctx: Context, client: Contact, dyad: Dyad) -> Message:
    """Return the consent question for a client who tapped an outdated one; it says that the text has changed."""
    return _question(ctx, client, dyad, changed=True)


def request_if_outdated(ctx: Context, person: Contact, check_in: CheckIn, *, replying: bool = False) -> bool:
    """Return whether the client must renew consent before this check-in continues, and ask them.

    Asked once per check-in, or, where it is the reply to something they did (`replying`), every time.
    """
    dyad = dyads.get(ctx, check_in.dyad)
    if check_in.perspective is not Perspective.CLIENT or not is_outdated(ctx, dyad):
        return False
    if replying:
        request(ctx, person, dyad)
        return True
    key = f"consent:{check_in.id}:{VERSION}:{_programme_version(ctx, dyad)}"
    action = SendMessage(person.chat, _question(ctx, person, dyad))
    outbox.post(ctx, person, OutboxKind.CONSENT_REQUEST, action, key=key)
    return True


def exports_allowed(client: Contact) -> list[str]:
    """Return a paragraph for each use of answers outside this program that the client's programme allows."""
    part = client.programme.export
    allowed = {"export-consent-research": part.research, "export-consent-records": part.records}
    return [client.voice.say(key) for key, is_allowed in allowed.items() if is_allowed]


def _question(ctx: Context, client: Contact, dyad: Dyad, *, changed: bool = False) -> Message:
    person = in_programme(ctx, client, dyad)
    text = person.voice.say("consent", name=practitioners.get(ctx, dyad.practitioner).name)
    text = texts.with_emergency_contacts(person, text)
    text = "\n\n".join([text, *exports_allowed(person)])
    if about_alerts := texts.consent_paragraph(ctx, person, dyad):
        text = f"{text}\n\n{about_alerts}"
    if changed or is_outdated(ctx, dyad):
        text = f"{person.voice.say('consent-anew')}\n\n{text}"
    return Message(text, buttons(ctx, person, dyad, "agree", "decline", "ask"))


def build_answers_message(ctx: Context, client: Contact, dyad: Dyad) -> Message:
    """Return answers to frequent questions about the consent, with the buttons to agree or decline."""
    person = in_programme(ctx, client, dyad)
    kept, name = person.programme.kept, practitioners.get(ctx, dyad.practitioner).name
    leaving = exports_allowed(person)
    text = person.voice.say(
        "consent-answers",
        name=name,
        days=kept.words_days,
        months=kept.scores_months,
        leaves="yes" if leaving else "no",
    )
    text = "\n\n".join([text, *leaving])
    return Message(text, buttons(ctx, person, dyad, "agree", "decline"))


def buttons(ctx: Context, person: Contact, dyad: Dyad, *choices: str) -> tuple[tuple[Button, ...], ...]:
    """Return a row with a button for each of these choices; they carry the edition of the present text."""
    about = f"{dyad.id}:{edition(ctx, person, dyad)}"
    return tuple(
        (Button(person.voice.plain(f"consent-{each}-button"), f"start:{each}:{about}"),) for each in choices
    )
