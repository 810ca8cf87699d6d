"""Files as grids of cells, whatever they are: encodings, delimiters, workbooks, web pages, and what is refused."""
