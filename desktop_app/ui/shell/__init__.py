"""The parts of the window around the pages: menus, rail, tool row, status row, dialogs, and opening and saving."""
