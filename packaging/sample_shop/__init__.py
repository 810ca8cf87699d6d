"""Two shops that never existed: the spreadsheets they would export, drawn from parameters that are stated.

Not part of the program: `make_samples.py` writes the files of `resources/samples` once, tests draw them again.
"""
