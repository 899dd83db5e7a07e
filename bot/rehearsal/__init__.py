"""A loopback Bot API server, and a page with two phones and a clock: for trying the service without Telegram."""
