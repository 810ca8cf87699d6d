"""Clean rows of one table with an account of how they were read, and what is kept of them."""
