"""The page of the outcome space that sets findings beside the literature."""
