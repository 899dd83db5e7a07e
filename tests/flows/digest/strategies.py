"""Hypothesis strategies for practices: odd labels, odd answers, gaps, silences, every state."""

from datetime import timedelta

from hypothesis import strategies as st

from flows.digest.week import ClientStatus, ClientWeek, Week
from tests.flows.digest.practice import LAST, client, week

_odd_text = st.one_of(
    st.text("aZ9 <>&\"'{}$é🦊ب\u202e\n", min_size=1, max_size=12),
    st.sampled_from(["<b>&", "&amp;", "</b></i>", "A" * 300, "مريم", "A. \u202eevil", "🦊" * 60, "&" * 200]),
)
_notes = st.sampled_from([None, "Thanks.", "<i>", "&" * 3000, "word " * 600, "🦊" * 1000, "שלום\n\n" * 90])


def _digits(low: int, high: int) -> st.SearchStrategy[str]:
    return st.sampled_from([*map(str, range(low, high + 1)), "-"])


_row = st.builds(
    lambda ratings, tension, repair: "".join(ratings) + tension + repair,
    st.lists(_digits(1, 5), min_size=6, max_size=6),
    _digits(1, 4),
    _digits(1, 3),
)


@st.composite
def clients(draw: st.DrawFn) -> ClientWeek:
    """Draw one client."""
    rows = draw(st.lists(_row, max_size=8))
    last = LAST - timedelta(weeks=draw(st.integers(0, 5)))
    expired = [
        last + timedelta(days=days) for days in draw(st.lists(st.integers(1, 40), max_size=3, unique=True))
    ]
    own = draw(st.lists(st.text("12345", min_size=4, max_size=4), max_size=len(rows)))
    return client(
        draw(_odd_text),
        *rows,
        own=own,
        note=draw(_notes),
        last=last,
        expired=sorted(expired),
        state=draw(st.sampled_from(ClientStatus)),
        next_session=draw(st.none() | st.just(LAST + timedelta(days=4))),
    )


def weeks() -> st.SearchStrategy[Week]:
    """Return a strategy for practices of up to seven clients."""
    return st.lists(clients(), max_size=7, unique_by=lambda one: one.dyad).map(lambda found: week(*found))
