"""The capability map: nodes, links, moderators, initiatives; its rules, its formulas, and why a level moved."""
