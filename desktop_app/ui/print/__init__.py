"""What is printed: pages of the window, the map as a poster, the report and the deck, on paper or as files."""
