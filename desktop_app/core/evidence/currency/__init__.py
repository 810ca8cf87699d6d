"""Amounts of several currencies in one, by the table of rates, or refused."""
