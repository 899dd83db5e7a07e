"""Convert a digest to JSON and back, so that a sent digest can be stored and shown again byte for byte."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date

from pydantic import TypeAdapter

from flows.detection.assessment import Comparison
from flows.digest.value import DIGEST_VERSION, ClientList, Digest
from flows.errors import BadInput

_DIGEST = TypeAdapter(Digest)


class UnknownDigest(BadInput):
    """The stored digest has a version that this code cannot read."""


def to_json(digest: Digest) -> str:
    """Return the digest as JSON with sorted keys: equal digests give equal bytes."""
    return json.dumps(
        _without_defaults(asdict(digest)),
        default=_isoformat,
        ensure_ascii=False,
        separators=(",", ":"),
        sort_keys=True,
    )


# Fields added to the content later: left out where they hold their default, so that older digests keep their bytes.
_LATER: Mapping[str, object] = {
    "dimensions": (),
    "begins": None,
    "reverse": False,
    "contradicting": (),
    "reached": (),
    "no_nearer": (),
    "low_before": False,
    "comparison": Comparison.COMPARED,
    "higher_before": False,
    "goals_settled": False,
    "goals_were_refused": False,
    "further": (),
    "refused": (),
}


def _without_defaults(content: object) -> object:
    if isinstance(content, dict):
        return {
            key: _without_defaults(value)
            for key, value in content.items()
            if not (key in _LATER and value == _LATER[key])
        }
    return [_without_defaults(each) for each in content] if isinstance(content, list | tuple) else content


def from_json(text: str) -> Digest:
    """Return the digest that `to_json` wrote. Raises UnknownDigest for another version."""
    stored = json.loads(text)
    if stored.get("version") != DIGEST_VERSION:
        raise UnknownDigest
    digest = _DIGEST.validate_python(stored)
    # Sorted keys have lost the order in which the lists are shown.
    return replace(
        digest, others={place: digest.others[place] for place in ClientList if place in digest.others}
    )


def _isoformat(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a {type(value).__name__} cannot be stored in a digest")
