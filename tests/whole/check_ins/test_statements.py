"""How much of the database one tap takes: a behaviour, unlike its time, and most of what a reply costs.

``pytest -s`` prints the figures. Raise a limit only for what a person gets in return.
"""

from pathlib import Path

from tests.support.played_service import Play, play
from tests.support.service_actions import practitioner_with_jo, rates, says, taps
from tests.support.statements import Transaction, committed_on_sqlite

MAX_COMMITS = 3  # the update is stored; it is handled; what came of the reply is recorded
MAX_STATEMENTS_OF_AN_ANSWER = 17
MAX_STATEMENTS_OF_SENDING = 44  # four of them look at goals: compared, to be offered, to be reviewed


def counted(name: str, committed: list[Transaction]) -> tuple[int, int]:
    """Return the commits since the last call that changed something, and their statements; print both."""
    changing = [each for each in committed if any(not one.startswith("SELECT") for one in each)]
    committed.clear()
    statements = sum(map(len, changing))
    print(f"{name}: {statements} statements in {len(changing)} commits")  # noqa: T201 -- the figures
    return len(changing), statements


async def answer(played: Play, committed: list[Transaction]) -> tuple[int, int]:
    """Set up a check-in, answer all its questions, and return what the cheapest answer took."""
    _, jo = await practitioner_with_jo(played)
    await says(played, jo, "/checkin")
    taken = []
    committed.clear()
    for _ in range(5):
        await rates(played, jo, 4)
        taken.append(counted("an answer", committed))
    await rates(played, jo, 4)
    await taps(played, jo, "None")
    committed.clear()
    await taps(played, jo, "Send")
    return min(taken)


async def test_an_answer_takes_few_statements_and_commits(sqlite_url: str, tmp_path: Path) -> None:
    """The least of five: upkeep may write beside one of them."""
    with committed_on_sqlite() as committed:
        async with play(sqlite_url, tmp_path) as played:
            commits, statements = await answer(played, committed)
            _, sending = counted("sending it", committed)
    assert commits <= MAX_COMMITS
    assert 10 < statements <= MAX_STATEMENTS_OF_AN_ANSWER
    assert 10 < sending <= MAX_STATEMENTS_OF_SENDING
