"""Fields of a text as codes of the different ones, without making a text of each: eight bytes at a time."""

from __future__ import annotations

from typing import cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from desktop_app.core.evidence.files.coded_cells import CodedCells, Places, coded
from desktop_app.core.evidence.files.text_fields import TextFields

Words = npt.NDArray[np.uint64]
WORD = 8
LONGEST_BY_WORDS = 128
SHORTEST_RUN = 3
MASKS: Words = np.array([(1 << 8 * length) - 1 for length in range(WORD + 1)], dtype=np.uint64)
MIXED, SHIFTED = np.uint64(0x9E3779B97F4A7C15), np.uint64(29)
"""Any odd factor and any shift would do: what they bring together by chance is found out."""


def coded_fields(fields: TextFields, starts: Places, ends: Places) -> CodedCells:
    """The texts between these places as coded cells."""
    lengths = ends - starts
    longest = int(lengths.max(initial=0))
    by_words = len(fields.data) >= WORD and longest <= LONGEST_BY_WORDS
    found = _by_runs(_all_words(fields.data, starts, lengths, longest)) if by_words else None
    if found is None:
        return coded([fields.meant(text) for text in _texts(fields.data, starts, ends)])
    first, codes = found
    said = _texts(fields.data, starts[first], ends[first])
    if fields.is_plain:
        return CodedCells(said, codes)
    return CodedCells(said, codes).becoming([fields.meant(text) for text in said])


def _texts(data: bytes, starts: Places, ends: Places) -> list[str]:
    return [data[begin:end].decode() for begin, end in zip(starts.tolist(), ends.tolist(), strict=True)]


def _by_runs(words: list[Words]) -> tuple[Places, Places] | None:
    """The same as `_by_words`, where neighbours are alike at a fraction of the work."""
    begins = np.zeros(len(words[0]), dtype=bool)
    begins[:1] = True
    for word in words:
        begins[1:] |= word[1:] != word[:-1]
    heads = np.flatnonzero(begins)
    if len(begins) < SHORTEST_RUN * len(heads):
        return _by_words(words)
    found = _by_words([word[heads] for word in words])
    return found and (heads[found[0]], np.repeat(found[1], np.diff(heads, append=len(begins))))


def _by_words(words: list[Words]) -> tuple[Places, Places] | None:
    """The first place of each different text and the code of all; None where two have come together by chance."""
    keys = words[0].copy() if len(words) > 1 else words[0]
    for word in words[1:]:
        keys ^= keys >> SHIFTED
        keys *= MIXED
        keys += word
    codes = cast("Places", pd.factorize(keys)[0])
    first = np.empty(int(codes.max(initial=-1)) + 1, dtype=np.intp)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    alike = len(words) == 1 or all(np.array_equal(word[first][codes], word) for word in words)
    return (first, codes) if alike else None


def _all_words(data: bytes, starts: Places, lengths: Places, longest: int) -> list[Words]:
    return [_words(data, starts, lengths, at) for at in range(0, max(longest, 1), WORD)]


def _words(data: bytes, starts: Places, lengths: Places, at: int) -> Words:
    """The up to eight bytes `at` bytes behind each start as a number, those beyond the length as zeros."""
    view = np.ndarray((len(data) - WORD + 1,), dtype="<u8", buffer=data, strides=(1,), offset=0)
    begins = starts + at if at else starts
    last = len(data) - WORD
    if begins.max(initial=0) <= last:
        words: Words = view[begins]
    else:
        # The last fields are read from further left, and what is before them shifted away.
        words = view[np.minimum(begins, last)]
        words >>= (8 * np.clip(begins - last, 0, WORD - 1)).astype(np.uint64)
    words &= MASKS.take(lengths - at if at else lengths, mode="clip")
    return words
