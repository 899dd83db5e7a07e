"""Change flows and storage at random, one small change at a time, and list the changes that no test sees."""

import argparse
import asyncio
import json
import sys
import tempfile
from pathlib import Path

from tests.support.tool_environments import make_environment, plain_environment

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = Path(__file__).with_name("requirements.txt")


async def copy_checkout(folder: Path) -> None:
    """Copy the committed state of this checkout into a folder, which the tool may change."""
    process = await asyncio.create_subprocess_exec(
        "git", "clone", "--quiet", "--shared", str(ROOT), str(folder), stdout=sys.stderr
    )
    if await process.wait():
        raise RuntimeError("the checkout could not be copied")


async def run_share(tool: Path, share: int, options: argparse.Namespace) -> list[dict[str, str]]:
    """Run one share of the sample in a copy of its own; print each mutant as it is done."""
    results = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "checkout"
        await copy_checkout(copy)
        numbers = {"count": options.count, "seed": options.seed, "share": share, "shares": options.workers}
        arguments = [text for name, number in numbers.items() for text in (f"--{name}", str(number))]
        process = await asyncio.create_subprocess_exec(
            str(tool),
            "tests/mutation/mutants.py",
            *arguments,
            "--python",
            sys.executable,
            cwd=copy,
            env=plain_environment(),
            stdout=asyncio.subprocess.PIPE,
            limit=2**24,
        )
        assert process.stdout is not None
        async for line in process.stdout:
            result = json.loads(line)
            results.append(result)
            print(
                f"{'seen  ' if result['seen_by'] else 'UNSEEN'} {result['file']}:{result['line']}", flush=True
            )
        if await process.wait():
            raise RuntimeError("the mutation tool failed")
    return results


async def main() -> None:
    """Run the sample and print the share of mutants seen, and the diff of each that was not."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--count", type=int, default=300, help="how many changes (300)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same changes (1)")
    parser.add_argument("--workers", type=int, default=2, help="how many copies run side by side (2)")
    options = parser.parse_args()
    tool = await make_environment(REQUIREMENTS, ROOT / ".venv-mutation")
    shares = [run_share(tool, share, options) for share in range(options.workers)]
    results = [result for share in await asyncio.gather(*shares) for result in share]
    unseen = [result for result in results if not result["seen_by"]]
    for result in unseen:
        print(f"\n{result['operator']}\n{result['diff']}")
    print(f"\n{len(results) - len(unseen)} of {len(results)} changes seen, seed {options.seed}")


if __name__ == "__main__":
    asyncio.run(main())
