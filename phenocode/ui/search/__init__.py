"""Search over the whole study: a panel beside every workspace."""
