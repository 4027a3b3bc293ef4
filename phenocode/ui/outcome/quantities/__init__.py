"""Quantity words of definitions and draft sentences beside the counts of the study."""
