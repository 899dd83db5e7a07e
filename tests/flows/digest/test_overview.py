"""The list of clients: one line each, what is new first, in natural order, on few pages."""

from bot.rehearsal.botapi.html import parse
from flows.digest.overview import MAX_LINES, OverviewEntry, render_overview
from flows.digest.pages import MAX_MESSAGE_LENGTH, telegram_length
from tests.flows.digest.practice import client, instrument, voice

CALM = ("4444441",) * 7


def lines(*entries: OverviewEntry) -> list[str]:
    pages = render_overview(entries, voice(), instrument())
    return [line for page in pages for line in parse(page).text.split("\n")]


def test_each_client_has_a_line_with_a_spark_or_a_state() -> None:
    entries = [
        OverviewEntry(client("<A>", *CALM, "11-1111")),
        OverviewEntry(client("B.", "1111111", "------1")),
        OverviewEntry(client("new")),
        OverviewEntry(client("P."), ("state-paused",)),
        OverviewEntry(client("Q.", "5555551"), ("state-paused", "clients-unanswered")),
    ]
    assert lines(*entries) == [
        "Your clients (newest on the right)",
        "<A> \u2066▆▆▆▆▆▆▆▁\u2069",
        "B. \u2066▁·\u2069",
        "new: no check-ins yet",
        "P.: on a break",
        "Q. \u2066█\u2069 · on a break · not answered yet",
    ]


def test_what_is_new_comes_first_and_numbers_count_as_numbers() -> None:
    names = [OverviewEntry(client(f"A{number}")) for number in (10, 2, 1)]
    new = [OverviewEntry(client(label), ("clients-new",), 1) for label in ("Z10", "Z9")]
    waiting = OverviewEntry(client("Y"), ("state-agreed",), 0)
    shown = [line.split(":")[0] for line in lines(*names, *new, waiting)[1:]]
    assert shown == ["Y", "Z9", "Z10", "A1", "A2", "A10"]


def test_thirty_clients_are_one_message_and_name_each_once() -> None:
    entries = [OverviewEntry(client(f"Client {number}", *CALM), with_code=True) for number in range(30)]
    (page,) = render_overview(entries, voice(), instrument())
    assert page.count("Client 17") == 1
    assert page.count("#") == 30


def test_four_hundred_clients_are_on_pages_that_telegram_takes() -> None:
    entries = [
        OverviewEntry(client(f"{number}" * 12, *CALM), ("clients-new",), 1, True) for number in range(400)
    ]
    pages = render_overview(entries, voice("ar"), instrument())
    assert len(pages) >= 400 / MAX_LINES
    assert all(telegram_length(page) <= MAX_MESSAGE_LENGTH for page in pages)
    assert sum(page.count("\n") for page in pages) == 400


def test_without_clients_there_is_no_page() -> None:
    assert render_overview([], voice(), instrument()) == ()
