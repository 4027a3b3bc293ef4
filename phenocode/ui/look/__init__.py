"""How the window looks: tokens, faces, icons, and the theme that puts them on Qt."""
