"""A programme quarter by quarter: what it brings and costs, when it pays, and what waiting costs."""
