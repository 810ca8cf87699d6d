"""The map page: the poster and the whole map, with why a level moves and where it is set."""
