"""Analyses: each takes a program, today's inputs and a scenario, and returns a value with named fields.

Nothing here draws; each result has a function that describes its chart.
"""
