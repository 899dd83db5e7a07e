"""Photos and documents: uploaded, sent again by id, stored, and downloaded."""

from typing import Any

from bot.rehearsal.botapi import texts
from bot.rehearsal.botapi.arguments import Arguments, Upload
from bot.rehearsal.botapi.methods.sending import send, target
from bot.rehearsal.botapi.refusals import Refusal, bad_request
from bot.rehearsal.botapi.world import Body, BotApiWorld, StoredFile

PNG = b"\x89PNG\r\n\x1a\n"
IMAGES = {PNG: "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif", b"RIFF": "image/webp"}
PHOTO_LIMIT, FILE_LIMIT, DOWNLOAD_LIMIT, GROUP_LIMIT = 10 * 2**20, 50 * 2**20, 20 * 2**20, 10


def send_photo(world: BotApiWorld, arguments: Arguments) -> Body:
    """Send a photo, with an optional caption."""
    return _send_one(world, arguments, "photo")


def send_document(world: BotApiWorld, arguments: Arguments) -> Body:
    """Send a document, with an optional caption."""
    return _send_one(world, arguments, "document")


def send_media_group(world: BotApiWorld, arguments: Arguments) -> list[Body]:
    """Send up to ten photos, or up to ten documents, as one album."""
    target(world, arguments).check_writable()
    input_media: list[Any] = arguments.json("media", list) or []
    if not input_media:
        raise bad_request("there are no messages to send")
    if len(input_media) > GROUP_LIMIT:
        raise bad_request("too many messages to send as an album")
    if len({one.get("type") for one in input_media}) > 1:
        raise bad_request("document can't be mixed with other media types")
    contents = [content(world, one, arguments) for one in input_media]
    group = {"media_group_id": str(13_000_000_000_000 + len(world.files))}
    return [send(world, arguments, one | group) for one in contents]


def get_file(world: BotApiWorld, arguments: Arguments) -> Body:
    """Return the path from which a file can be downloaded."""
    file = world.files.get(arguments.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return file.body() | {"file_path": f"files/{file.id}"}


def content(world: BotApiWorld, input_media: Body, arguments: Arguments) -> Body:
    """Return what an InputMedia object adds to a message."""
    caption = texts.caption_fields(Arguments(input_media))
    return _media(world, str(input_media.get("type")), str(input_media.get("media", "")), arguments) | caption


def _send_one(world: BotApiWorld, arguments: Arguments, kind: str) -> Body:
    target(world, arguments).check_writable()
    reference = arguments.text(kind) or (kind if arguments.upload(kind) else "")
    return send(world, arguments, _media(world, kind, reference, arguments) | texts.caption_fields(arguments))


def _media(world: BotApiWorld, kind: str, reference: str, arguments: Arguments) -> Body:
    if kind not in {"photo", "document"}:
        raise bad_request("type of file mismatch")
    file = _file(world, kind, reference, arguments)
    if kind == "photo":
        width, height = _image_size(file.content)
        return {"photo": [file.body() | {"width": width, "height": height}]}
    return {"document": file.document()}


def _file(world: BotApiWorld, kind: str, reference: str, arguments: Arguments) -> StoredFile:
    if not reference:
        raise bad_request(f"there is no {kind} in the request")
    upload = arguments.upload(reference)
    if upload is not None:
        return _store(world, kind, upload)
    if reference in world.files:
        return world.files[reference]
    if "://" in reference:
        raise bad_request("failed to get HTTP URL content")
    raise bad_request("wrong remote file identifier specified: Wrong string length")


def _store(world: BotApiWorld, kind: str, upload: Upload) -> StoredFile:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > (PHOTO_LIMIT if kind == "photo" else FILE_LIMIT):
        raise Refusal(413, "Request Entity Too Large")
    if kind == "document":
        return world.keep_file(upload.name, upload.mime, upload.content)
    mime = next((mime for magic, mime in IMAGES.items() if upload.content.startswith(magic)), "")
    if not mime:
        raise bad_request("IMAGE_PROCESS_FAILED")
    return world.keep_file(upload.name, mime, upload.content)


def _image_size(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG; for other formats a guess, which is enough for a rehearsal."""
    if content.startswith(PNG) and len(content) >= 24:
        return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    return 800, 600
