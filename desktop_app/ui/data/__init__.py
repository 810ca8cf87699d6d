"""The data page: which files were read and how, what they say, and how they agree with the shop's books."""
