"""How often two sides would have no category in common if each chose at random."""

from math import comb


def chance_of_nothing_shared(categories: int, client: int, practitioner: int) -> float:
    """Return the probability that two random choices from a list of so many ``categories`` are disjoint.

    ``client`` and ``practitioner`` are how many different ones each side chooses (hypergeometric distribution).
    """
    return comb(categories - client, practitioner) / comb(categories, practitioner)
