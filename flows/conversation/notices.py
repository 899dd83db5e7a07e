"""Content that is no answer, and the short text that helps."""

from collections.abc import Mapping

_BY_KIND: Mapping[str, str] = {
    "voice": "voice",
    "video_note": "voice",
    "audio": "voice",
    "photo": "picture",
    "video": "picture",
    "animation": "picture",
    "sticker": "sticker",
    "dice": "sticker",
    "document": "file",
    "contact": "contact",
    "location": "location",
    "venue": "location",
    "poll": "poll",
    "forwarded": "forwarded",
    "edited": "edited",
}

KINDS = tuple(_BY_KIND)


def notice_for(kind: str) -> str:
    """The name of the notice for that kind of content; one for all kinds not known here."""
    return _BY_KIND.get(kind, "other")
