"""``python -m storage.migrations make "message"`` writes the next revision from the declared tables."""

import sys

from storage.migrations import create_revision


def main(arguments: list[str]) -> int:
    """Write a revision and return the exit code: 0, or 2 if the arguments are not ``make MESSAGE``."""
    match arguments:
        case ["make", message]:
            sys.stdout.write(f"{create_revision(message)}\n")
            return 0
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
