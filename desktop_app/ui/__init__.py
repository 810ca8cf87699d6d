"""Everything that shows: the only part that may import PySide6 or matplotlib."""
