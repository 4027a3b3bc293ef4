"""What can be computed from a study: checks, the coding table, search."""
