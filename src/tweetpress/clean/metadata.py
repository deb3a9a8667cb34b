"""What the page prints about an article: title, publisher, authors, date; the reader's own findings come first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from tweetpress.clean.dates import find_date
from tweetpress.clean.lines import Line, squash
from tweetpress.clean.names import NAME, NAMES, acceptable, is_name, split_names, tidy_case
from tweetpress.clean.publishers import find_publishers
from tweetpress.datatypes import Metadata

BY = re.compile(
    rf"(?:\b[Pp]ar|PAR|\b[Bb]y|[Rr]ecueillis? par|[Rr]édigé par|[Éé]crit par|[Aa]ute(?:ur|ure|rice) ?:)\s*:?\s+(?P<names>{NAMES})"
)
SPLIT = re.compile(r"\s[|·•–—-]\s|\s{2,}|,\s(?=le\b|publié\b|\d)|\s[àa]\s\d|\sle\s\d")
INITIALS = re.compile(r"^\(?(?:[A-ZÀ-Þ]\.[ -]?){2,4}\)?$")
HEAD_REACH = 8
TAIL_REACH = 6


def complete(known: Metadata, part: Sequence[Line], page: Sequence[Line], detect: Callable[[str], str]) -> Metadata:
    """`known` with what the lines of `part` add; `page` is the whole page, for its publisher."""
    text = "\n".join(line.text for line in part if line.kept)
    title = next((line for line in part if "title" in line.notes), None)
    alone = len(part) == len(page)
    near = surroundings(part)
    return replace(
        known,
        title=(known.title if alone else None) or (title.text if title else known.title),
        publisher=known.publisher or find_publisher(page),
        authors=known.authors if known.authors and alone else find_authors(near, part),
        published=known.published if known.published and alone else find_published(near),
        language=detect(text),
        truncated=known.truncated or is_truncated(part),
    )


def surroundings(part: Sequence[Line]) -> list[Line]:
    """The dropped lines round the title and right after the last paragraph, where dates and names stand."""
    kept = [i for i, line in enumerate(part) if line.kept]
    if not kept:
        return list(part[: HEAD_REACH * 2])
    title = next((i for i, line in enumerate(part) if "title" in line.notes), 0)
    long = [i for i in kept if part[i].paragraph] or kept
    head = part[max(0, title - HEAD_REACH) : long[:2][-1]]
    return [x for x in head if not x.kept] + [x for x in part[long[-1] + 1 : kept[-1] + 1 + TAIL_REACH] if not x.kept]


def find_published(lines: Sequence[Line]) -> str | None:
    """The date of publication: that of a line which says so, else of any line that holds a date."""
    ranked = sorted(lines, key=lambda x: (x.kind != "byline", "mis a jour" in x.folded and "publie" not in x.folded))
    for line in ranked:
        if line.kind in ("byline", "label", "navigation", "meta", "share", "comment", "author", "title"):
            date = find_date(line.text) if line.kind != "title" else None
            if date:
                return date
    return None


def find_authors(lines: Sequence[Line], part: Sequence[Line]) -> tuple[str, ...]:
    """Names after « Par », beside a date, alone under the title or as a signature."""
    for line in lines:
        if line.kind in ("caption", "related", "title", "advert"):
            continue
        names = names_after_by(line.text)
        if names:
            return names
    for line, following in zip(lines, lines[1:], strict=False):
        if line.rule == "author-heading" and re.fullmatch(NAME, following.text) and acceptable(following.text):
            return (tidy_case(following.text),)
    for line in lines:
        if line.kind == "byline" and find_date(line.text):
            names = tuple(n for piece in SPLIT.split(line.text) for n in split_names(piece) if is_name(n))
            if names:
                return names[:1]
    return signature(lines)


def names_after_by(text: str) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    for match in BY.finditer(text):
        found = tuple(n for n in split_names(match["names"]) if acceptable(n)) or found
    return found


def signature(lines: Sequence[Line]) -> tuple[str, ...]:
    """A name or initials on a line of its own, right after the article, or next to a date under the title."""
    for before, line, after in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        text = line.text.strip("() ")
        if line.kind != "label" or len(text) > 40:
            continue
        if INITIALS.match(text) and line.rule == "after-last-sentence":
            return (text,)
        near = [x for x in (before, after) if x is not None]
        dated = any(
            x.kind in ("byline", "caption")
            or find_publishers(x.text) == [x.text]
            or squash(x.text) in map(squash, find_publishers(x.text))
            for x in near
        )
        if is_name(tidy_case(text)) and (line.rule == "after-last-sentence" or dated):
            return (tidy_case(text),)
    return ()


RIGHTS = re.compile(
    r"(?:©|\(c\)|[Cc]opyright)\s?(?:[Cc]opyright )?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s?(?P<after>[A-ZÀ-Þ\d][^.|,–—©()]{1,40}?)(?=\s(?:\d{4}|-|–|—|\||tous)|[.|,–—]|$)",
    re.I,
)
BEFORE_RIGHTS = re.compile(r"^(?P<name>[A-ZÀ-Þ][^.|,–—©]{1,40}?)\s*©")
DATELINE = re.compile(r"^[^()]{0,30}\((?P<name>[^()]{2,40})\)\s?[-–—]")
FURNITURE_KINDS = (
    "footer",
    "comment",
    "consent",
    "subscription",
    "share",
    "navigation",
    "author",
    "listing",
    "paywall",
    "label",
)


def find_publisher(page: Sequence[Line]) -> str | None:
    """The site or paper by what its furniture says: copyright line, header, rules of the comments."""
    votes: Counter[str] = Counter()
    for index, line in enumerate(page):
        if line.kept:
            dateline = DATELINE.match(line.text[:90])
            votes.update({name: 4 for name in find_publishers(dateline["name"])} if dateline else {})
        elif line.kind in FURNITURE_KINDS:
            weigh(votes, line, index)
    first = page[0]
    if (
        len(page) > 1
        and not page[1].gap
        and not first.kept
        and first.kind == "navigation"
        and 2 <= len(first.words) <= 5
        and not first.stopped
    ):
        votes[first.text] += 2  # a name above its slogan or menu
    if not votes:
        return None
    return max(votes, key=lambda name: votes[name])


def weigh(votes: Counter[str], line: Line, index: int) -> None:
    """Add what one furniture line says for its publisher."""
    named = find_publishers(line.text)
    for name in dict.fromkeys(named):
        votes[name] += 4 if line.kind == "footer" else 1
        votes[name] += 3 * (index <= 3 and len(line.words) <= 6)
    if not named and line.kind == "footer":
        match = RIGHTS.search(line.text) or BEFORE_RIGHTS.match(line.text)
        if match:
            votes[match[1].strip()] += 3


def is_truncated(part: Sequence[Line]) -> bool:
    """The page says that there is more for subscribers."""
    return any(line.kind == "paywall" for line in part)
