"""Write a practitioner with clients who take part into a home, with the code of the checkout on PYTHONPATH.

Run as a script, because the checkout to measure may be another one than this: ``python seed.py FIRST_CHAT CLIENTS``.
"""

import asyncio
import sys
from datetime import timedelta

from bot.app.home import open_database
from bot.scheduler.clocks import utc_now
from bot.services.consent import consent
from bot.services.context import contact
from bot.services.context.context import Context, Resources
from bot.services.programmes.default import default_programme
from bot.services.programmes.file import parse_programme
from bot.settings import read_settings
from flows.dyads.lifecycle import DyadState
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import consents, dyads, people, practitioners, programmes


def seed_clients(unit: UnitOfWork, resources: Resources, first_chat: int, count: int) -> None:
    """Write a practitioner with so many clients who take part, with chats from ``first_chat`` on."""
    ctx = Context(unit, resources).with_now(unit.now - timedelta(days=30))
    programme = parse_programme(default_programme(), "default-programme.toml")
    stored = programmes.put(ctx, programme.slug, programme.model_dump(mode="json"))
    practitioner = practitioners.add(ctx, stored.id, "Alex", 0, programme.digest.at)
    for number in range(count):
        dyad = dyads.add(ctx, stored.id, practitioner.id, f"C{number}")
        chat = first_chat + number
        person = people.add(ctx, contact.chat_key_of(ctx, chat), chat, "en")
        dyads.bind(ctx, dyad.client, person.id)
        dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)
        consents.give(ctx, dyad.client, consent.VERSION, programme.consent_version)


async def seed_home(first_chat: int, count: int) -> None:
    """Open the home that the environment's settings name and write the clients."""
    store = await open_database(read_settings(), utc_now)
    resources = Resources(load_words(), load_instruments(), "bot")
    await store.write(lambda unit: seed_clients(unit, resources, first_chat, count))
    await store.close()


if __name__ == "__main__":
    asyncio.run(seed_home(int(sys.argv[1]), int(sys.argv[2])))
