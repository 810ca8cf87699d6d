"""How pages of the help look in the theme and the language shown now."""

from __future__ import annotations

from string import Template

from desktop_app.ui.theme import active, typography

SHEET = Template("""
body { color: $ink; font-size: ${body}px; }
p, li { line-height: 140%; margin-bottom: 8px; }
li { margin-bottom: 4px; }
h1 { font-size: ${title}px; font-weight: 700; margin-bottom: 10px; }
h2 { font-size: ${part}px; font-weight: 700; margin-top: 16px; margin-bottom: 6px; }
h3 { font-size: ${body}px; font-weight: 700; margin-top: 14px; margin-bottom: 2px; }
a { color: $pos; text-decoration: none; }
a.term { color: $ink; text-decoration: underline; }
th { text-align: left; color: $ink2; font-weight: 700; padding: 4px 14px 4px 0; }
td { padding: 4px 14px 4px 0; }
code { color: $ink2; }
.here td { background-color: $accent_tint; padding: 8px 12px; }
""")
TITLE_STEP = 5  # px by which a title is larger than a heading


def style_sheet() -> str:
    """The style sheet of a page."""
    body, part = (typography.type_size(role)[0] for role in ("body", "panel"))
    return SHEET.substitute(active.colours().tokens(), body=body, part=part, title=part + TITLE_STEP)
