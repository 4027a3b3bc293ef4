"""The nouns of the method as frozen records, and the pure rules on them."""
