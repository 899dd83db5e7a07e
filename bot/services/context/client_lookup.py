"""Finding a practitioner's client by the typed label, and the buttons to choose one where that is ambiguous."""

from collections.abc import Iterable, Sequence

from bot.services.context.contact import Contact
from flows.message import Button, Message, shorten_labels
from flows.text.sanitize import comparison_key, one_line, truncate
from storage.repositories.dyads import Dyad

MAX_BUTTONS = 90  # Telegram allows 100 in a message
MAX_QUOTED_CHARACTERS = 60
MAX_NAMES = 30  # on a page of names
CODES_PER_LIST = 50  # of labels that are as long as a label may be


def match_label(clients: list[Dyad], text: str) -> tuple[Dyad | None, str]:
    """Return the client with whose label the text begins (the longest such label), and the rest of the text."""
    words = one_line(text).split(" ")
    for dyad in sorted(clients, key=lambda each: -len(each.label)):
        length = len(dyad.label.split(" "))
        if comparison_key(" ".join(words[:length])) == comparison_key(dyad.label):
            return dyad, " ".join(words[length:])
    return None, " ".join(words)


def list_codes(clients: Iterable[Dyad]) -> tuple[str, ...]:
    """Return the clients' labels with their codes, in lists that each fit into a message with other text."""
    codes = [f"{each.label} #{each.code}" for each in clients]
    return tuple(", ".join(codes[at : at + CODES_PER_LIST]) for at in range(0, len(codes), CODES_PER_LIST))


def search(clients: list[Dyad], text: str) -> list[Dyad]:
    """Return the clients whose label contains the text, ignoring case and accents; all for an empty text."""
    return [each for each in clients if comparison_key(text) in comparison_key(each.label)]


def picker(
    contact: Contact,
    clients: list[Dyad],
    key: str,
    data: str,
    *,
    unknown: str = "",
    more: tuple[Button, ...] = (),
) -> Message:
    """Return a message with a button for each client under the text ``key``; ``data`` begins the buttons' data.

    ``unknown`` is text that matched no label, and is quoted; ``more`` are buttons below the clients'.
    """
    quoted = truncate(unknown, MAX_QUOTED_CHARACTERS)
    notice = contact.voice.say("client-unknown", label=quoted) if unknown else ""
    shown, rest = clients[:MAX_BUTTONS], len(clients) - MAX_BUTTONS
    lines = [f"{notice} {contact.voice.say(key)}".strip()]
    if rest > 0:
        lines.append(contact.voice.say("clients-more", count=rest))
    rows = buttons_for(shown, data)
    return Message("\n\n".join(lines), (*rows, *((each,) for each in more)))


def buttons_for(clients: Sequence[Dyad], data: str) -> list[tuple[Button, ...]]:
    """Return a row with one button for each client, labels unlike each other; ``data`` begins their data."""
    labels = shorten_labels([each.label for each in clients], [each.code for each in clients])
    return [(Button(label, f"{data}:{each.id}"),) for label, each in zip(labels, clients, strict=True)]


def page_buttons(page: int, pages: int, data: str) -> list[tuple[Button, ...]]:
    """Return a row of buttons to the pages before and after this one, none if there is one page only."""
    before = [Button(f"◀ {page}", f"{data}:{page - 1}")] if page > 0 else []
    after = [Button(f"{page + 2} ▶", f"{data}:{page + 1}")] if page + 1 < pages else []
    return [(*before, *after)] if before or after else []


def page_of(rows: Sequence[tuple[Button, ...]], page: int, data: str) -> list[tuple[Button, ...]]:
    """Return the rows of a page, or of the last one if there are fewer, with the buttons to the pages beside it."""
    pages = -(-len(rows) // MAX_NAMES)
    page = min(page, pages - 1)
    return [*rows[page * MAX_NAMES : (page + 1) * MAX_NAMES], *page_buttons(page, pages, data)]
