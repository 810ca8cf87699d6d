"""Measures of the design [px]: space, radii, lines, heights and times. Widgets take every length from here."""

from __future__ import annotations

SPACE = (4, 6, 8, 10, 12, 16, 24, 32)
GUTTER = 14
"""Between a page's edge and its content."""
CARD_PADDING = (14, 10)
"""Left and right, above and below."""
GAP = 10
"""Between cards."""

TABLE_ROW = 27
LIST_ROW = 30
TWO_LINE_ROW = 42
BUTTON = 30
SMALL_BUTTON = 26
FIELD = 28
BANNER = 34
HEADER = 48

BAR_RADIUS = 2
MENU_RADIUS = 4
FIELD_RADIUS = 6
CARD_RADIUS = 8
FRAME_RADIUS = 10

HAIRLINE = 1.0
OUTLINE = 1.2
SELECTION = 2.0
TAB_LINE = 3.0

LINE_ICON = 16
TOOL_ICON = 18
RAIL_ICON = 22
EMPTY_ICON = 48
BADGE = 12

HOVER_TIME = 120  # ms
LAYOUT_TIME = 250  # ms
PATIENCE = 300  # ms: work that is done sooner shows no progress
