"""The consent question with its buttons, and answers to frequent questions about it."""

from collections.abc import Iterable

from bot.services.alerts import texts
from bot.services.consent.consent import edition, is_outdated
from bot.services.context import Contact, Context, in_programme
from bot.services.messaging import outbox
from flows.message import Button, Message
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def request(ctx: Context, client: Contact, dyad: Dyad) -> None:
    """Reply with the consent text and its three buttons."""
    outbox.reply(ctx, client, consent_question(ctx, client, dyad))


def request_anew(ctx: Context, client: Contact, candidates: Iterable[Dyad]) -> bool:
    """Ask for consent again for the first of these dyads whose client agreed to an older text.

    Return whether there is such a dyad.
    """
    outdated = next((each for each in candidates if is_outdated(ctx, each)), None)
    if outdated is not None:
        request(ctx, client, outdated)
    return outdated is not None


def build_renewal_question(ctx: Context, client: Contact, dyad: Dyad) -> Message:
    """Return the consent question for a client who tapped an outdated one; it says that the text has changed."""
    return consent_question(ctx, client, dyad, changed=True)


def exports_allowed(client: Contact) -> list[str]:
    """Return a paragraph for each use of answers outside this program that the client's programme allows."""
    part = client.programme.export
    allowed = {
        "export-consent-research": part.research,
        "export-consent-records": part.records,
        "export-consent-events": part.events,
    }
    return [client.voice.say(key) for key, is_allowed in allowed.items() if is_allowed]


def consent_question(ctx: Context, client: Contact, dyad: Dyad, *, changed: bool = False) -> Message:
    """Return the full text with its buttons; `changed`: it says that the text is not the one agreed to."""
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
