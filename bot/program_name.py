"""The name under which the command line is called here, so that messages quote commands that can be typed."""

import os

PROGRAM_NAME = os.environ.get("CALLED_AS") or "alliance"
"""``alliance`` where it is installed, ``./dev alliance`` in a checkout."""
