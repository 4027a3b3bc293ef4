"""Codes that overlap, shown and decided upon."""
