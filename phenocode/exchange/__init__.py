"""Foreign files read into plain documents, and tables written out."""
