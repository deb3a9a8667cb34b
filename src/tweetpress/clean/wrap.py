"""Undoes line breaks that are not the author's: hard-wrapped paragraphs, and lines that an inline element cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tweetpress.clean.lines import Line

WIDEST = 110
"""Columns beyond which nobody wraps by hand."""
UNBROKEN = 40
"""Letters from which a line that breaks off before a small letter was torn by an element of the page."""

OPEN_WORDS = frozenset(
    (
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "du",
        "de",
        "au",
        "aux",
        "et",
        "ou",
        "à",
        "en",
        "dans",
        "par",
        "pour",
        "sur",
    )
    + ("avec", "que", "qui", "dont", "son", "sa", "ses", "ce", "selon")
)
"""Small words after which a headline or label never ends."""
ENDS = '.:;!?…»”"|>'
LEAST_TORN, TORN_SHARE = 5, 0.3
"""Lines broken off before a small letter, and their share of the long lines, from which short ones were torn too."""


@dataclass(frozen=True, slots=True)
class Wrap:
    """How the lines of a page break off."""

    width: int
    """Columns, where all lines are full; else 0."""
    torn: bool
    """Whether many break off within a sentence."""


def join_wrapped(lines: Sequence[Line]) -> list[Line]:
    """`lines` with the pieces of one paragraph joined by a space; each keeps the blocks that it came from."""
    wrap = Wrap(wrap_width(lines), is_torn(lines))
    groups: list[list[Line]] = []
    for line in lines:
        if groups and belongs(groups[-1][-1], line, wrap):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [merge(group) if len(group) > 1 else group[0] for group in groups]


def merge(group: Sequence[Line]) -> Line:
    """One line of several; no space before a comma that a link had torn off."""
    text = "".join(line.text if not i or line.text[0] in ",.;)…" else f" {line.text}" for i, line in enumerate(group))
    return Line(text, [block for line in group for block in line.blocks], group[0].gap, group[0].shape)


def belongs(last: Line, line: Line, wrap: Wrap) -> bool:
    """Whether `line` carries on the paragraph whose last line is `last`."""
    if line.gap or line.furniture or last.furniture or line.bulleted:
        return False
    size = len(last.text)
    if wrap.width and size <= WIDEST and size + 1 + len(line.text.split(" ", 1)[0]) > wrap.width:
        return True
    if line.text[0] in ",;)" and len(line.text) > 1 or leads_on(last.text):
        return True
    torn = size >= UNBROKEN or ". " in last.text or wrap.torn and not last.gap
    return torn and line.text[0].islower() and last.text[-1] not in ENDS


def leads_on(text: str) -> bool:
    """Breaks off after a small word that no line of its own ends with (« le directeur de »)."""
    return text.rsplit(" ", 1)[-1] in OPEN_WORDS


def is_torn(lines: Sequence[Line]) -> bool:
    """Whether a good part of the page's long lines break off before a small letter."""
    long = torn = 0
    for last, line in pairwise(lines):
        if len(last.text) >= UNBROKEN:
            long += 1
            torn += not line.gap and line.text[0].islower() and last.text[-1] not in ENDS
    return torn >= LEAST_TORN and torn >= long * TORN_SHARE


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
