"""Outcome space: matrices, curves, coverage of settings, the referral chain."""
