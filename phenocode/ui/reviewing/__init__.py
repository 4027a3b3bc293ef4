"""Reviewing a study in place: what the reviewer says beside each item, and what the analyst sees of it."""
