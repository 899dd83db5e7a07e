"""Run one share of a sample of mutants. Started by ``tests.mutation`` in cosmic-ray's own environment.

The working directory is a copy of the checkout, whose files are changed and restored one after the other.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import time
from difflib import unified_diff
from functools import cache
from pathlib import Path

# The mutation tool is installed only in the environment that runs this script.
from cosmic_ray.commands.init import _all_work_items
from cosmic_ray.mutating import use_mutation
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_item import MutationSpec

from tests.mutation.covering_tests import Record

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
NOT_MUTATED = ("storage/migrations", "flows/detection_research")
"""Migrations run once, as written; the tools of research are never run while an update is handled."""

START_SECONDS, MAX_SLOWNESS = 60, 5
"""Tests may take these seconds and so many times as long as recorded; then the mutant counts as one that hangs."""


def modules() -> list[Path]:
    """Return the modules that may be changed, sorted."""
    found = (path for package in PACKAGES for path in Path(package).rglob("*.py"))
    return sorted(path for path in found if not str(path).startswith(NOT_MUTATED))


def sample(count: int, seed: int) -> list[MutationSpec]:
    """Return a random sample of all mutants, the same for the same seed and code."""
    wanted = {f"core/{name}" for name in OPERATORS}
    every = (item.mutations[0] for item in _all_work_items(modules(), {}))
    mutants = [spec for spec in every if spec.operator_name in wanted and not _is_dataclass_option(spec)]
    return random.Random(seed).sample(mutants, count)


def _is_dataclass_option(spec: MutationSpec) -> bool:
    """Return whether a mutant changes ``frozen`` or ``slots``: mypy checks what those promise, and no test need."""
    line: int = spec.start_pos[0]
    return _lines(spec.module_path)[line - 1].startswith("@dataclass(")


@cache
def _lines(module: Path) -> list[str]:
    return module.read_text().splitlines()


def unfinished(specs: list[MutationSpec], results: Path) -> list[MutationSpec]:
    """Return the mutants without a result in the file of an earlier run, which may have been broken off."""
    lines = results.read_text().splitlines() if results.exists() else []
    done = {(each["file"], each["operator"], each["occurrence"]) for each in map(json.loads, lines)}
    return [
        spec for spec in specs if (str(spec.module_path), spec.operator_name, spec.occurrence) not in done
    ]


def difference(code: str, mutated: str, name: str) -> str:
    """Return a unified diff of a module's code."""
    return "\n".join(unified_diff(code.splitlines(), mutated.splitlines(), name, name, n=2, lineterm=""))


class Tests:
    """The tests of the checkout, run by the project's own Python."""

    def __init__(self, python: str, record: Record) -> None:
        self.record = record
        self.runner = subprocess.Popen(
            [python, "-m", "tests.mutation.runner"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def first_failure(self, tests: list[str]) -> str:
        """Run tests in this order; return the first that fails, "timeout", "start" (of pytest itself), or ""."""
        seconds = START_SECONDS + MAX_SLOWNESS * sum(self.record.seconds[test] for test in tests)
        assert self.runner.stdin is not None
        assert self.runner.stdout is not None
        self.runner.stdin.write(json.dumps({"tests": tests, "seconds": seconds}) + "\n")
        self.runner.stdin.flush()
        answer = json.loads(self.runner.stdout.readline())
        if answer["code"] == 0:
            return ""
        failed = re.search(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", answer["output"], re.MULTILINE)
        return "timeout" if answer["code"] is None else failed[1] if failed else "start"

    def seeing(self, spec: MutationSpec) -> tuple[str, str]:
        """Apply a mutant and run the tests that execute its statement; return the diff and what saw it, or ""."""
        batches = [*self.record.batches(spec.module_path, spec.start_pos[0])]
        with use_mutation(spec.module_path, get_operator(spec.operator_name)(), spec.occurrence) as (
            code,
            mutated,
        ):
            diff = difference(code, mutated, str(spec.module_path))
            seen_by = next(filter(None, map(self.first_failure, batches)), "")
        # A test that depends on timing or order fails without a mutant too, and shows nothing.
        if (
            seen_by.startswith("tests/")
            and not seen_by.startswith("tests/flows/")
            and self.first_failure([seen_by])
        ):
            seen_by = ""
        return diff, seen_by


def main() -> None:
    """Print a line of JSON for each mutant without a result: its place, its diff, and the test that saw it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--share", type=int, required=True)
    parser.add_argument("--shares", type=int, required=True)
    parser.add_argument("--python", required=True)
    parser.add_argument("--results", type=Path, required=True)
    parser.add_argument("record", nargs="+", type=Path)
    options = parser.parse_args()
    tests = Tests(options.python, Record(options.record))
    share = sample(options.count, options.seed)[options.share :: options.shares]
    for spec in unfinished(share, options.results):
        began = time.monotonic()
        diff, seen_by = tests.seeing(spec)
        result = {
            "file": str(spec.module_path),
            "line": spec.start_pos[0],
            "operator": spec.operator_name,
            "occurrence": spec.occurrence,
            "seconds": round(time.monotonic() - began),
            "seen_by": seen_by,
            "diff": diff,
        }
        sys.stdout.write(json.dumps(result) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
