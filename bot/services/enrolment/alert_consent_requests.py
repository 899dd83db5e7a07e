"""Clients asked for consent to alerts, after a programme has named readers."""

from bot.services.alerts import texts
from bot.services.context import Context, from_person, in_programme
from bot.services.programmes.file import ProgrammeFile
from flows.dyads import lifecycle
from storage.repositories import alerts as stored
from storage.repositories import dyads
from storage.repositories.dyads import Dyad
from storage.repositories.programmes import Programme


def ask_clients(ctx: Context, programme: Programme, file: ProgrammeFile) -> None:
    """Ask clients who agreed before there were alert readers, or a coordinator among them, for consent; once each."""
    if not file.safety.staffed:
        return
    for dyad in dyads.of_programme(ctx, programme.id, *lifecycle.states_where(lifecycle.may_raise_alert)):
        if dyad.person is not None and _needs_consent(ctx, dyad, file):
            client = in_programme(ctx, from_person(ctx, dyad.person), dyad)
            texts.ask_for_consent(ctx, client, dyad)


def _needs_consent(ctx: Context, dyad: Dyad, file: ProgrammeFile) -> bool:
    chosen = stored.get_choice(ctx, dyad.client)
    if chosen and texts.has_coordinator_reader(ctx, file):
        return not stored.has_agreed_to_coordinators(ctx, dyad.client)
    return chosen is None
