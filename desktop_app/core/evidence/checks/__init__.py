"""What is doubtful in a table of data, counted, with examples and a remedy; and how good it is altogether."""
