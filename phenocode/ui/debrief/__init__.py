"""Debrief: sending, reading answers, agreement, disagreements resolved one at a time."""
