"""The same deeds from the shell."""
