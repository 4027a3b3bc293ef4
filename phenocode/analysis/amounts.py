"""How many quotations the texts of a study show, unless somebody chooses."""

QUOTATIONS = 3
"""Of each first-layer category, in the findings report."""

EXAMPLES = 1
"""Of each code, in the codebook."""
