"""Everything that knows Telegram: fetching updates, reading them, and carrying letters."""

import os

# python-telegram-bot gives waits as timedelta where it is asked to, and will only do so one day.
os.environ.setdefault("PTB_TIMEDELTA", "1")
