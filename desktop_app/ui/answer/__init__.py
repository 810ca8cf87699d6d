"""The answer in brief: the page shown first after an import."""
