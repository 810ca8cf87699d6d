"""One file for each theme of calibration: from the sources of a table to measured inputs."""
