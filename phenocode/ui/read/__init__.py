"""The Read workspace: transcripts, the text with its statements, the margin, and the statement's card."""
