"""Loading a check-in with everything that handling an input in it needs."""

from dataclasses import dataclass
from datetime import datetime

from bot.services.context import Contact, Context
from bot.services.context.contact import in_programme_of
from flows.conversation import ConversationStep, Input, State, advance
from flows.instruments import Instrument, Perspective
from flows.scheduling.local import local_time
from storage.repositories import dyads, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad
from storage.repositories.practitioners import Practitioner


@dataclass(frozen=True, slots=True)
class LoadedCheckIn:
    """A check-in as loaded at the start of a transaction.

    ``contact`` is the asked person, with the vocabulary and the quiet hours of the dyad's programme.
    """

    row: CheckIn
    state: State
    instrument: Instrument
    dyad: Dyad
    practitioner: Practitioner
    contact: Contact

    @property
    def counterpart(self) -> str:
        """What the asked person calls the other one of the dyad."""
        asks_practitioner = self.row.perspective is Perspective.PRACTITIONER
        return self.dyad.label if asks_practitioner else self.practitioner.name

    def advance(self, content: Input, now: datetime) -> ConversationStep:
        """Return the step to which an input leads in this conversation; nothing is stored."""
        local, language = local_time(now, self.contact.zone), self.contact.voice.language
        return advance(self.state, self.instrument, content, local, language)


def load(ctx: Context, row: CheckIn, contact: Contact) -> LoadedCheckIn:
    """Return a check-in whose row was read, asked of this contact, with its state, instrument and dyad."""
    dyad = dyads.get(ctx, row.dyad)
    practitioner = practitioners.get(ctx, dyad.practitioner)
    return LoadedCheckIn(
        row,
        State.from_json(row.state),
        ctx.instrument(row.instrument, row.instrument_version),
        dyad,
        practitioner,
        in_programme_of(ctx, contact, practitioner),
    )
