"""The version of the text that clients agree to."""

VERSION = 1
"""Version of the text `consent` in flows/i18n. Raise it when its substance changes: all clients are asked again."""
