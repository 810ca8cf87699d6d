"""The shop that its files describe: its orders, base period, items, classes and size."""
