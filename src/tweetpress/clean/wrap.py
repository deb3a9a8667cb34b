"""Undoes line breaks that are not the author's: hard-wrapped paragraphs, and lines that an inline element cut."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from tweetpress.clean.lines import Line

WIDEST = 110
"""Columns beyond which nobody wraps by hand."""
UNBROKEN = 40
"""Letters from which a line that breaks off before a small letter was torn by an element of the page."""


def join_wrapped(lines: Sequence[Line]) -> list[Line]:
    """`lines` with the pieces of one paragraph joined by a space; each keeps the blocks that it came from."""
    width = wrap_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and belongs(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [merge(group) if len(group) > 1 else group[0] for group in groups]


def merge(group: Sequence[Line]) -> Line:
    """One line of several; no space before a comma that a link had torn off."""
    text = "".join(line.text if not i or line.text[0] in ",.;)…" else f" {line.text}" for i, line in enumerate(group))
    return Line(text, [block for line in group for block in line.blocks], group[0].gap, group[0].shape)


def belongs(last: Line, line: Line, width: int) -> bool:
    """Whether `line` carries on the paragraph whose last line is `last`."""
    if line.gap or line.furniture or last.furniture or line.bulleted:
        return False
    size = len(last.text)
    if width and size <= WIDEST and size + 1 + len(line.text.split(" ", 1)[0]) > width:
        return True
    if line.text[0] in ",;)" and len(line.text) > 1:
        return True
    return size >= UNBROKEN and line.text[0].islower() and last.text[-1] not in '.:;!?…»”"|>'


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
