"""Files into a project and out of it again: one step of undo, the report, what the window lists."""
