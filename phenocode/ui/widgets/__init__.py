"""The small parts that every workspace is built from."""
