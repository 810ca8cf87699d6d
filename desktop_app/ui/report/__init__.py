"""The report page: what goes into the workbook, how it will look, and its export."""
