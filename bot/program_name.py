"""How the command line is called here, so that what a message says to type can be typed as it stands."""

import os

PROGRAM_NAME = os.environ.get("CALLED_AS") or "alliance"
"""``alliance`` where it is installed; ``./dev`` says that it stands before it."""
