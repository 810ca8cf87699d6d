"""What a hand does on the map: one object for each gesture."""
