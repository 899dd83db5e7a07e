"""Change flows and storage at random, one small change at a time, and list the changes that no test sees."""

import argparse
import asyncio
import json
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from tests.support.tool_environments import make_environment, plain_environment

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = Path(__file__).with_name("requirements.txt")
EQUIVALENT_MUTANTS = Path(__file__).with_name("equivalent_mutants.toml")
RECORDS = ROOT / "build" / "mutation"
RECORDED = ("tests/flows", "tests/storage", "tests/bot", "tests/whole")
MARKERS = "not benchmark and not browser"


async def run(
    *command: str, cwd: Path = ROOT, env: dict[str, str] | None = None, codes: tuple[int, ...] = (0,)
) -> str:
    """Run a command, whose errors are shown, and return its output. Raises RuntimeError unless it ends as allowed."""
    process = await asyncio.create_subprocess_exec(
        *command, cwd=cwd, env=plain_environment() | (env or {}), stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    if process.returncode not in codes:
        raise RuntimeError(f"{' '.join(command)} failed:\n{output.decode()}")
    return output.decode().strip()


async def record_tests(tool: Path, copy: Path) -> Path:
    """Return the record of which test executes which line of this commit; run all tests once to make it."""
    record = RECORDS / f"{await run('git', 'rev-parse', 'HEAD')}.coverage"
    if record.with_suffix(".seconds.json").exists():
        return record
    RECORDS.mkdir(parents=True, exist_ok=True)
    packages = next((tool.parents[1] / "lib").glob("python*/site-packages"))
    env = {"MUTATION_SITE_PACKAGES": str(packages), "MUTATION_DATA": str(record)}
    options = ("-q", "-p", "no:cacheprovider", "-p", "tests.mutation.recorder", "-m", MARKERS)
    print("recording which test executes which line; once for each commit", flush=True)
    # A test that fails while it is traced is left out of the record.
    await run(sys.executable, "-m", "pytest", *options, *RECORDED, cwd=copy, env=env, codes=(0, 1))
    return record


def read_results(file: Path) -> list[dict[str, Any]]:
    """Return the results that a run on this commit, perhaps broken off, has written."""
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


async def run_share(
    tool: Path, copy: Path, record: Path, results: Path, share: int, options: argparse.Namespace
) -> None:
    """Run what is left of one share of the sample in a copy of its own; print and store each mutant as it is done."""
    given = {"count": options.count, "seed": options.seed, "share": share, "shares": options.workers}
    given |= {"python": sys.executable, "results": results}
    arguments = [text for name, value in given.items() for text in (f"--{name}", str(value))]
    process = await asyncio.create_subprocess_exec(
        *(str(tool), "-m", "tests.mutation.mutants", *arguments, str(record)),
        cwd=copy,
        env=plain_environment(),
        stdout=asyncio.subprocess.PIPE,
        limit=2**24,
    )
    assert process.stdout is not None
    async for line in process.stdout:
        result = json.loads(line)
        with results.open("ab") as file:
            file.write(line)
        print(f"{outcome(result):10} {result['seconds']:4} s {result['file']}:{result['line']}", flush=True)
    if await process.wait():
        raise RuntimeError("the mutation tool failed")


def outcome(result: dict[str, Any]) -> str:
    """Return whether a mutant was seen, is one that changes no behaviour, or was not seen."""
    if result["seen_by"]:
        return "seen"
    return "equivalent" if is_equivalent(result) else "UNSEEN"


def is_equivalent(result: dict[str, Any]) -> bool:
    """Return whether the list of equivalent mutants names this change of a line."""
    changed = [
        line for line in result["diff"].splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    was, becomes = (" ".join(line[1:].strip() for line in changed if line[0] == sign) for sign in "-+")
    named = tomllib.loads(EQUIVALENT_MUTANTS.read_text(encoding="utf-8"))["mutant"]
    return (result["file"], was, becomes) in {(each["file"], each["was"], each["becomes"]) for each in named}


async def main() -> None:
    """Run the sample and print the share of mutants seen, and the diff of each that was not."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--count", type=int, default=300, help="how many changes (300)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same changes (1)")
    parser.add_argument("--workers", type=int, default=1, help="how many copies run side by side (1)")
    options = parser.parse_args()
    tool = await make_environment(REQUIREMENTS, ROOT / ".venv-mutation")
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(folder) / f"checkout{share}" for share in range(options.workers)]
        for copy in copies:
            await run("git", "clone", "--quiet", "--shared", str(ROOT), str(copy))
        record = await record_tests(tool, copies[0])
        file = record.with_suffix(f".{options.count}-seed{options.seed}.jsonl")
        shares = [run_share(tool, copy, record, file, share, options) for share, copy in enumerate(copies)]
        await asyncio.gather(*shares)
    results = read_results(file)
    for result in results:
        if outcome(result) == "UNSEEN":
            print(f"\n{result['operator']}\n{result['diff']}")
    outcomes = [outcome(result) for result in results]
    seen, equivalent = outcomes.count("seen"), outcomes.count("equivalent")
    print(f"\n{seen} of {len(results)} changes seen, {equivalent} equivalent, seed {options.seed}")


if __name__ == "__main__":
    asyncio.run(main())
