"""The window in which interviews are looked at before they are taken into the study."""
