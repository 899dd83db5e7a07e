"""The notices for content that is not an answer."""

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
    """Return the name of the notice for that kind of content; "other" for unknown kinds."""
    return _BY_KIND.get(kind, "other")
