"""Whose data an export may hold: the clients who agreed to the present text, of a programme that allows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.program_name import PROGRAM_NAME
from bot.services.consent import consent
from bot.services.context import Context, find_programme
from bot.services.programmes.file import ProgrammeFile
from flows.errors import BadInput
from flows.exports.pseudonyms import Pseudonyms
from flows.ids import DyadId
from flows.instruments import Instrument
from flows.privacy.disclosure_control import MIN_GROUP_SIZE
from storage.repositories import consents, exported_check_ins
from storage.repositories.exported_check_ins import ClientProfile
from storage.repositories.programmes import Programme

Use: TypeAlias = Literal["research", "records"]


@dataclass(frozen=True, slots=True)
class ExportScope:
    """The dyads of an export in the order of their pseudonyms, so that no order tells one export from another.

    ``is_own``: it is a client's own file, which has all of their own goals and none of the practitioner's.
    ``with_words``: their goals are in their own words, too.
    """

    programme: Programme
    file: ProgrammeFile
    dyads: Sequence[DyadId]
    profiles: Sequence[ClientProfile]
    left_out: int
    instruments: Sequence[Instrument]
    is_own: bool = False
    with_words: bool = False


def of_programme(ctx: Context, slug: str, use: Use, names: Pseudonyms) -> ExportScope:
    """Return the scope of a programme's export. Raises BadInput if the programme does not allow this use."""
    programme = find_programme(ctx, slug)
    file = ProgrammeFile.model_validate(programme.definition)
    if not getattr(file.export, use):
        raise BadInput(
            f"{slug} does not allow {use}. Set {use} = true under [export] in its file and raise consent_version:"
            f" clients agree before anything of theirs can leave. Then: {PROGRAM_NAME} programme create FILE"
        )
    agreed = consents.holders(ctx, programme.id, consent.VERSION, file.consent_version)
    profiles = exported_check_ins.profiles(ctx, programme.id)
    own = [dyad for dyad, client in exported_check_ins.dyads_of(ctx, programme.id) if client in agreed]
    instruments = exported_check_ins.instruments_of(ctx, programme.id)
    return ExportScope(
        programme,
        file,
        sorted(own, key=lambda dyad: names.of("dyad", dyad)),
        [each for each in profiles if each.client in agreed],
        sum(each.client not in agreed for each in profiles),
        [ctx.instrument(*each) for each in instruments],
    )


def check_size(scope: ExportScope, *, small: bool) -> None:
    """Raise BadInput if it would be plain whose answers are whose, unless ``small`` accepts that."""
    count = len(scope.profiles)
    if count == 0:
        raise BadInput(
            "Nobody who agreed to the present text has been asked yet: there is nothing to export."
        )
    if count < MIN_GROUP_SIZE and not small:
        raise BadInput(
            f"{count} clients would be in it. With fewer than {MIN_GROUP_SIZE} it is plain whose answers are whose."
            " If whoever gets it may know that, add --small."
        )
