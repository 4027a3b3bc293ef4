"""What stands before a study is open: the welcome page, and the few questions that make a new one."""
