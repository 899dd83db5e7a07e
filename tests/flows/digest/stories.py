"""Six practices whose clients' stories are known: what is true, the answers drawn from it, and where it is said.

``said`` is the line of the first screen or the list by which a reader decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from flows.detection import detect
from flows.digest.value import ClientList
from flows.digest.week import ClientStatus, ClientWeek
from tests.flows.digest import practice as made
from tests.flows.digest.practice import LAST

WEEK = timedelta(weeks=1)
BREAK = [110, 103, 96, 89, 82, 75, 0]


class Situation(StrEnum):
    """What is true of a client, as far as answers can show it."""

    FINE = "fine"
    LOW = "low all along"
    WORSE = "worse lately"
    UNKNOWN = "nobody can say"


@dataclass(frozen=True)
class Story:
    """One client: what is true, the answers drawn from it, and where the digest says it."""

    name: str
    truth: Situation
    rows: str
    said: ClientList | str
    read: Situation
    more: dict[str, Any]

    def client(self) -> ClientWeek:
        """Return the client with the real detectors."""
        return made.client(self.name, *self.rows.split(), detect=detect, **self.more)


def story(
    name: str, truth: Situation, rows: str, said: ClientList | str, read: Situation | None = None, **more: Any
) -> Story:
    """Return a story; ``read`` is what it is read as where chance in the answers hides the truth."""
    return Story(name, truth, rows, said, read or truth, more)


PRACTICES: Sequence[Sequence[Story]] = (
    (
        # after 75 days, from 4.6 to 3.2
        story(
            "Ada",
            Situation.WORSE,
            "5555451 5454441 5555551 5444541 5555551 4445541 3343331",
            ClientList.RETURNED_LOWER,
            days=BREAK,
        ),
        # high; the practitioner sees the goals lower each time
        story(
            "Bo",
            Situation.FINE,
            "5545551 5555551 5555551 5544551 4454541 5555551",
            ClientList.STEADY,
            own=["4341", "4331", "4341"],
        ),
        # dip last week, back
        story(
            "Cem",
            Situation.FINE,
            "5554551 4544541 4455451 4544541 4555551 4454441 5543441 3544441 4544221 5555551",
            ClientList.MENDED,
        ),
    ),
    (
        # first, high
        story("Dana", Situation.UNKNOWN, "5444441", ClientList.EARLY),
        # not begun
        story("Eli", Situation.UNKNOWN, "", ClientList.INVITED, state=ClientStatus.INVITED),
        # tension, talked through
        story(
            "Fay",
            Situation.FINE,
            "4555551 5555551 4444441 5555551 3444541 5455441 5545551 4334431 55555523",
            ClientList.MENDED,
        ),
        # 3.3, seventh
        story(
            "Gil",
            Situation.LOW,
            "4443441 4344441 4433441 4443441 4233331 3434331 4333441",
            ClientList.OPEN,
            read=Situation.WORSE,
        ),
        # 2.2 first, then three unanswered
        story(
            "Hana",
            Situation.LOW,
            "3233331",
            "low on goals, then no answer",
            last=LAST - 3 * WEEK,
            expired=[LAST - 2 * WEEK, LAST - WEEK, LAST],
        ),
        # always 4
        story(
            "Ivo",
            Situation.UNKNOWN,
            "4444441 4444441 4444441 4444441 4444441 4444441 4444441",
            ClientList.FLAT,
        ),
    ),
    (
        # high, 14 check-ins
        story(
            "Jun",
            Situation.FINE,
            "5554541 4544441 5554551 4555551 5555551 5555451 5554451 5444551 5555551 5555551 "
            "4545441 4555551 5555541 4555451",
            ClientList.STEADY,
        ),
        # 3.1, twentieth
        story(
            "Kai",
            Situation.LOW,
            "3333431 4344331 3333331 4432331 4334331 3433331 2344421 3333331 5434441 3322331 "
            "3233331 4323331 3242331 3222331 2333231 2333331 3333331 4334341 4444341 3445441",
            ClientList.GAINED,
            read=Situation.FINE,
        ),
        # nothing due, last 3 weeks ago fine
        story(
            "Lea",
            Situation.UNKNOWN,
            "4555551 5555441 3545541 5454431 5555451 4545441",
            ClientList.RESTING,
            last=LAST - 3 * WEEK,
        ),
        # first, middling
        story("Max", Situation.UNKNOWN, "4333431", ClientList.EARLY),
        # all skipped
        story(
            "Nia",
            Situation.UNKNOWN,
            "4454441 4445441 4545431 5544441 4433431 5544441 -------",
            ClientList.SKIPPED,
        ),
        # all fell six weeks ago by 1.2 and stays
        story(
            "Ole",
            Situation.WORSE,
            "5555451 5555551 5555551 5555451 4544441 5355551 4544551 5555551 4545541 3433441 "
            "4433331 4334421 4444451 2233431 4544431",
            "all lower than usual, still open",
        ),
        # second check-in 1.6 lower
        story("Pia", Situation.WORSE, "4544541 3343341", ClientList.LOWER),
        # lively around 4.1, 16
        story(
            "Quin",
            Situation.FINE,
            "4445441 5344341 5545551 4455341 5555551 4543431 4433341 5444441 5555441 4444551 "
            "5555441 4443441 5533451 5445541 3333331 4444551",
            ClientList.OPEN,
            read=Situation.WORSE,
        ),
    ),
    (
        # fell, then two unanswered
        story(
            "Rut",
            Situation.WORSE,
            "5554451 4545441 5554541 3544451 4454441 5555541 5555541 4454441 5545551 4433221",
            "bond lower, then no answer",
            last=LAST - 2 * WEEK,
            expired=[LAST - WEEK, LAST],
        ),
        # bond fell now by 1.7
        story(
            "Sam",
            Situation.WORSE,
            "5444541 5444441 4444441 4444541 5544551 5555551 5555551 5545551 5544441 4555331",
            "bond lower, maybe",
        ),
        # goal fell two weeks ago and stays
        story(
            "Tea",
            Situation.WORSE,
            "4454541 4454451 5455541 4444441 5545551 4445551 5555541 5555451 4444551 3255551 3344341 3355551",
            "low compared with most",
        ),
        # after 75 days as before
        story(
            "Uli",
            Situation.UNKNOWN,
            "5555441 4444441 4455441 5545551 4455551 4455551 5554541",
            ClientList.RETURNED,
            days=BREAK,
        ),
        # 3.2 before, 2.2 now (was low, now lower)
        story(
            "Vera",
            Situation.WORSE,
            "4454341 3333331 4434441 3334331 3343341 4344341 4333341 4444441 3443331 2232231",
            "low on the bond",
        ),
        # lower month by month 4.7 to 3.5
        story(
            "Wim",
            Situation.WORSE,
            "5545441 5554451 5455551 5555541 4344441 4555431 4544541 4444451 5434441 4544451 "
            "4434441 4344441 4443441 4545441 4443441 4355441 3434341 3344441 3434441 4433431",
            ClientList.LOWER,
        ),
        # stopped
        story(
            "Xia",
            Situation.UNKNOWN,
            "5545441 4433341 4343441 4454441 4445451",
            ClientList.STOPPED,
            last=LAST - 2 * WEEK,
            state=ClientStatus.STOPPED,
        ),
        # bond 2.9, others 4.4, eighth
        story(
            "Yara",
            Situation.LOW,
            "4343331 4445321 4444331 5455331 4443221 3434321 4544331 5445331",
            ClientList.STEADY_LOW,
        ),
        # 2.4, fifth
        story("Zoe", Situation.LOW, "3222221 2122331 3232331 2322231 2121121", "low on the bond"),
    ),
    (
        # 3.2, 12 then one unanswered
        story(
            "Ben",
            Situation.LOW,
            "3333331 2234341 4434541 3323231 3433441 3333231 4334341 4343431 3333341 2343331 4232331 3443231",
            "low on the bond, then no answer",
            last=LAST - WEEK,
            expired=[LAST],
        ),
        # task 2.0 always
        story(
            "Cleo",
            Situation.LOW,
            "4411441 4422441 5523451 5412531 4411451 4411431 4422441 5432551 4411341",
            "low on the work",
        ),
        # in part
        story(
            "Dirk",
            Situation.UNKNOWN,
            "4444541 4454441 5444441 4445451 4434341 5544551 4---5-1",
            ClientList.PARTIAL,
        ),
        # always 5
        story(
            "Eva",
            Situation.UNKNOWN,
            "5555551 5555551 5555551 5555551 5555551 5555551 5555551",
            ClientList.FLAT,
        ),
        # high, 3 check-ins
        story("Finn", Situation.FINE, "5555551 5545551 5445551", ClientList.STEADY),
        # dip three weeks ago of bond, back since
        story(
            "Gro",
            Situation.FINE,
            "4455541 4544441 5555551 5455551 5454451 5555551 5554551 5545451 4544221 5555451 4455551 4444441",
            ClientList.STEADY,
        ),
        # high, then two unanswered
        story(
            "Hal",
            Situation.UNKNOWN,
            "4544441 4444441 3343331 4445451 4554551 4544551 5554551 5555551",
            ClientList.SILENT,
            last=LAST - 2 * WEEK,
            expired=[LAST - WEEK, LAST],
        ),
    ),
    (
        # tension not talked through, ratings as ever
        story(
            "Ines",
            Situation.WORSE,
            "5555451 5554551 4444341 5555431 5445451 5555551 5434441 4434541 45545542",
            "unresolved tension",
        ),
        # around 4.1, 9 check-ins
        story(
            "Jo",
            Situation.FINE,
            "4434431 3344431 4444551 4434441 4443441 4544451 4434341 5455451 5555541",
            ClientList.STEADY,
        ),
        # 3.2, third
        story("Kira", Situation.LOW, "2233431 2222231 3332231", "low on the bond, as before"),
        # all fell now by 1.5
        story(
            "Lars",
            Situation.WORSE,
            "5545551 4534551 3443441 5555441 5554451 4544451 4554551 5444441 4555551 4445431 4555441 4455541 3343331",
            "all lower than usual, maybe",
        ),
        # from 3.2 to 4.6 over months
        story(
            "Mia",
            Situation.FINE,
            "3434541 3434431 3423331 3444441 4455531 3343331 5444441 3444441 3344441 4454551 "
            "3455541 4454441 4544541 4455441 5455541 4545541",
            ClientList.STEADY,
        ),
        # all 3s always, 9
        story(
            "Nils",
            Situation.LOW,
            "3333331 3333331 3333331 3333331 3333331 3333331 3333331 3333331 3333331",
            ClientList.STEADY_LOW,
        ),
        # high, new words
        story(
            "Olga",
            Situation.FINE,
            "5454541 4455551 5544551 4455451 4554541 5455541 4444441",
            ClientList.STEADY,
            note="Good hour.",
        ),
    ),
)
