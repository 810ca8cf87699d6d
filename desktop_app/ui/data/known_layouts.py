"""The layouts that the user has corrected, kept in the settings: next month's file of the same shape is read alike."""

from __future__ import annotations

import json
from collections.abc import Mapping

from desktop_app.core.evidence.match.layout import Layout, layout_key
from desktop_app.core.evidence.match.preview import Preview
from desktop_app.ui.session.settings import Settings

NAME = "layouts"
MOST = 100
"""Layouts kept; the oldest go first."""


class KnownLayouts:
    """The layouts of one profile."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def all(self) -> Mapping[str, Layout]:
        """The layouts by the key of their headers; none where what was kept cannot be read."""
        try:
            kept = json.loads(self._settings.text(NAME) or "{}")
            return {key: Layout(str(table), dict(columns)) for key, (table, columns) in kept.items()}
        except (ValueError, TypeError, AttributeError):
            return {}

    def remember(self, corrected: Preview) -> None:
        """How a file was read in the end; the layout of the same headers is replaced."""
        key, told = layout_key([header.text for header in corrected.headers]), corrected.choice
        others = {known: layout for known, layout in self.all().items() if known != key}
        known = {**others, key: Layout(corrected.table, told.columns)}
        newest = list(known.items())[-MOST:]
        self._settings.keep_text(NAME, json.dumps({key: [one.table, dict(one.columns)] for key, one in newest}))
