"""The agreement: what a client reads and agrees to before anything is asked, and anew when it has changed."""

from bot.services.alerts import escalation, texts
from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendMessage
from flows.instruments import Perspective
from flows.message import Button, Message
from storage.repositories import consents, dyads, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad, DyadState
from storage.repositories.outbox_messages import OutboxKind

VERSION = 1
"""Of ``consent`` in flows/words. Raised when what people agree to changes: everybody is asked anew."""

AGREED = (DyadState.AGREED, DyadState.ACTIVE, DyadState.PAUSED, DyadState.ENDING)


def record_consent(ctx: Context, dyad: Dyad) -> None:
    """The client agrees to what is asked of them now."""
    consents.give(ctx, dyad.client, VERSION, _of_programme(ctx, dyad))
    escalation.agreed(ctx, dyad)


def is_outdated(ctx: Context, dyad: Dyad) -> bool:
    """Whether the client has agreed to something older than what would be asked of them now."""
    if dyad.state not in AGREED:
        return False
    return not consents.holds(ctx, dyad.client, VERSION, _of_programme(ctx, dyad))


def edition(ctx: Context, somebody: Contact, dyad: Dyad) -> str:
    """Which text they would read now. It travels in the buttons: nobody agrees to what is not above them."""
    asked = contact.in_programme(ctx, somebody, dyad).programme.asked
    return f"{VERSION}.{_of_programme(ctx, dyad)}.{texts.edition(ctx, somebody, dyad)}.{asked}"


def _of_programme(ctx: Context, dyad: Dyad) -> int:
    return contact.programme_of(ctx, practitioners.get(ctx, dyad.practitioner)).consent_version


def request(ctx: Context, somebody: Contact, dyad: Dyad) -> None:
    """Answer with the text and its three buttons."""
    outbox.reply(ctx, somebody, _question(ctx, somebody, dyad))


def request_renewal(ctx: Context, somebody: Contact, dyad: Dyad) -> Message:
    """The question, for whoever answered an older one; its first lines say that something has changed."""
    return _question(ctx, somebody, dyad, changed=True)


def request_if_outdated(ctx: Context, person: Contact, check_in: CheckIn, *, replying: bool = False) -> bool:
    """Whether they must agree anew before this check-in goes on. They are asked: once for each check-in where it
    comes by itself, every time where it is the answer (``replying``) to something they did.
    """
    dyad = dyads.get(ctx, check_in.dyad)
    if check_in.perspective is not Perspective.CLIENT or not is_outdated(ctx, dyad):
        return False
    if replying:
        request(ctx, person, dyad)
        return True
    key = f"consent:{check_in.id}:{VERSION}:{_of_programme(ctx, dyad)}"
    action = SendMessage(person.chat, _question(ctx, person, dyad))
    outbox.post(ctx, person, OutboxKind.CONSENT_REQUEST, action, key=key)
    return True


def _question(ctx: Context, somebody: Contact, dyad: Dyad, *, changed: bool = False) -> Message:
    person = contact.in_programme(ctx, somebody, dyad)
    text = person.voice.say("consent", name=practitioners.get(ctx, dyad.practitioner).name)
    if about_alerts := texts.in_consent(ctx, person, dyad):
        text = f"{text}\n\n{about_alerts}"
    if changed or is_outdated(ctx, dyad):
        text = f"{person.voice.say('consent-anew')}\n\n{text}"
    return Message(text, _buttons(ctx, person, dyad, "agree", "decline", "ask"))


def handle_answer(ctx: Context, somebody: Contact, dyad: Dyad) -> Message:
    """What people often want to know first, whom to ask the rest, and the question again."""
    person = contact.in_programme(ctx, somebody, dyad)
    kept, name = person.programme.kept, practitioners.get(ctx, dyad.practitioner).name
    text = person.voice.say("consent-answers", name=name, days=kept.words_days, months=kept.scores_months)
    return Message(text, _buttons(ctx, person, dyad, "agree", "decline"))


def _buttons(ctx: Context, person: Contact, dyad: Dyad, *choices: str) -> tuple[tuple[Button, ...], ...]:
    about = f"{dyad.id}:{edition(ctx, person, dyad)}"
    return tuple(
        (Button(person.voice.plain(f"consent-{each}-button"), f"start:{each}:{about}"),) for each in choices
    )
