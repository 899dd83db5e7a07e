"""What the service does with other programs: it sends events, and takes sessions where a setting says so."""

from bot.integrations.event_post import post_event
from bot.integrations.sessions_server import SessionsServer
from bot.services.context.context import Resources
from bot.services.events.event_sender import EventSender
from bot.settings import Settings
from flows.errors import BadSetting
from storage.database.unit_of_work import Database


class Integrations:
    """The events and the sessions server of one process; ``owner`` names it in the rows that it leases."""

    def __init__(self, settings: Settings, database: Database, resources: Resources, owner: str) -> None:
        self._settings = settings
        self._events = EventSender(database, resources, post_event, owner)
        self._sessions = SessionsServer(database, resources)

    async def open(self) -> None:
        """Listen for sessions, if the settings say where. Raises BadSetting with the remedy."""
        address = self._settings.sessions_address
        if address is None:
            return
        try:
            await self._sessions.start(*address)
        except OSError as error:
            raise BadSetting(
                f"ALLIANCE_SESSIONS_LISTEN: {self._settings.sessions_listen} cannot be listened on"
                f" ({error.strerror}). Choose a free port of this machine."
            ) from None

    async def send_events(self) -> int:
        """Begin to send the events that are due; return how many those are."""
        return await self._events.round()

    async def close(self) -> None:
        """Receive and send nothing further; closing twice is harmless."""
        await self._sessions.stop()
        await self._events.stop()
