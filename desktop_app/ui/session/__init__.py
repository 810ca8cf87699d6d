"""The open project and what belongs to whoever has it open: edits, settings, long work. Draws nothing."""
