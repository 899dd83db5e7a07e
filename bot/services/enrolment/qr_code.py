"""A link as a picture for another phone's camera."""

from io import BytesIO

import segno

SCALE, BORDER = 10, 4  # pixels a module, and the quiet zone that the standard asks for


def picture(link: str) -> bytes:
    """The QR code as PNG, readable with a tenth of it gone or scratched."""
    made = BytesIO()
    segno.make(link, error="m", micro=False).save(made, kind="png", scale=SCALE, border=BORDER)
    return made.getvalue()
