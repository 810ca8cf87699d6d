"""The pieces of a name between which a line may end; Chinese ends between words, told apart without a dictionary.

Most Chinese words have two characters; what makes three of them is known by its last character, or by name. Where that
goes wrong a line ends within a word: this decides about looks only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

Manner = Callable[[str], Iterable[str]]

_CHINESE = r"[\u3040-\u30ff\u3400-\u9fff]"
_RUN = re.compile(rf"{_CHINESE}+|[^\u3040-\u30ff\u3400-\u9fff]")
_LONG = "基础设施|全天候|多语言|自适应|自学习|高风险|试验区|不适应|不信任|信息孤岛|大模型|端到端|可视化|跨职能|跨部门"
_ENDINGS = "化性式商者员率度力型期链器前"
_LINKING = "与和及或"
_WORD = re.compile(rf"[{_LINKING}]?(?:{_LONG}|[^{_LINKING}]{{1,2}}[{_ENDINGS}]*)的?|.")
_PAUSES = "、，；："
_BRACKET = "（"


def chinese_words(run: str) -> Iterator[str]:
    """The words of a run of Chinese characters, all of it; a linking word begins what it leads to.

    >>> list(chinese_words("持续竞争优势"))
    ['持续', '竞争', '优势']
    >>> list(chinese_words("供应商成本质量可靠性分析"))
    ['供应商', '成本', '质量', '可靠性', '分析']
    >>> list(chinese_words("敏捷与环境对齐"))
    ['敏捷', '与环境', '对齐']
    """
    return (found.group() for found in _WORD.finditer(run))


def at_spaces(name: str) -> list[str]:
    """Pieces that end with a space or a Chinese word."""
    return _pieces(name, " ", chinese_words)


def at_hyphens(name: str) -> list[str]:
    """Pieces that end with a space, a hyphen or a Chinese word."""
    return _pieces(name, " -", chinese_words)


def anywhere(name: str) -> list[str]:
    """Pieces that end with a space, a hyphen or any Chinese character."""
    return _pieces(name, " -", list)


MANNERS: tuple[Manner, ...] = (at_spaces, at_hyphens, anywhere)
"""From the best to the last resort."""


def _pieces(name: str, breaks: str, split: Manner) -> list[str]:
    """A bracket begins a piece; Chinese stays with what is written in Latin beside it."""
    pieces = [""]
    for run in _RUN.findall(name):
        first, *others = split(run) if re.match(_CHINESE, run) else (run,)
        last = pieces[-1][-1:]
        if last and (last in breaks + _PAUSES or first == _BRACKET):
            pieces.append("")
        pieces[-1] += first
        pieces.extend(others)
    return pieces
