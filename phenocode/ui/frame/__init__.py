"""The frame around the workspaces: rail, status bar, menus, command palette."""
