"""Cuts off what a page glues to a line of its article: a rubric before it, a reading time after it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from tweetpress.clean.lines import Line
from tweetpress.lexicon import read_table

COLUMNS = ("rule", "kind", "pattern", "example", "result", "counter")
MARKS = ".,;:!?…()[]«»“”\"'’"
Rule = tuple[str, str, re.Pattern[str]]
"""Name, kind and pattern of one line of lexicon/glued.tsv."""


@cache
def load_rules() -> tuple[Rule, ...]:
    return tuple((row["rule"], row["kind"], re.compile(row["pattern"])) for row in read_table("glued", COLUMNS))


def unglue(lines: Iterable[Line]) -> list[Line]:
    """`lines` without their glued labels, each of which is noted in `Line.cuts`."""
    lines = list(lines)
    often = Counter(word.strip(MARKS) for line in lines for word in line.text.split())
    return [unglue_line(line, often) for line in lines]


def unglue_line(line: Line, often: Mapping[str, int]) -> Line:
    """One line; it is left alone where nothing would remain, or where the page has the glued word more than once.

    « TechCrunch » twice is a name; « TechTwitter » once is a rubric before a title.
    """
    for name, kind, pattern in load_rules():
        match = pattern.search(line.text)
        if match is None or line.furniture:
            continue
        word = line.text[match.start() :].partition(" ")[0].strip(MARKS)
        if match.end() < match.start() + len(word) and often.get(word, 0) > 1:
            continue
        rest = " ".join((line.text[: match.start()] + line.text[match.end() :]).split())
        if any(c.isalpha() for c in rest):
            line = Line(rest, line.blocks, line.gap, line.shape, cuts=[*line.cuts, (kind, name, match.group().strip())])
    return line
