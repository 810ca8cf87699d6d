"""The map as a matrix: rows act on columns."""
