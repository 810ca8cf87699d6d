"""Commands that draw as the window does, without one: the deck and the printed report of a project."""
