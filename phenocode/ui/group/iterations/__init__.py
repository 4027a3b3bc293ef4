"""Iterations: kept, compared, gone back to; the log of presuppositions beside."""
