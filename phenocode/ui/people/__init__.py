"""The window of participants and settings."""
