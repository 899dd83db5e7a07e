"""Which of their clients a practitioner means by what they typed; and the choice where that is not clear."""

from bot.services.context.contact import Contact
from flows.message import Button, Message, short
from flows.text.sanitize import alike, cut, one_line
from storage.repositories.dyads import Dyad

MAX_BUTTONS = 90  # a message holds a hundred
MAX_QUOTED_CHARACTERS = 60


def match_label(own: list[Dyad], words: str) -> tuple[Dyad | None, str]:
    """The client whose label the words begin with (the longest such label), and the words after it."""
    said = one_line(words).split(" ")
    for dyad in sorted(own, key=lambda each: -len(each.label)):
        many = len(dyad.label.split(" "))
        if alike(" ".join(said[:many])) == alike(dyad.label):
            return dyad, " ".join(said[many:])
    return None, " ".join(said)


def search(own: list[Dyad], words: str) -> list[Dyad]:
    """The clients whose label holds these words, however they are written; all where there are none."""
    wanted = alike(words)
    return [each for each in own if wanted in alike(each.label)]


def picker(
    person: Contact, own: list[Dyad], ask: str, data: str, *, unknown: str = "", more: tuple[Button, ...] = ()
) -> Message:
    """A button for each client, under the text of the key ``ask``; ``unknown`` was typed and is nobody's label."""
    said = person.voice.say("client-unknown", label=cut(unknown, MAX_QUOTED_CHARACTERS)) if unknown else ""
    rows = [(Button(short(each.label), f"{data}:{each.id}"),) for each in own[:MAX_BUTTONS]]
    return Message(f"{said} {person.voice.say(ask)}".strip(), (*rows, *((each,) for each in more)))
