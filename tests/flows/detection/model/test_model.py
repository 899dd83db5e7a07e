"""A model as text: written and parsed, with an error for every defect."""

import json
from dataclasses import replace

import pytest

from flows.detection.model import CLINIC, SHIPPED
from flows.detection.model.model import dump_model, dump_prior, parse_model, parse_prior
from flows.errors import BadInput


def test_a_model_is_read_back_as_it_was_kept() -> None:
    assert parse_model(dump_model(SHIPPED)) == SHIPPED
    assert parse_prior(dump_prior(CLINIC)) == CLINIC


def test_a_version_names_both_its_parts() -> None:
    assert SHIPPED.version == "clinic-3/1"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"item_sd": 0.0}, "between 0.02 and 3"),
        ({"cuts": [1.5, 2.5, 2.4, 4.0]}, "low to high"),
        ({"cuts": [1.5, 2.5]}, "cuts"),
        ({"levels": [4, 4, "high"]}, "levels"),
        ({"rise_level": 3}, "rise_level"),
    ],
)
def test_a_prior_that_cannot_be_is_refused(change: dict[str, object], said: str) -> None:
    text = json.dumps({**json.loads(dump_prior(CLINIC)), **change})
    with pytest.raises(BadInput, match=said):
        parse_prior(text)


def test_thresholds_belong_to_their_prior() -> None:
    other = replace(SHIPPED, prior=replace(CLINIC, version="ours-1"))
    with pytest.raises(BadInput, match="calibrate again"):
        parse_model(dump_model(other))


def test_likely_lies_above_watch() -> None:
    turned = replace(SHIPPED, thresholds=replace(SHIPPED.thresholds, watch=3.0, likely=2.0))
    with pytest.raises(BadInput, match="above"):
        parse_model(dump_model(turned))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"prior": 3}'])
def test_what_is_no_model_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="not a model"):
        parse_model(text)
    with pytest.raises(BadInput, match="not a prior"):
        parse_prior(text)
