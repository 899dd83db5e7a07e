"""A command's handlers receive the contact typed by its audience, and only contacts of that audience."""

from pathlib import Path

import pytest

from bot.services.context import (
    CLIENTS,
    COORDINATORS,
    EVERYBODY,
    PRACTITIONERS,
    Contact,
    Context,
    from_sender,
)
from bot.services.context.contact import (
    ClientContact,
    CoordinatorContact,
    KnownContact,
    PractitionerContact,
    anonymous,
)
from bot.services.context.sender import Sender
from tests.support.played_service import play


def members(contact: Contact) -> set[str]:
    """Return the names of the audiences to which the contact belongs."""
    audiences = {
        "client": CLIENTS.as_member(contact),
        "practitioner": PRACTITIONERS.as_member(contact),
        "coordinator": COORDINATORS.as_member(contact),
        "all": EVERYBODY.as_member(contact),
    }
    return {name for name, member in audiences.items() if member is not None}


async def test_contacts_are_typed_by_role(tmp_path: Path) -> None:
    async with play(f"sqlite+aiosqlite:///{tmp_path / 'roles.sqlite'}", tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")

        def look(ctx: Context) -> tuple[Contact, Contact, Contact]:
            alex_contact, jo_contact = (from_sender(ctx, Sender(each.id, "en")) for each in (alex, jo))
            return alex_contact, jo_contact, anonymous(ctx, Sender(1, "en"), alone=False)

        practitioner, client, stranger = await played.do(look)
    assert (members(practitioner), members(client), members(stranger)) == (
        {"practitioner", "all"},
        {"client", "all"},
        set(),
    )
    assert isinstance(PRACTITIONERS.as_caller(practitioner), PractitionerContact)
    assert isinstance(CLIENTS.as_caller(client), ClientContact)
    assert isinstance(EVERYBODY.as_member(client), KnownContact)
    assert EVERYBODY.as_caller(stranger) is stranger
    assert COORDINATORS.as_caller(practitioner) is None


@pytest.mark.parametrize("role", [PractitionerContact, CoordinatorContact, ClientContact])
def test_a_typed_contact_is_a_contact(role: type[Contact]) -> None:
    assert issubclass(role, KnownContact)
    assert issubclass(role, Contact)
