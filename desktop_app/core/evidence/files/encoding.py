"""The text of a file of unknown encoding: byte order mark, else strict UTF-8, else GB18030, else the best guess."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from desktop_app.core.errors import Message, UnreadableFileError
from desktop_app.core.evidence.files.refusal import NO_TEXT

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
GUESSED_AMONG = ["gb18030", "big5", "cp1252", "shift_jis", "cp949"]
HAN = ("\u4e00", "\u9fff")
SAMPLE_BYTES = 200_000
UNMARKED_UTF16_NULLS = 0.2
NO_TEXTS = (b"%PDF", b"{\\rtf", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
CONTROLS = bytes({*range(32), 127} - set(b"\t\n\r\f\x1a"))
MOST_CONTROLS = 0.01
"""The share of control characters above which nobody wrote it as text."""


@dataclass(frozen=True)
class Decoded:
    """The text of a file and the name of the encoding that gave it."""

    text: str
    encoding: str


def as_utf8(data: bytes, where: str) -> tuple[bytes, str]:
    """The text in `data` as UTF-8 without a byte order mark, and the encoding that it had. Raises as `decode`."""
    if data.isascii() and b"\0" not in data and not _is_no_text(data):
        return data, "utf-8"
    decoded = decode(data, where)
    if decoded.encoding == "utf-8":
        return data, "utf-8"
    return decoded.text.encode(), "utf-8" if decoded.encoding == "utf-8-sig" else decoded.encoding


def decode(data: bytes, where: str) -> Decoded:
    """The text in `data`. Raises UnreadableFileError where the bytes are no text of a known encoding."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return _strictly(data, name, where)
    if data.count(0) > UNMARKED_UTF16_NULLS * len(data) > 0:
        decoded = _strictly(data, "utf-16-be" if data[:1] == b"\0" else "utf-16-le", where)
        if "\0" in decoded.text:
            raise NO_TEXT.of(where)
        return decoded
    if b"\0" in data[:SAMPLE_BYTES] or _is_no_text(data):
        raise NO_TEXT.of(where)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _chinese(data) or _guess(data, where)


def _is_no_text(data: bytes) -> bool:
    return data.startswith(NO_TEXTS) or _controls(data) > MOST_CONTROLS


def _controls(data: bytes) -> float:
    head = data[:SAMPLE_BYTES]
    return (len(head) - len(head.translate(None, CONTROLS))) / max(len(head), 1)


def _strictly(data: bytes, name: str, where: str) -> Decoded:
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError as error:
        cause = Message("the file says it is {encoding} text, but it is not.", encoding=name)
        raise UnreadableFileError.of(where, cause, Message("Save it again as UTF-8 text or as xlsx.")) from error


def _chinese(data: bytes) -> Decoded | None:
    # GB18030 accepts nearly any western text too; real Chinese is mostly made of common Han characters.
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    foreign = [char for char in text[:SAMPLE_BYTES] if not char.isascii()]
    known = [char for char in foreign if HAN[0] <= char <= HAN[1] and _is_gb2312(char)]
    punctuation = sum(char in "()，。：；、！？“”‘’《》【】￥℃—…" or "\uff01" <= char <= "\uff5e" for char in foreign)
    return Decoded(text, "gb18030") if len(known) + punctuation >= len(foreign) * 0.9 else None


def _is_gb2312(char: str) -> bool:
    # The first level of GB 2312, 0xB0A1-0xD7F9, is ordered by frequency of use; accents read as Han fall outside it.
    try:
        return char.encode("gb2312")[0] <= 0xD7  # noqa: PLR2004 - the last lead byte of the common characters
    except UnicodeEncodeError:
        return False


def _guess(data: bytes, where: str) -> Decoded:
    best = from_bytes(data[:SAMPLE_BYTES], cp_isolation=GUESSED_AMONG).best()
    name = best.encoding if best else "cp1252"
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError:
        return _strictly(data, "latin-1", where)
