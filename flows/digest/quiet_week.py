"""How the first screen of a week without entries begins, by which lists have clients."""

from flows.digest.value import ClientList

_CALM = {ClientList.SEEN, ClientList.MENDED, ClientList.GAINED, ClientList.STEADY}
# Lists that are no news, and of which nobody may say that nothing stands out.
_NOT_CALM = {
    *(ClientList.STEADY_LOW, ClientList.OPEN, ClientList.OPEN_LOW),
    *(ClientList.GOALS_OPEN, ClientList.GOALS_REFUSED, ClientList.FLAT),
}
# Lists that are news, although nothing is found: nobody may say that there is none.
_NEWS = {ClientList.LOWER, ClientList.RETURNED_LOWER, ClientList.GAINED_LOW, ClientList.UNCLEAR}
# On the first screen these are one: too early or not comparable.
NOT_COMPARABLE = (ClientList.RETURNED, ClientList.CHANGED, ClientList.PARTIAL, ClientList.SKIPPED)


def quiet_opening(filled: set[ClientList]) -> str | None:
    """Return the key of the sentence before the lists of a week without entries; None: the lists say it all."""
    if filled & _NEWS or filled == {ClientList.RESTING}:
        return None
    if filled & _CALM:
        return "digest-nothing-new" if filled & _NOT_CALM else "digest-quiet"
    if ClientList.EARLY in filled and not filled & _NOT_CALM:
        return "digest-first"
    return None if filled & (_NOT_CALM | set(NOT_COMPARABLE)) else "digest-no-answers"
