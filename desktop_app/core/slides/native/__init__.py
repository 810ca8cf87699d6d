"""Chart descriptions as native, editable charts of a presentation, each with the table behind it."""
