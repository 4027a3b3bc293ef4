"""The pool of meanings: statement cards in piles."""
