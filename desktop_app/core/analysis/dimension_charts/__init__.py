"""One special chart for each dimension, and the radar of the cells; numbers are sources in the model language.

So a workbook writes every point as a live formula. A curve over a cause is the model's own formula with that cause
replaced, never a second description of it.
"""
