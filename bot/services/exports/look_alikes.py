"""Sizes of groups of people whom an export does not distinguish by commonly known attributes."""

from datetime import UTC

from bot.services.exports.scope import ExportScope
from flows.exports.anonymity import GroupSize, group_sizes
from flows.i18n import pick_language


def group_figures(found: ExportScope) -> tuple[GroupSize, ...]:
    """Return the k-anonymity figures by what the files show and an acquaintance might know."""
    people = [
        {
            "language": pick_language(each.language, each.telegram_language, found.file.language),
            "zone": each.zone or found.file.zone,
            "first month": f"{each.first.astimezone(UTC):%Y-%m}",
            "number of check-ins": each.check_ins,
        }
        for each in found.profiles
    ]
    known: tuple[str, ...] = ("language",) if found.file.export.times == "days" else ("language", "zone")
    sets = [("language",), known, (*known, "number of check-ins")]
    if found.file.export.times == "exact":
        sets.insert(2, (*known, "first month"))
    return group_sizes(people, *dict.fromkeys(sets))
