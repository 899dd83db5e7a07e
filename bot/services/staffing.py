"""A programme's list of who reads alerts, as its file names them: found among its practitioners, and clients asked."""

from bot.services import alert_words, alerts, who
from bot.services.desk import Desk
from bot.services.programme import ProgrammeFile
from bot.services.programme_safety import OWN, StaffedPart
from flows.errors import BadFile
from flows.instruments.lines import line_of
from storage.repositories import alerts as stored
from storage.repositories import dyads, practitioners, programmes
from storage.repositories.practitioners import Practitioner
from storage.repositories.programmes import Programme


def resolved(desk: Desk, programme: ProgrammeFile, text: str, file: str) -> ProgrammeFile:
    """The programme with its readers by their ids: no name lies open in the database. Raises BadFile."""
    known = programmes.by_slug(desk.unit, programme.slug)
    team = practitioners.every(desk.unit, known.id) if known else []
    found = []
    for place, part in enumerate(programme.safety.staffed):
        problem, reader = _find(team, part)
        if problem:
            key = ("safety", "staffed", place, "reader")
            raise BadFile(
                problem,
                file=file,
                line=line_of(text, key),
                key=".".join(str(each) for each in key),
                remedy='Take "own", or a name or id from: ./dev alliance practitioner list. A new programme is created'
                " without it first, then its practitioners are invited",
            )
        found.append(part.model_copy(update={"reader": reader}))
    safety = programme.safety.model_copy(update={"staffed": tuple(found)})
    return programme.model_copy(update={"safety": safety})


def _find(team: list[Practitioner], part: StaffedPart) -> tuple[str, str]:
    """What is wrong with this reader, or else their id."""
    if part.reader == OWN:
        return "", OWN
    named = [each for each in team if part.reader in (each.id, each.name) and not each.left]
    if len(named) != 1:
        few = f"there is no practitioner {part.reader!r} in this programme"
        return f"there are {len(named)} practitioners called so; take the id" if named else few, ""
    if named[0].person is None:
        return f"{part.reader!r} has not opened their link yet, so nothing can reach them", ""
    return "", named[0].id


def ask_clients(desk: Desk, programme: Programme, file: ProgrammeFile) -> None:
    """Whoever agreed before anybody read alerts is asked, once each, whether somebody may be told."""
    for state in alerts.COVERED if file.safety.staffed else ():
        for dyad in dyads.of_programme(desk.unit, programme.id, state):
            if dyad.person is not None and stored.choice(desk.unit, dyad.client) is None:
                alert_words.ask(desk, who.within(desk, who.known(desk, dyad.person), dyad), dyad)
