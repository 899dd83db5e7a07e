"""The agreement: what a client reads and agrees to before anything is asked, and anew when it has changed."""

from bot.services.alerts import escalation, texts
from bot.services.context import contact
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Dispatch
from flows.instruments import Perspective
from flows.message import Button, Message
from storage.repositories import consents, dyads, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad, DyadState

VERSION = 1
"""Of ``consent`` in flows/words. Raised when what people agree to changes: everybody is asked anew."""

AGREED = (DyadState.AGREED, DyadState.ACTIVE, DyadState.PAUSED, DyadState.ENDING)


def give(desk: Desk, dyad: Dyad) -> None:
    """The client agrees to what is asked of them now."""
    consents.give(desk.unit, dyad.client, VERSION, _of_programme(desk, dyad))
    escalation.agreed(desk, dyad)


def is_outdated(desk: Desk, dyad: Dyad) -> bool:
    """Whether the client has agreed to something older than what would be asked of them now."""
    if dyad.state not in AGREED:
        return False
    return not consents.holds(desk.unit, dyad.client, VERSION, _of_programme(desk, dyad))


def edition(desk: Desk, somebody: Who, dyad: Dyad) -> str:
    """Which text they would read now. It travels in the buttons: nobody agrees to what is not above them."""
    asked = contact.within(desk, somebody, dyad).programme.asked
    return f"{VERSION}.{_of_programme(desk, dyad)}.{texts.edition(desk, somebody, dyad)}.{asked}"


def _of_programme(desk: Desk, dyad: Dyad) -> int:
    return contact.programme_of(desk, practitioners.get(desk.unit, dyad.practitioner)).consent_version


def ask(desk: Desk, somebody: Who, dyad: Dyad) -> None:
    """Answer with the text and its three buttons."""
    outbox.reply(desk, somebody, _question(desk, somebody, dyad))


def anew(desk: Desk, somebody: Who, dyad: Dyad) -> Message:
    """The question, for whoever answered an older one; its first lines say that something has changed."""
    return _question(desk, somebody, dyad, changed=True)


def comes_first(desk: Desk, person: Who, check_in: CheckIn, *, replying: bool = False) -> bool:
    """Whether they must agree anew before this check-in goes on. They are asked: once for each check-in where it
    comes by itself, every time where it is the answer (``replying``) to something they did.
    """
    dyad = dyads.get(desk.unit, check_in.dyad)
    if check_in.perspective is not Perspective.CLIENT or not is_outdated(desk, dyad):
        return False
    if replying:
        ask(desk, person, dyad)
        return True
    key = f"consent:{check_in.id}:{VERSION}:{_of_programme(desk, dyad)}"
    dispatch = Dispatch(person.chat, _question(desk, person, dyad))
    outbox.post(desk, person, dispatch, key=key, kind="consent", urgency=outbox.QUESTION)
    return True


def _question(desk: Desk, somebody: Who, dyad: Dyad, *, changed: bool = False) -> Message:
    person = contact.within(desk, somebody, dyad)
    text = person.voice.say("consent", name=practitioners.get(desk.unit, dyad.practitioner).name)
    if about_alerts := texts.in_consent(desk, person, dyad):
        text = f"{text}\n\n{about_alerts}"
    if changed or is_outdated(desk, dyad):
        text = f"{person.voice.say('consent-anew')}\n\n{text}"
    return Message(text, _buttons(desk, person, dyad, "agree", "decline", "ask"))


def answers(desk: Desk, somebody: Who, dyad: Dyad) -> Message:
    """What people often want to know first, whom to ask the rest, and the question again."""
    person = contact.within(desk, somebody, dyad)
    kept, name = person.programme.kept, practitioners.get(desk.unit, dyad.practitioner).name
    text = person.voice.say("consent-answers", name=name, days=kept.words_days, months=kept.scores_months)
    return Message(text, _buttons(desk, person, dyad, "agree", "decline"))


def _buttons(desk: Desk, person: Who, dyad: Dyad, *choices: str) -> tuple[tuple[Button, ...], ...]:
    about = f"{dyad.id}:{edition(desk, person, dyad)}"
    return tuple(
        (Button(person.voice.plain(f"consent-{each}-button"), f"start:{each}:{about}"),) for each in choices
    )
