"""Connections and transactions: engines, drivers, the queue of transactions, the unit of work."""
