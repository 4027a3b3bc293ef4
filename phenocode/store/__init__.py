"""The study file: schema, journal, reads, writes, lock, verification."""
