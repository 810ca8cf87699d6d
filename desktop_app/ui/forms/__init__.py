"""The small widgets that all pages share. They show what they are given, in the language it is given in.

Each is imported from the file named after it: the window shows itself before most of them are needed.
"""
