"""What helps those who help: what this installation is, defects without anybody's data, and a report of both."""
