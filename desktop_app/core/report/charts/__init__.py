"""Chart descriptions as native, editable Excel charts bound to the cells of the table they show."""
