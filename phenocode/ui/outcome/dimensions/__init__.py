"""The dimensions of variation: the grid that is written in, and the panel of the cell in focus."""
