"""The Report workspace: the coding table as it will print, and the way out into Word, Excel and CSV."""
