"""The help on the screen: its window, the words where the keyboard is, and the tour."""
