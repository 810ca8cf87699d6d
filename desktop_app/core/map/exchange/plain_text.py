"""Text that every format can carry: no control characters, one kind of line end, names on one line."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"\s+")


def plain_text(text: str) -> str:
    r"""The text without what XML and workbooks refuse.

    >>> plain_text("one\r\ntwo\x00")
    'one\ntwo'
    """
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    r"""The text as a name: line breaks and runs of spaces become one space.

    >>> one_line(" Shutdown of schools \n")
    'Shutdown of schools'
    """
    return _SPACE.sub(" ", plain_text(text)).strip()
