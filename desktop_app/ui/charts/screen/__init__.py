"""Charts on the screen: the parts of a drawn chart that Qt paints or moves. The rest of `ui.charts` knows no Qt."""
