"""Filled-in questionnaires read back."""
