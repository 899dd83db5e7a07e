"""Connections and transactions: engines, drivers, the transaction queue, the unit of work."""
