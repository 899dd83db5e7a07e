"""``alliance digest``: this week so far, a past week, its pages; and wrong arguments."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import digest, practitioner
from bot.cli.session import run_as_operator
from bot.services.digests import weekly_send
from flows.errors import BadInput

pytestmark = [pytest.mark.usefixtures("seeded"), pytest.mark.slow]


@pytest.fixture
def whose() -> str:
    return CliRunner().invoke(practitioner.command, ["list"]).output.split("\t")[0]


def asked(*arguments: str) -> Result:
    return CliRunner().invoke(digest.command, arguments)


def sent(whose: str) -> str:
    """Send the weekly digest; return its week, as the refusal of an unknown week lists it."""
    run_as_operator(lambda ctx: weekly_send.run_due(ctx, whose))
    return str(asked(whose, "--week", "2001-W01").exception).rsplit(" ", 1)[1].rstrip(".")


def test_this_week_so_far_is_read_in_the_terminal(whose: str) -> None:
    read = asked(whose).output
    assert read.startswith("Your week so far, from ")
    assert "Mika: " in read  # on every day of the week, unlike Noor, whose day is Wednesday
    assert "<b>" not in read


def test_a_week_that_is_kept_reads_the_same_and_has_its_pages(whose: str, home: Path) -> None:
    week, pdf, again = sent(whose), home / "pages.pdf", home / "again.pdf"
    first = asked(whose, "--week", week, "--pdf", str(pdf))
    assert first.output.startswith("Your week, ")
    assert asked(whose, "--week", week, "--pdf", str(again)).output == first.output
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert pdf.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("week", ["2001-W01", "next", ""])
def test_a_week_that_is_not_kept_is_refused_with_those_that_are(whose: str, week: str) -> None:
    refused = asked(whose, "--week", week).exception
    assert isinstance(refused, BadInput)
    assert f"No digest is kept for {week!r}. Kept are: none yet" in str(refused)
    kept = sent(whose)
    assert f"Kept are: {kept}." in str(asked(whose, "--week", week).exception)


def test_pages_that_cannot_be_written_and_practitioners_nobody_knows_are_refused(
    whose: str, home: Path
) -> None:
    assert "cannot be written" in str(
        asked(whose, "--pdf", str(home / "no" / "such" / "folder.pdf")).exception
    )
    assert "no practitioner 'nobody'" in str(asked("nobody").exception)
