"""Erasure, retention limits, and what is stored about a person."""
