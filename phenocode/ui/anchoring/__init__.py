"""The window in which quotations get their places in the transcripts."""
