"""What a researcher can do: one function a deed, one transaction, one step of history."""
