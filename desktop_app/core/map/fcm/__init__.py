"""Fuzzy cognitive maps (Kosko 1986): the classical inference, beside the formulas with which Dynacap computes."""
