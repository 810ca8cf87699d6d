"""Type of the window and of the charts. The colours are in `core.charts.palette`, where the Excel charts find them."""
