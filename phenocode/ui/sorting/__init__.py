"""The board on which a reviewer sorts a package: one item at a time into the piles of a layer."""
