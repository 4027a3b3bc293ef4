"""Figures of a study, drawn with QtGui alone: the same drawing for the window, for SVG and for PNG.

No plotting library: those at hand neither shape Persian nor put a line of two directions in order, and Qt does both.
"""
