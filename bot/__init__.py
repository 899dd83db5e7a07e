"""The running service: command line, composition root, Telegram, clock, rehearsal, and the use cases."""
