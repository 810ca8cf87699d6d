from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QTableView

from desktop_app.core.charts.palette import Theme, palette
from desktop_app.core.errors import DefectError
from desktop_app.ui.forms.caption import Caption
from desktop_app.ui.theme import active, dimensions, icons, typography
from desktop_app.ui.theme.apply import apply_theme, style_sheet
from desktop_app.ui.theme.fonts import chinese_font_file
from desktop_app.ui.theme.icon_engine import IconEngine

THEMES: tuple[Theme, ...] = ("light", "dark")


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    apply_theme(qapp, "light")


@pytest.mark.parametrize("theme", THEMES)
def test_palette_and_tokens_are_those_of_the_theme(app: QApplication, theme: Theme) -> None:
    assert apply_theme(app, theme) == theme
    assert active.colours() == palette(theme)
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(palette(theme).canvas)
    assert app.palette().color(QPalette.ColorRole.Base) == QColor(palette(theme).surface)
    assert app.palette().color(QPalette.ColorRole.Text) == QColor(palette(theme).ink)


def test_what_the_system_prefers_is_light_where_it_says_nothing(app: QApplication) -> None:
    assert apply_theme(app, "system") == "light"


@pytest.mark.parametrize("theme", THEMES)
def test_the_style_sheet_has_no_gap_left(theme: Theme) -> None:
    sheet = style_sheet(palette(theme), theme)
    assert "$" not in sheet.split("*/", 1)[1]
    assert palette(theme).accent in sheet
    other = palette("dark" if theme == "light" else "light")
    assert other.accent_tint not in sheet


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read_on_its_ground(theme: Theme) -> None:
    own = palette(theme)
    pairs = [(ink, ground) for ink in (own.ink, own.ink2, own.ink3) for ground in (own.surface, own.canvas)]
    pairs += [(own.accent_on, own.accent), (own.accent, own.accent_tint), (own.pos, own.pos_tint)]
    pairs += [(own.neg, own.neg_tint), (own.warn, own.warn_t), (own.err, own.err_t)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def contrast(one: str, other: str) -> float:
    lights = sorted(luminance(QColor(colour)) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: QColor) -> float:
    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def test_better_and_worse_can_change_places(app: QApplication) -> None:
    apply_theme(app, "light", swapped=True)
    assert (active.colours().pos, active.colours().neg) == (palette("light").neg, palette("light").pos)
    assert active.colours().pos_tint == palette("light").neg_tint


def test_chinese_hints_are_larger_and_nothing_is_smaller_than_eleven(app: QApplication) -> None:
    sizes, sheets, label, table = {}, set(), Caption("Hint", "hint"), QTableView()
    for language in ("en", "zh"):
        apply_theme(app, "light", language=language)
        sizes[language] = {role: typography.type_size(role) for role in typography.ROLES}
        assert label.font().pixelSize() == table.horizontalHeader().font().pixelSize() == sizes[language]["hint"][0]
        sheets.add(app.styleSheet())
    assert len(sheets) == 1, "another style sheet dresses every widget anew"
    assert sizes["zh"]["hint"][0] > sizes["en"]["hint"][0] == min(size for size, _ in sizes["en"].values()) == 11
    assert all(sizes["zh"][role][1] >= sizes["en"][role][1] for role in typography.ROLES)


@pytest.mark.skipif(chinese_font_file() is None, reason="no font with Chinese on this machine")
def test_chinese_is_written_with_a_font_that_has_it(app: QApplication) -> None:
    apply_theme(app, "light", language="zh")
    wide = QFontMetricsF(typography.font("body"))
    assert abs(wide.horizontalAdvance("物流") - 2 * typography.type_size("body")[0]) <= 2


def test_every_icon_of_the_design_exists() -> None:
    named = (
        *dimensions.DIMENSION_ICONS.values(),
        *dimensions.CAPABILITY_ICONS.values(),
        *dimensions.KIND_ICONS.values(),
    )
    assert all(not icons.outline(name).isEmpty() for name in named)


def test_an_unknown_icon_is_our_fault_and_says_which() -> None:
    with pytest.raises(DefectError, match="no-such-icon"):
        icons.icon("no-such-icon")


@pytest.mark.parametrize(
    ("mode", "state", "token"),
    [(QIcon.Mode.Normal, QIcon.State.Off, "ink2"), (QIcon.Mode.Normal, QIcon.State.On, "accent")],
)
def test_icons_follow_the_theme_without_being_made_anew(
    app: QApplication, mode: QIcon.Mode, state: QIcon.State, token: str
) -> None:
    home = icons.icon("square")
    for theme in THEMES:
        apply_theme(app, theme)
        painted = home.pixmap(QSize(24, 24), mode, state).toImage().pixelColor(12, 12)
        assert painted.name().upper() == getattr(palette(theme), token)


@pytest.mark.qt_log_level_fail("WARNING")
def test_an_icon_squeezed_to_nothing_is_no_picture(app: QApplication) -> None:
    apply_theme(app, "light")
    assert IconEngine("square", "ink2", "accent").pixmap(QSize(0, 16), QIcon.Mode.Normal, QIcon.State.Off).isNull()


def test_a_disabled_icon_is_paler(app: QApplication) -> None:
    apply_theme(app, "light")
    alpha = {
        mode: icons.icon("square").pixmap(QSize(24, 24), mode).toImage().pixelColor(12, 12).alpha()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    }
    assert 0 < alpha[QIcon.Mode.Disabled] < alpha[QIcon.Mode.Normal] == 255


def test_forms_theme_and_canvas_load_neither_matplotlib_nor_pandas_nor_qtawesome() -> None:
    code = (
        "import sys; import desktop_app.ui.forms, desktop_app.ui.theme.icons, desktop_app.ui.charts.canvas;"
        "print(sorted({name.split('.')[0] for name in sys.modules}))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    loaded = set(re.findall(r"'(\w+)'", said))
    assert {"PySide6", "desktop_app"} <= loaded
    assert not loaded & {"matplotlib", "pandas", "scipy", "networkx", "qtawesome", "openpyxl"}
