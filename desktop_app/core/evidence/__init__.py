"""From a shop's own spreadsheets to measured inputs: read, match columns, check, calibrate, size."""
