"""A programme's table of sessions, sent by its practice program with a token instead of by a person."""

import re
import secrets
from dataclasses import dataclass
from datetime import date

from bot.services.context import PractitionerContact, audit, from_practitioner
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.context.programme_lookup import find_programme
from bot.services.sessions import sessions_import
from bot.services.sessions.sessions_import import SessionsImported
from flows.errors import BadInput
from flows.ids import ProgrammeId
from flows.scheduling.local import local_time
from flows.scheduling.sessions_file import SessionsFile
from storage.repositories import practitioners, session_tokens

TOKEN = re.compile(r"sessions_[A-Za-z0-9_-]{43}")


class WrongToken(Exception):
    """The token is no programme's."""


class UnknownPractitioner(Exception):
    """The programme has no active practitioner of that id."""


@dataclass(frozen=True, slots=True)
class TableReading:
    """What reading a practitioner's table needs: their zone and language, and the date there."""

    programme: ProgrammeId
    zone: str
    language: str
    today: date


def create_token(ctx: Context, slug: str) -> str:
    """Create a programme's token in place of the one before, and return it; only its hash is stored."""
    programme = find_programme(ctx, slug).id
    token = f"sessions_{secrets.token_urlsafe(32)}"
    session_tokens.put(ctx, programme, token)
    audit.record(ctx, Verb.TOKEN_CHANGED, programme)
    return token


def revoke_token(ctx: Context, slug: str) -> None:
    """Delete a programme's token. Raises BadInput if there is none."""
    programme = find_programme(ctx, slug).id
    if not session_tokens.remove(ctx, programme):
        raise BadInput(f"{slug} has no token")
    audit.record(ctx, Verb.TOKEN_CHANGED, programme)


def programme_of_token(ctx: Context, token: str) -> ProgrammeId:
    """Return the programme whose token this is. Raises WrongToken."""
    found = session_tokens.find_programme(ctx, token) if TOKEN.fullmatch(token) else None
    if found is None:
        raise WrongToken
    return found


def prepare_reading(ctx: Context, token: str, practitioner: str) -> TableReading:
    """Return how a practitioner's table is read. Raises WrongToken, and UnknownPractitioner in another programme."""
    programme = programme_of_token(ctx, token)
    reader = _reader(ctx, programme, practitioner)
    return TableReading(
        programme, reader.zone, reader.voice.language, local_time(ctx.now, reader.zone).date()
    )


def import_received(
    ctx: Context, token: str, practitioner: str, table: SessionsFile, *, store: bool
) -> SessionsImported:
    """Check a table's sessions and, with ``store`` and without any problem, store them; the programme is the actor."""
    programme = programme_of_token(ctx, token)
    reader = _reader(ctx, programme, practitioner)
    if store:
        session_tokens.record_use(ctx, programme)
    return sessions_import.import_table(ctx.acting_for(programme), reader, table, store=store)


def _reader(ctx: Context, programme: ProgrammeId, practitioner: str) -> PractitionerContact:
    found = practitioners.find(ctx, practitioner)
    if found is None or found.left or found.programme != programme:
        raise UnknownPractitioner
    reader = from_practitioner(ctx, found.id)
    if reader is None:
        raise UnknownPractitioner
    return reader
