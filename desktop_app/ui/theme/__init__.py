"""Type, measures, colours, icons and style of the window; the fonts of the charts, too.

The colours themselves are in `core.charts.palette`, where the Excel charts find them. Start at `apply.apply_theme`;
painted widgets ask `active.colour("ink2")`, `typography.font("small")` and `icons.icon("home")`.
"""
