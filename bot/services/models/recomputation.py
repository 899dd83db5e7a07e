"""What is stored of a programme's check-ins, computed anew from the answers and compared: scores and findings.

Each is computed as of the moment at which it was stored, by the model its check-in was judged by. It must come out the
same, byte for byte. A gap whose view was erased, because the practitioner left, cannot be, nor what rests on check-ins
that are no longer kept: both are counted apart.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace

from bot.program_name import PROGRAM_NAME
from bot.services.context.context import Context
from bot.services.history import check_in_history
from bot.services.history.check_in_history import History
from bot.services.programmes.file import ProgrammeFile
from flows.detection import Finding, FindingKind, detect, gap, missed
from flows.errors import BadInput
from flows.ids import CheckInId, DyadId
from flows.instruments import Dimension
from flows.scoring import score
from storage.repositories import dyads, flags, programmes, scores
from storage.repositories.check_ins import CheckIn
from storage.repositories.flags import Flag


@dataclass(frozen=True, slots=True)
class Recomputed:
    """One check-in that was sent, or whose closing unanswered was found a silence; ``findings``: how many are stored.

    ``same``: scores and findings come out as they are stored; of the findings, ``unseen`` were left out of that,
    because the practitioner's view that they rest on was erased. ``whole``: all that came before is still kept; where
    it may not be, to come out otherwise says nothing.
    """

    check_in: CheckInId
    findings: int
    same: bool
    unseen: int = 0
    whole: bool = True


def of_programme(ctx: Context, slug: str) -> list[Recomputed]:
    """Every check-in of the clients of that programme. Raises BadInput."""
    programme = programmes.by_slug(ctx, slug)
    if programme is None:
        raise BadInput(f"There is no programme {slug!r}. See: {PROGRAM_NAME} programme list")
    oldest = ProgrammeFile.model_validate(programme.definition).kept.at(ctx.now).scores
    return [
        replace(each, whole=made > oldest)
        for dyad, made in dyads.made(ctx, programme.id).items()
        for each in _of_dyad(ctx, dyad)
    ]


def _of_dyad(ctx: Context, dyad: DyadId) -> Iterator[Recomputed]:
    known, stored = check_in_history.read(ctx, dyad), flags.of_dyad(ctx, dyad)
    scored = scores.of_dyad(ctx, dyad)
    for check_in in known.sent:
        found = [flag for flag in stored if flag.check_in == check_in.id]
        seen = [flag for flag in found if not _view_erased(known, check_in, flag)]
        same = _scores(known, check_in) == scored.get(check_in.id) and _written(
            _shown(known, check_in, seen)
        ) == _written(flag.finding for flag in seen)
        yield Recomputed(check_in.id, len(found), same, len(found) - len(seen))
    for flag in stored:
        if flag.finding.kind is FindingKind.SILENCE:
            silence = missed(*check_in_history.present(ctx.at(flag.at), dyad))
            yield Recomputed(flag.check_in, 1, _written(silence) == _written([flag.finding]))


def _view_erased(known: History, check_in: CheckIn, flag: Flag) -> bool:
    return flag.finding.detector == gap.NAME and check_in.session not in known.forms


def _scores(known: History, check_in: CheckIn) -> scores.Rows:
    newest = known.up_to(check_in)[-1]
    return scores.rows(score(newest.instrument, newest.answers))


def _shown(known: History, check_in: CheckIn, stored: Iterable[Flag]) -> Iterable[Finding]:
    """What it showed when it was sent, and what came to it later, when the practitioner's view did."""
    assert check_in.ended_at is not None
    found: dict[tuple[FindingKind, Dimension | None, str], Finding] = {}
    for moment in sorted({check_in.ended_at, *(flag.at for flag in stored)}):
        for each in detect(known.up_to(check_in, moment)):
            found.setdefault((each.kind, each.dimension, each.detector), each)
    return found.values()


def _written(findings: Iterable[Finding]) -> list[str]:
    return sorted(json.dumps(asdict(each), sort_keys=True) for each in findings)
