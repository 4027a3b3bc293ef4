"""Text of any language: folding, spans, speaker turns, digits, matching of names."""
