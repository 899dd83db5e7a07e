"""Repositories: one module per stored entity, with plain functions on a unit of work."""
