"""Pages as HTML: headings, paragraphs, lists, tables, emphasis, code, links. No page uses more of Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from desktop_app.core.help.glossary import occurrences

Address = Callable[[str], str]
"""Where a link leads, of its target: a page's id, or "term:" and that of a word."""

_PIECE = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\*(?P<slanted>[^*]+)\*|`(?P<code>[^`]+)`|\[(?P<text>[^\]]+)\]\((?P<target>[^)]+)\)"
)
_HEADING = re.compile(r"(?P<level>#{2,3}) (?P<text>.*?)(?: \{#(?P<name>[^}]+)\})?$")
_ITEM = re.compile(r"(?:-|\d+\.) ")


class Markup:
    """Writes the texts of one page; each word of the glossary leads there the first time it occurs."""

    def __init__(self, language: str, address: Address) -> None:
        self._language, self._address = language, address
        self._linked: set[str] = set()

    def html(self, text: str) -> str:
        r"""The text as HTML.

        >>> Markup("en", str).html("## Next\n\nGo **on** to [Data](data).")
        '<h2>Next</h2>\n<p>Go <b>on</b> to <a href="data">Data</a>.</p>'
        """
        return "\n".join(self._block(block) for block in re.split(r"\n{2,}", text.strip()) if block)

    def _block(self, block: str) -> str:
        heading = _HEADING.match(block)
        if heading:
            return self._heading(heading)
        lines = block.split("\n")
        if lines[0].startswith("|") and len(lines) > 1:
            return self._table(lines)
        if _ITEM.match(lines[0]):
            kind = "ul" if lines[0].startswith("-") else "ol"
            items = "".join(f"<li>{self._line(_ITEM.sub('', line, count=1))}</li>" for line in lines)
            return f"<{kind}>{items}</{kind}>"
        return f"<p>{self._line(' '.join(lines))}</p>"

    def _heading(self, heading: re.Match[str]) -> str:
        tag = f"h{len(heading['level'])}"
        # Qt's browser finds a place by <a name>, other browsers as well.
        place = f'<a name="{html.escape(heading["name"])}"></a>' if heading["name"] else ""
        return f"<{tag}>{place}{html.escape(heading['text'])}</{tag}>"

    def _table(self, lines: list[str]) -> str:
        head, _rule, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
        first = "".join(f"<th>{self._line(cell)}</th>" for cell in head)
        more = "".join(f"<tr>{''.join(f'<td>{self._line(cell)}</td>' for cell in row)}</tr>" for row in rows)
        return f'<table cellspacing="0"><tr>{first}</tr>{more}</table>'

    def _line(self, text: str) -> str:
        written, end = [], 0
        for piece in _PIECE.finditer(text):
            written += [self._words(text[end : piece.start()]), self._piece(piece)]
            end = piece.end()
        return "".join((*written, self._words(text[end:])))

    def _piece(self, piece: re.Match[str]) -> str:
        if piece["bold"]:
            return f"<b>{self._words(piece['bold'])}</b>"
        if piece["slanted"]:
            return f"<i>{self._words(piece['slanted'])}</i>"
        if piece["code"]:
            return f"<code>{html.escape(piece['code'])}</code>"
        return f'<a href="{html.escape(self._address(piece["target"]))}">{html.escape(piece["text"])}</a>'

    def _words(self, text: str) -> str:
        written, end = [], 0
        for start, behind, term in occurrences(text, self._language):
            if term.id in self._linked:
                continue
            self._linked.add(term.id)
            href = html.escape(self._address(f"term:{term.id}"))
            written.append(html.escape(text[end:start], quote=False))
            written.append(f'<a class="term" href="{href}">{html.escape(text[start:behind], quote=False)}</a>')
            end = behind
        return "".join((*written, html.escape(text[end:], quote=False)))
