"""The use cases: each runs whole in one transaction. No Telegram, no SQL."""
