"""The map as tables of nodes and of links."""
