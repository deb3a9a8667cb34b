"""Who wrote the article, by what is printed round it: « Par X », a name beside the date, a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tweetpress.clean.bylines import read_byline
from tweetpress.clean.dates import find_date
from tweetpress.clean.lines import Line, squash
from tweetpress.clean.names import NAME, NAMES, acceptable, split_names, tidy_case
from tweetpress.clean.publishers import find_publishers
from tweetpress.lexicon import read_table

BY = re.compile(
    r"(?:\b[Pp]ar|PAR|\b[Bb]y|[Rr]ecueillis? par|[Rr]édigé par|[Éé]crit par|[Aa]ut(?:eure?|rice) ?:)\s*:?\s+"
    rf"(?P<names>{NAMES})"
)
ALONE = frozenset(
    {"par", "by", "auteur", "l'auteur", "l'auteure", "auteure", "autrice", "redige par", "ecrit par", "un article de"}
)
"""Folded lines that have the name on the next one."""
INITIALS = re.compile(r"^\(?(?:[A-ZÀ-Þ]\.[ -]?){2,4}\)?$")
AGENCY = re.compile(
    r"^\(?(?:(?:par|avec|source ?:|avec l['’]) ?)?(?P<name>afp|reuters|belga|ats|awp|agence france[- ]presse)\)?$", re.I
)
PASSED_OVER = frozenset({"caption", "related", "title", "advert", "embed", "consent", "comment"})
SIGNING = frozenset({"byline", "author"})
LONGEST_SIGNATURE = 40


def find_authors(lines: Sequence[Line], text: str = "") -> tuple[str, ...]:
    """The authors named in `lines`, the dropped lines round an article; an agency where no one else signs.

    Names on a line of their own are authors only where `text`, the article, does not speak of them.
    """
    lines = [line for line in lines if line.kind not in PASSED_OVER]
    found: list[Iterator[tuple[str, ...]]] = [
        *(stated(lines), after_by(lines), below_heading(lines), alone(lines, text), initials(lines), agency(lines))
    ]
    return next((names for finder in found for names in finder if names), ())


def stated(lines: Sequence[Line]) -> Iterator[tuple[str, ...]]:
    """« Par Anne Lebrun », « Anne Lebrun | 3 mars 2014 », « Anne Lebrun, Le Courrier »."""
    for line in lines:
        byline = read_byline(line.text)
        if byline is not None and byline.certain:
            yield byline.names


def after_by(lines: Sequence[Line]) -> Iterator[tuple[str, ...]]:
    """« …Propos recueillis par A et B… » in a line of bylines with more in it: the last « par » of the line."""
    for line in lines:
        if read_byline(line.text) is None and (line.kind in SIGNING or find_date(line.text) or BY.match(line.text)):
            found = [match["names"] for match in BY.finditer(line.text)]
            yield tuple(name for text in found[-1:] for name in split_names(text) if acceptable(name))


def below_heading(lines: Sequence[Line]) -> Iterator[tuple[str, ...]]:
    """« Rédigé par » with the name on the next line."""
    for line, following in zip(lines, lines[1:], strict=False):
        if line.folded.rstrip(" :") in ALONE and re.fullmatch(NAME, following.text) and acceptable(following.text):
            yield (tidy_case(following.text),)


def alone(lines: Sequence[Line], text: str) -> Iterator[tuple[str, ...]]:
    """Names on a line of their own: right after the article, next to a date or paper, or under the title."""
    for index, line in enumerate(lines):
        byline = read_byline(line.text) if line.kind == "label" and len(line.text) <= LONGEST_SIGNATURE else None
        if byline is None or not byline.names or line.rule == "before-title":
            continue
        credited = any(is_credit(x) for x in lines[max(0, index - 1) : index + 2])
        unknown = not any(name in text for name in byline.names)
        if line.rule == "after-last-sentence" or credited or unknown and all(map(has_first_name, byline.names)):
            yield byline.names


def is_credit(line: Line) -> bool:
    """A date line, or a paper's name alone."""
    return line.kind == "byline" or line.key in map(squash, find_publishers(line.text))


def has_first_name(name: str) -> bool:
    """Whether the first word of a name is a first name."""
    return name.split(" ", 1)[0] in first_names()


@cache
def first_names() -> frozenset[str]:
    return frozenset(row["name"] for row in read_table("first_names", ("name", "gender")))


def initials(lines: Sequence[Line]) -> Iterator[tuple[str, ...]]:
    """« A.L. » right after the article."""
    for line in lines:
        text = line.text.strip("() ")
        if line.kind == "label" and line.rule == "after-last-sentence" and INITIALS.match(text):
            yield (text,)


def agency(lines: Sequence[Line]) -> Iterator[tuple[str, ...]]:
    """« AFP », alone."""
    for line in lines:
        match = AGENCY.match(line.text)
        if match:
            yield ("AFP" if "-" in match["name"] or " " in match["name"] else match["name"],)
