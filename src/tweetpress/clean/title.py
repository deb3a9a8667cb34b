"""Finds the title of an article among its first lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tweetpress.clean.lines import HEADLINE, Line, squash
from tweetpress.clean.publishers import find_publishers

REACH = 400
"""A title stands among this many first lines: the menus of a daily's site alone make two hundred."""
META_KINDS = ("byline", "meta", "share")
LABEL_ENDS = (".", ":", ",", ";", "|", "»:")


def find_title(part: Sequence[Line]) -> int | None:
    """The index of the title in `part`; None where the page prints none."""
    opening = first_paragraph(part)
    repeats = Counter(squash(line.text) for line in part[:REACH])
    best, best_score = None, 0.0
    for index, line in enumerate(part[: min(REACH, opening)]):
        if is_candidate(line, repeats):
            value = score(part, index, repeats)
            if value >= best_score:
                best, best_score = index, value
    return best


def first_paragraph(part: Sequence[Line]) -> int:
    """The index of the first paragraph of the article, or the number of lines.

    Prose above a dated headline is a notice that no rule knew: the paragraph after that headline is then the first.
    """
    found = [i for i, line in enumerate(part) if line.paragraph and not line.furniture]
    return found[0] if found else len(part)


def is_candidate(line: Line, repeats: Counter[str]) -> bool:
    """Shaped like a title: words without the end of a sentence, not furniture."""
    if line.furniture or line.bulleted and not line.text[0].isdigit() or not re.search(r"[^\W\d_]{2}", line.text):
        return False
    if repeats[squash(line.text)] > 1 and len(line.words) >= 3:
        return True
    return len(line.text) <= HEADLINE and not line.text.endswith(LABEL_ENDS) or line.cut_short


def score(part: Sequence[Line], index: int, repeats: Counter[str]) -> float:
    """How much the line looks like the title; ties go to the later line."""
    line = part[index]
    value = 1.0
    value += 5 * (repeats[squash(line.text)] > 1 and len(line.words) >= 3)
    value += 2 * (len(line.text) >= 30) + (len(line.words) >= 5)
    value += 3 * leads_on(part, index)
    value -= 2 * (len(line.text) < 15) + 2 * (line.text.isupper() and len(line.words) <= 3)
    value -= 3 * (
        index <= 1 and bool(find_publishers(line.text)) and len(line.words) <= 10 and part[0].text == line.text
    )
    return value


def leads_on(part: Sequence[Line], index: int) -> bool:
    """Followed by a date, a byline, share buttons, a reading time or a sentence."""
    following = part[index + 1] if index + 1 < len(part) else None
    return following is not None and (following.kind in META_KINDS or following.sentence and not following.furniture)
