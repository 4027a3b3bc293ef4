"""Phenocode: a desktop workbench for phenomenographic research."""

__version__ = "0.1.0"
