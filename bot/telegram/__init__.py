"""Everything specific to Telegram: polling and parsing updates, sending, rendering pictures and PDFs."""

import os

# Makes python-telegram-bot return durations as timedelta, which will be its only way in a later version.
os.environ.setdefault("PTB_TIMEDELTA", "1")
