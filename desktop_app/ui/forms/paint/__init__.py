"""Small marks painted by one function each, so that a badge is the same pixels in card, table, chart and map."""
