"""The notes of check-ins that a client did not share with their practitioner."""

from bot.services.context import Contact, Context
from flows.digest.pages import clip, paginate
from flows.instruments import Perspective
from flows.message import Message
from storage.repositories import check_ins
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.dyads import Dyad

MAX_QUOTED_CHARACTERS = 450


def unshared_notes(ctx: Context, person: Contact, dyad: Dyad) -> list[Message]:
    """Return the notes that the client did not share."""
    asked = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *CheckInPhase)
    notes = [note for each in asked for note in check_ins.unseal_answers(ctx, each).notes.values()]
    lines = [
        person.voice.say("mydata-unshared", words=clip(note.text, MAX_QUOTED_CHARACTERS))
        for note in notes
        if not note.shared
    ]
    return [Message(page) for page in paginate(lines)]
