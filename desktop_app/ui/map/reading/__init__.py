"""The pane beside the map for reading it: nodes as a list, views, ways, checks, loops, centrality."""
