"""The running service: command line, composition root, Telegram, clock, rehearsal, and the use cases."""

import os

# NumPy's matrix products here are small: with several threads they take as long, and twice the CPU.
# Must be set before NumPy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
