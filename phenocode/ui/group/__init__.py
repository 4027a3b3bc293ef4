"""Group: the workspace where codes become categories of description, layer by layer."""
