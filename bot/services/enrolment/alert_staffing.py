"""The alert readers that a programme's file names: their ids looked up."""

from collections.abc import Sequence

from bot.program_name import PROGRAM_NAME
from bot.services.context import Context
from bot.services.programmes.file import ProgrammeFile
from bot.services.programmes.safety import COORDINATOR, OWN, StaffedPart
from flows.errors import BadFile
from flows.instruments.lines import find_line
from flows.text.sanitize import comparison_key
from storage.repositories import coordinators, practitioners, programmes
from storage.repositories.coordinators import Coordinator
from storage.repositories.practitioners import Practitioner


def resolve_readers(ctx: Context, programme: ProgrammeFile, text: str, file: str) -> ProgrammeFile:
    """Return the programme with its readers' names replaced by ids, to be stored unsealed. Raises BadFile."""
    known = programmes.by_slug(ctx, programme.slug)
    team = practitioners.every(ctx, known.id) if known else []
    leaders = [each for each in coordinators.every(ctx) if known and each.programme == known.id]
    resolved = []
    for place, part in enumerate(programme.safety.staffed):
        problem, reader = _find(team, leaders, part)
        if problem:
            key = ("safety", "staffed", place, "reader")
            raise BadFile(
                problem,
                file=file,
                line=find_line(text, key),
                key=".".join(str(each) for each in key),
                remedy=f'Take "own", a name or id from: {PROGRAM_NAME} practitioner list, or an id from: {PROGRAM_NAME}'
                " coordinator list. A new programme is created without it first, then its people are invited",
            )
        resolved.append(part.model_copy(update={"reader": reader}))
    safety = programme.safety.model_copy(update={"staffed": tuple(resolved)})
    return programme.model_copy(update={"safety": safety})


def _find(team: list[Practitioner], leaders: list[Coordinator], part: StaffedPart) -> tuple[str, str]:
    """Return a problem with a reader and their id, one of the two empty."""
    if part.reader == OWN:
        return "", OWN
    if leading := [each for each in leaders if part.reader in (each.id, COORDINATOR)]:
        return _single(leading, "coordinators", part)
    name = comparison_key(part.reader)
    matching = [
        each
        for each in team
        if not each.left and (part.reader == each.id or comparison_key(each.name) == name)
    ]
    if not matching:
        role = "coordinator" if part.reader == COORDINATOR else f"practitioner {part.reader!r}"
        return f"there is no {role} in this programme", ""
    return _single(matching, "practitioners", part)


def _single(matching: Sequence[Practitioner | Coordinator], role: str, part: StaffedPart) -> tuple[str, str]:
    if len(matching) > 1:
        return f"there are {len(matching)} {role} called so; take the id", ""
    if matching[0].person is None:
        return f"{part.reader!r} has not opened their link yet, so nothing can reach them", ""
    return "", matching[0].id
