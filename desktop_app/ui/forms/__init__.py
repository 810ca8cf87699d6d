"""The small widgets that all pages share. They show what they are given, in the language it is given in.

Widgets: `Button` `IconButton` `Segment` `Toggle` `Chip` `DeltaChip` `TextLabel` `RichLabel` `ElidedLabel` `IconView`
`Card` `Rule` `CollapsibleSection` `EmptyState` `DropZone` `PageHeader` `BannerHost` `ProgressPanel` `LevelSlider`
`LevelRow` `KpiCard` `EvidenceBadge` `EvidenceBar` `TableView` (with `CellRole` for what its cells show).
"""

from desktop_app.ui.forms.banner import Banner, BannerHost, Notice, notice_of
from desktop_app.ui.forms.buttons import Button, IconButton
from desktop_app.ui.forms.card import Card, Rule
from desktop_app.ui.forms.cells import CellDelegate, CellRole
from desktop_app.ui.forms.chip import Chip, DeltaChip
from desktop_app.ui.forms.drop_zone import DropZone, files_of
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.forms.evidence_badge import EvidenceBadge
from desktop_app.ui.forms.evidence_bar import EvidenceBar
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.kpi_card import KpiCard, KpiFace
from desktop_app.ui.forms.level_row import LevelRow
from desktop_app.ui.forms.level_slider import LEVELS, LevelSlider, Scale
from desktop_app.ui.forms.page_header import PageHeader, Tab
from desktop_app.ui.forms.paint.badge import paint_badge
from desktop_app.ui.forms.paint.delta import Delta
from desktop_app.ui.forms.paint.evidence_shares import Share
from desktop_app.ui.forms.paint.interval import Interval
from desktop_app.ui.forms.paint.track import Track
from desktop_app.ui.forms.progress_panel import ProgressPanel
from desktop_app.ui.forms.section import CollapsibleSection
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import ElidedLabel, RichLabel, TextLabel
from desktop_app.ui.forms.toggle import Toggle

__all__ = [
    "LEVELS",
    "Banner",
    "BannerHost",
    "Button",
    "Card",
    "CellDelegate",
    "CellRole",
    "Chip",
    "CollapsibleSection",
    "Delta",
    "DeltaChip",
    "DropZone",
    "ElidedLabel",
    "EmptyState",
    "EvidenceBadge",
    "EvidenceBar",
    "IconButton",
    "IconView",
    "Interval",
    "KpiCard",
    "KpiFace",
    "LevelRow",
    "LevelSlider",
    "Notice",
    "PageHeader",
    "ProgressPanel",
    "RichLabel",
    "Rule",
    "Scale",
    "Segment",
    "Share",
    "Tab",
    "TableView",
    "TextLabel",
    "Toggle",
    "Track",
    "files_of",
    "notice_of",
    "paint_badge",
]
