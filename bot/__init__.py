"""The running service: command line, composition root, Telegram, clock, rehearsal, and the use cases."""

import os

# NumPy's products here are small. Shared out among threads they take as long, and twice the CPU. To be said before
# NumPy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
