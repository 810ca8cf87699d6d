"""A theme put on the application: palette first, then one style sheet made from the tokens."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template
from typing import TypeVar

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.core.charts.palette import Palette, Theme
from desktop_app.ui.theme import active, typography

_Kind = TypeVar("_Kind", bound=QApplication)
RESOURCES = Path(__file__).resolve().parents[3] / "resources" / "theme"
FONT_SET, STYLE_SET = "dynacapFontSet", "dynacapStyleSet"
ROLES = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "accent_on",
    QPalette.ColorRole.Highlight: "accent_tint",
    QPalette.ColorRole.HighlightedText: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "pos",
    QPalette.ColorRole.LinkVisited: "pos",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line2",
    QPalette.ColorRole.Shadow: "line2",
}
DARK = 128  # [of 255] a ground darker than this is that of a dark theme
DIMMED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def new_application(name: str, kind: type[_Kind]) -> _Kind:
    """Qt's application of this name and `kind`, in the style that the theme needs.

    `apply_theme` sees to the style of any other application; here it costs nothing, as Qt hands no style over.
    """
    app = kind([name, "-style", "Fusion"])
    app.setProperty(STYLE_SET, True)
    return app


def apply_theme(app: QApplication, name: str, *, language: str = "en", swapped: bool = False) -> Theme:
    """The theme that is now on the application: `name` is "light", "dark" or "system".

    `swapped` exchanges the hues of better and worse. Call again whenever theme or language change.
    """
    theme = system_theme(app) if name == "system" else _theme(name)
    active.put_on(app, theme, language, swapped=swapped)
    if not app.property(FONT_SET):
        app.setProperty(FONT_SET, True)
        if not app.property(STYLE_SET):
            app.setStyle("Fusion")
        app.setFont(typography.application_font())
    typography.forget()
    colours = active.colours()
    app.setPalette(qt_palette(colours))
    _put_on(app, style_sheet(colours, theme))
    # After the style sheet: with a style Qt forgets the fonts of its kinds of widget.
    typography.put_on(app)
    return theme


def system_theme(app: QApplication) -> Theme:
    """What the system prefers; light where it says nothing.

    Told from the system's own palette, which shows itself once ours is off: the enum that Qt answers with otherwise is
    one of the hundred that the first mention of `Qt` makes.
    """
    app.setPalette(QPalette())
    return "dark" if app.palette().window().color().lightness() < DARK else "light"


def qt_palette(colours: Palette) -> QPalette:
    """The colours as Qt's own widgets want them."""
    made = QPalette()
    for role, token in ROLES.items():
        made.setColor(role, QColor(getattr(colours, token)))
    for role in DIMMED:
        dimmed = QColor(colours.ink3)
        dimmed.setAlphaF(0.7)
        made.setColor(QPalette.ColorGroup.Disabled, role, dimmed)
    return made


def style_sheet(colours: Palette, theme: Theme) -> str:
    """The style sheet of the window: the template with colours and sizes of type filled in."""
    gaps = colours.tokens()
    for role in typography.ROLES.keys() - set(typography.SPOKEN):
        gaps[f"{role}_size"] = f"{typography.type_size(role)[0]}px"
        gaps[f"{role}_weight"] = str(typography.ROLES[role].weight.value)
    return _template().substitute(gaps, folder=RESOURCES.as_posix(), theme=theme)


def _put_on(app: QApplication, sheet: str) -> None:
    """Another style sheet. The old one is taken off first.

    Where one sheet replaces another, Qt polishes every widget once for each widget above it: eight times the work.
    """
    if app.styleSheet() != sheet:
        app.setStyleSheet("")
        app.setStyleSheet(sheet)


def _theme(name: str) -> Theme:
    return "dark" if name == "dark" else "light"


@cache
def _template() -> Template:
    return Template((RESOURCES / "window.qss").read_text("utf-8"))
