"""What the what-if pages show: which levers a page has, what moving one means, and how the result is read.

No widget is known here; the words come in both languages.
"""
