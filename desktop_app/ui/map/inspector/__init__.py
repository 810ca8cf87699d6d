"""The panel beside the map: level, why, links and notes of the node that is selected; else an overview."""
