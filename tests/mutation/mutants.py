"""Run one share of a sample of mutants. Started by ``tests.mutation`` in cosmic-ray's own environment.

The working directory is a copy of the checkout, whose files are changed and restored one after the other.
"""

import argparse
import json
import random
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

# The mutation tool is installed only in the environment that runs this script.
from cosmic_ray.commands.init import _all_work_items
from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_item import MutationSpec, TestOutcome

OPERATORS = (
    "AddNot",
    "NumberReplacer",
    "ReplaceAndWithOr",
    "ReplaceBinaryOperator_Add_Sub",
    "ReplaceBinaryOperator_Div_Mul",
    "ReplaceBinaryOperator_FloorDiv_Mul",
    "ReplaceBinaryOperator_Mod_Add",
    "ReplaceBinaryOperator_Mul_Div",
    "ReplaceBinaryOperator_Sub_Add",
    "ReplaceBreakWithContinue",
    "ReplaceComparisonOperator_Eq_NotEq",
    "ReplaceComparisonOperator_GtE_Gt",
    "ReplaceComparisonOperator_GtE_Lt",
    "ReplaceComparisonOperator_Gt_GtE",
    "ReplaceComparisonOperator_Gt_LtE",
    "ReplaceComparisonOperator_IsNot_Is",
    "ReplaceComparisonOperator_Is_IsNot",
    "ReplaceComparisonOperator_LtE_Gt",
    "ReplaceComparisonOperator_LtE_Lt",
    "ReplaceComparisonOperator_Lt_GtE",
    "ReplaceComparisonOperator_Lt_LtE",
    "ReplaceComparisonOperator_NotEq_Eq",
    "ReplaceContinueWithBreak",
    "ReplaceFalseWithTrue",
    "ReplaceOrWithAnd",
    "ReplaceTrueWithFalse",
    "ReplaceUnaryOperator_Delete_Not",
    "ReplaceUnaryOperator_USub_UAdd",
    "ZeroIterationForLoop",
)
"""A comparison, a sign, a condition, a number or a loop is changed: what a slip of the hand would do."""

PACKAGES = ("flows", "storage")
NOT_MUTATED = "storage/migrations"  # each runs once, as written
TIMEOUT = 900  # seconds


def modules() -> list[Path]:
    """Return the modules that may be changed, sorted."""
    found = (path for package in PACKAGES for path in Path(package).rglob("*.py"))
    return sorted(path for path in found if not str(path).startswith(NOT_MUTATED))


def sample(count: int, seed: int) -> list[MutationSpec]:
    """Return a random sample of all mutants, the same for the same seed and code."""
    wanted = {f"core/{name}" for name in OPERATORS}
    every = [item.mutations[0] for item in _all_work_items(modules(), {})]
    return random.Random(seed).sample([spec for spec in every if spec.operator_name in wanted], count)


def test_folders(module: Path) -> Iterator[list[str]]:
    """Yield the folders of tests to run, the nearest first: the module's own, its layer's, the whole stories."""
    layer = module.parts[0]
    own = Path("tests", *module.parent.parts)
    if own.is_dir() and own != Path("tests", layer):
        yield [str(own)]
    yield [f"tests/{layer}"]
    yield ["tests/whole", "tests/bot/services"]


def run(spec: MutationSpec, python: str) -> dict[str, object]:
    """Apply one mutant and run tests until one folder sees it; return its place, diff and outcome."""
    seen_by, diff = None, ""
    for folders in test_folders(spec.module_path):
        options = [
            "-x",
            "-q",
            "-m",
            "not benchmark and not browser and not postgres",
            "-p",
            "no:cacheprovider",
        ]
        result = mutate_and_test([spec], shlex.join([python, "-m", "pytest", *options, *folders]), TIMEOUT)
        diff = result.diff or ""
        if result.test_outcome is not TestOutcome.SURVIVED:
            seen_by = " ".join(folders)
            break
    line = spec.start_pos[0]
    return {
        "file": str(spec.module_path),
        "line": line,
        "operator": spec.operator_name,
        "seen_by": seen_by,
        "diff": diff,
    }


def main() -> None:
    """Print one line of JSON for each mutant of this share."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--share", type=int, required=True)
    parser.add_argument("--shares", type=int, required=True)
    parser.add_argument("--python", required=True)
    options = parser.parse_args()
    for spec in sample(options.count, options.seed)[options.share :: options.shares]:
        sys.stdout.write(json.dumps(run(spec, options.python)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
