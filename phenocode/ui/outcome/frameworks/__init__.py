"""The frameworks of the outcome space: their items, what is laid under them, cross-tables, levels, the gap."""
