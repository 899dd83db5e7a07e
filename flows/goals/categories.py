"""The categories of goals, by vocabulary: short, so that both sides find theirs in seconds.

The lists and their wording are this project's. A category's text is ``goal-category-<key>`` in
flows/i18n/<language>/goals.ftl. Keys are stored and never reused for another meaning.
"""

from collections.abc import Mapping

from flows.i18n.voice import Mode

OTHER = "other"
"""Anything else, in both vocabularies. It says nothing about what two sides have in common."""

_THERAPY = (
    "worry",
    "mood",
    "sleep",
    "anger",
    "self-worth",
    "closeness",
    "loneliness",
    "loss",
    "past",
    "habit",
    "everyday",
    "decision",
    OTHER,
)
_COACHING = (
    "leading",
    "speaking-up",
    "hard-talks",
    "handing-over",
    "focus",
    "balance",
    "confidence",
    "new-role",
    "direction",
    "team",
    "deciding",
    "change-at-work",
    OTHER,
)

CATEGORIES: Mapping[Mode, tuple[str, ...]] = {"therapy": _THERAPY, "coaching": _COACHING}
"""The categories of each vocabulary, in the order in which they are offered."""
