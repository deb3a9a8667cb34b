"""Cuts off what a page glues to a line of its article: a rubric before it, a reading time after it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tweetpress.clean.lines import Line
from tweetpress.lexicon import read_table

COLUMNS = ("rule", "kind", "pattern", "example", "result", "counter")
Rule = tuple[str, str, re.Pattern[str]]
"""Name, kind and pattern of one line of lexicon/glued.tsv."""


@cache
def load_rules() -> tuple[Rule, ...]:
    return tuple((row["rule"], row["kind"], re.compile(row["pattern"])) for row in read_table("glued", COLUMNS))


def unglue(lines: Iterable[Line]) -> list[Line]:
    """`lines` without their glued labels, each of which is noted in `Line.cuts`."""
    return [unglue_line(line) for line in lines]


def unglue_line(line: Line) -> Line:
    """One line; it is left alone where nothing would remain."""
    for name, kind, pattern in load_rules():
        match = pattern.search(line.text)
        if match is None or line.furniture:
            continue
        rest = " ".join((line.text[: match.start()] + line.text[match.end() :]).split())
        if any(c.isalpha() for c in rest):
            line = Line(rest, line.blocks, line.gap, line.shape, cuts=[*line.cuts, (kind, name, match.group().strip())])
    return line
