"""What the page prints about an article: title, publisher, authors, date; the reader's own findings come first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tweetpress.clean.authors import find_authors
from tweetpress.clean.bylines import read_byline
from tweetpress.clean.dates import find_date
from tweetpress.clean.lines import Line
from tweetpress.clean.names import acceptable, split_names
from tweetpress.datatypes import Metadata

HEAD_REACH = 8
TAIL_REACH = 6


def complete(known: Metadata, part: Sequence[Line], *, alone: bool, detect: Callable[[str], str]) -> Metadata:
    """`known` with what the lines of `part` add; `alone` says that the page holds no other article."""
    text = "\n".join(line.text for line in part if line.kept)
    title = next((line for line in part if line.is_title), None)
    stated = tuple(name for text in known.authors for name in read_stated(text))
    above, below = surroundings(part)
    return replace(
        known,
        title=title.text if title else known.title if alone else None,
        authors=stated if stated and alone else find_authors(above, text) or find_authors(below, text),
        published=known.published if known.published and alone else find_published(above) or find_published(below),
        language=detect(text),
        truncated=known.truncated or is_truncated(part),
    )


def read_stated(text: str) -> tuple[str, ...]:
    """The names in what the page states as an author."""
    byline = read_byline(text) or read_byline(f"Par {text}")
    return byline.names if byline else tuple(name for name in split_names(text) if acceptable(name))


def surroundings(part: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The dropped lines round the title and right after the last paragraph, where dates and names stand."""
    kept = [i for i, line in enumerate(part) if line.kept]
    if not kept:
        return list(part[: HEAD_REACH * 2]), []
    title = next((i for i, line in enumerate(part) if line.is_title), 0)
    long = [i for i in kept if part[i].paragraph] or kept
    head = part[max(0, title - HEAD_REACH) : long[:2][-1]]
    tail = part[long[-1] + 1 : kept[-1] + 1 + TAIL_REACH]
    return [line for line in head if not line.kept], [line for line in tail if not line.kept]


def find_published(lines: Sequence[Line]) -> str | None:
    """The date of publication: that of a line which says so, else of any line that holds a date."""
    ranked = sorted(lines, key=lambda x: (x.kind != "byline", "mis a jour" in x.folded and "publie" not in x.folded))
    for line in ranked:
        if line.kind in ("byline", "label", "navigation", "meta", "share", "comment", "author", "title"):
            date = find_date(line.text) if line.kind != "title" else None
            if date and (line.kind == "byline" or len(date) == len("2016-01-26")):
                return date
    return None


def is_truncated(part: Sequence[Line]) -> bool:
    """The page says that there is more for subscribers."""
    return any(line.kind == "paywall" or any(kind == "paywall" for kind, _, _ in line.cuts) for line in part)
