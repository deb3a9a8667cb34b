"""Undoes line breaks that are not the author's: hard-wrapped paragraphs, and lines that an inline element cut."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from tweetpress.clean.lines import Line

WIDEST = 110
"""Columns beyond which nobody wraps by hand."""


def join_wrapped(lines: Sequence[Line]) -> list[Line]:
    """`lines` with the pieces of one paragraph joined by a space; each keeps the blocks that it came from."""
    width = wrap_width(lines)
    joined: list[Line] = []
    last = ""
    for line in lines:
        if joined and belongs(joined[-1], last, line, width):
            joined[-1] = merge(joined[-1], line)
        else:
            joined.append(line)
        last = line.text
    return joined


def merge(first: Line, second: Line) -> Line:
    space = "" if second.text[0] in ",.;)]…" else " "
    return Line(first.text + space + second.text, first.blocks + second.blocks, first.gap, first.shape)


def belongs(paragraph: Line, last: str, line: Line, width: int) -> bool:
    """Whether `line` carries on the paragraph whose last line was `last`."""
    if line.gap or line.furniture or paragraph.furniture or line.bulleted:
        return False
    if width and len(last) <= WIDEST and len(last) + 1 + len(line.text.split(" ", 1)[0]) > width:
        return True
    if line.text[0] in ",;)" and len(line.text) > 1:
        return True
    return len(last) >= 40 and line.text[0].islower() and last[-1] not in '.:;!?…»”"|>'


def wrap_width(lines: Sequence[Line]) -> int:
    """The column at which the page was wrapped by hand; 0 when it was not."""
    groups: list[list[str]] = []
    for line in lines:
        if line.gap or not groups:
            groups.append([])
        groups[-1].append(line.text)
    widths = [max(map(len, g)) for g in groups if len(g) >= 3 and is_wrapped(g)]
    return round(median(widths)) if widths else 0


def is_wrapped(group: Sequence[str]) -> bool:
    """Full lines of about the same width, some of which break off within a sentence."""
    width = max(map(len, group))
    pairs = list(zip(group, group[1:], strict=False))
    full = all(len(a) + 1 + len(b.split(" ", 1)[0]) > width for a, b in pairs)
    return 40 <= width <= WIDEST and full and any(b[0].islower() for _, b in pairs)
