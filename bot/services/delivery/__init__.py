"""Sending the outbox: claiming messages, handing them to the messenger, recording each outcome.

Imported by the composition root and by inbound packages only.
"""
