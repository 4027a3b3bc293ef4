"""Joining a copy of the study that another analyst coded in parallel."""
