"""The window: widgets that read records, run commands and listen to change sets."""
