"""What a grid is: its header, its table, its columns, the export that it comes from, the columns that hold people."""
