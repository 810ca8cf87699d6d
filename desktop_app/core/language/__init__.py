"""The model language: parse, check, link, and render one tree to numpy, floats, Excel and text."""
