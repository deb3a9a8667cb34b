"""Cuts a page of several posts (category and tag pages, news in brief) into its articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tweetpress.clean.lines import HEADLINE, Line

LEAST_PROSE = 150
"""Letters of prose that each article of a page has; teasers of related articles have less or are cut short."""
TITLE_WORDS = 4
"""On a listing page without dates, a heading of fewer words or with a question mark is an intertitle."""
LISTING_REACH = 12
NOT_A_TITLE = re.compile(r"^(?:\d{1,2}\s?[h:]\s?\d{2}\b|\d{1,2}\s?[.)°]|[QR]\s?:)")


def cut(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each article, in page order; what stands before the first title goes with the first article."""
    starts = find_starts(lines)
    if len(starts) < 2:
        return [list(lines)]
    edges = [0, *starts[1:], len(lines)]
    return [list(lines[a:b]) for a, b in zip(edges, edges[1:], strict=False)]


def find_starts(lines: Sequence[Line]) -> list[int]:
    """Indices of the titles, where the page holds several articles."""
    listing = any(line.kind == "listing" for line in lines[:LISTING_REACH])
    zone = lines[: end_of_articles(lines)]
    heads = [i for i in range(len(zone)) if is_head(zone, i)]
    dated = [i for i in heads if has_dateline(zone, i)]
    if len(dated) >= 2 and (listing or all_substantial(zone, dated)):
        return dated
    after_ending = [i for i in heads if follows_ending(zone, i)]
    if listing:
        return [i for i in heads if len(zone[i].words) >= TITLE_WORDS and not zone[i].question]
    if dated and not set(dated) & set(after_ending):
        return []  # only the article has a dateline: share buttons stand above its intertitles
    first = [i for i in heads[:1] if i not in after_ending]
    return first + after_ending if len(after_ending) >= 2 and all_substantial(zone, first + after_ending) else []


def end_of_articles(lines: Sequence[Line]) -> int:
    """The index of the first heading after which no article starts: comments, or related articles at the end."""
    for index, line in enumerate(lines):
        heading = line.scope in ("rest", "far") and line.kind in ("comment", "related")
        if heading and index > LISTING_REACH and not line.folded[:1].isdigit():
            return index
    return len(lines)


def is_head(lines: Sequence[Line], index: int) -> bool:
    """Shaped like a title, with a paragraph below it and at most dates, labels or a name between."""
    if not is_title_shaped(lines[index]) or not stands_apart(lines, index):
        return False
    for following in lines[index + 1 : index + 5]:
        if following.sentence and not following.furniture:
            return following.paragraph or len(following.text) > 90
        if not following.furniture and not is_label(following):
            return False
    return False


def is_title_shaped(line: Line) -> bool:
    """A few words that do not end like a sentence, an exclamation or question apart."""
    if line.furniture or line.prose or len(line.words) < 2 or len(line.text) > HEADLINE:
        return False
    if NOT_A_TITLE.match(line.text) or line.text.endswith((":", ",", ";")):
        return False
    return not line.stopped or line.text[-1] in "!?»"


def stands_apart(lines: Sequence[Line], index: int) -> bool:
    """A heading of HTML, or a line below a blank one or below furniture."""
    return lines[index].gap or lines[index].shape == "heading" or index == 0 or lines[index - 1].furniture


def is_label(line: Line) -> bool:
    """A rubric or a name under a title."""
    return len(line.words) <= 3 and not line.stopped


def has_dateline(lines: Sequence[Line], index: int) -> bool:
    """Whether a date or byline stands between the title and the first paragraph."""
    for following in lines[index + 1 : index + 5]:
        if following.kind == "byline":
            return True
        if not following.furniture:
            return False
    return False


def follows_ending(lines: Sequence[Line], index: int) -> bool:
    """Whether the line above is what ends the posts of this page: a share line, « Lire la suite », tags."""
    above = lines[index - 1] if index else None
    return (
        above is not None
        and above.kind in ("share", "more", "navigation")
        and any(line.paragraph for line in lines[:index])
    )


def all_substantial(lines: Sequence[Line], starts: Sequence[int]) -> bool:
    """Whether each part holds as much prose as an article does."""
    for a, b in zip(starts, [*starts[1:], len(lines)], strict=True):
        prose = [x for x in lines[a:b] if x.sentence and not x.furniture]
        if sum(len(x.text) for x in prose) < LEAST_PROSE or all(x.cut_short for x in prose):
            return False
    return True
