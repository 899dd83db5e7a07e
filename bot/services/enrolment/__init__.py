"""Invitations, lists, confirmations of identity, transfers, and setting up programmes."""
