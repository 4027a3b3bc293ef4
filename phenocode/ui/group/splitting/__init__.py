"""Splitting a card: what stands below it, to be chosen, and what the split would change."""
