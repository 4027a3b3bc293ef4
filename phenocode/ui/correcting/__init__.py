"""Correcting transcripts in the window: typing, names replaced, half-spaces restored, a corrected file taken in."""
