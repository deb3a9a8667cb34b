"""Who wrote the article, by what is printed round it: « Par X », a name beside the date, a signature."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tweetpress.clean.dates import find_date
from tweetpress.clean.lines import Line, squash
from tweetpress.clean.names import NAME, NAMES, acceptable, is_name, split_names, tidy_case
from tweetpress.clean.publishers import find_publishers

BY = re.compile(
    r"(?:\b[Pp]ar|PAR|\b[Bb]y|[Rr]ecueillis? par|[Rr]édigé par|[Éé]crit par|[Aa]ute(?:ur|ure|rice) ?:)\s*:?\s+"
    rf"(?P<names>{NAMES})"
)
ALONE = frozenset(
    {
        "par",
        "by",
        "auteur",
        "l'auteur",
        "l’auteur",
        "l'auteure",
        "auteure",
        "autrice",
        "rédigé par",
        "écrit par",
        "un article de",
    }
)
"""Lines that have the name on the next one."""
INITIALS = re.compile(r"^\(?(?:[A-ZÀ-Þ]\.[ -]?){2,4}\)?$")
PIECES = re.compile(r"\s[|·•–—-]\s|\s?,\s(?=le\b|publié\b|mis[e]?\b|\d)|\s[àa]\s\d|\sle\s\d")
AGENCY = re.compile(r"^\(?(?:par )?(?P<name>afp|reuters|belga|ats|awp)\)?$", re.I)
PASSED_OVER = frozenset({"caption", "related", "title", "advert", "embed"})
SIGNING = frozenset({"byline", "author"})
LONGEST_SIGNATURE = 40

Finder = Callable[[Sequence[Line]], tuple[str, ...]]


def find_authors(lines: Sequence[Line]) -> tuple[str, ...]:
    """The authors named in `lines`, the dropped lines round an article; an agency where no one else signs."""
    lines = [line for line in lines if line.kind not in PASSED_OVER]
    finders: tuple[Finder, ...] = (after_by, below_heading, beside_date, signed, agency)
    return next((names for finder in finders if (names := finder(lines))), ())


def after_by(lines: Sequence[Line]) -> tuple[str, ...]:
    """« Par Anne Lebrun », « Propos recueillis par A et B »: in the first line that has it, the last of them."""
    for line in lines:
        if line.kind not in SIGNING and not find_date(line.text) and not BY.match(line.text):
            continue
        found = [match["names"] for match in BY.finditer(line.text)]
        names = tuple(name for text in found[-1:] for name in split_names(text) if acceptable(name))
        if names:
            return names
    return ()


def below_heading(lines: Sequence[Line]) -> tuple[str, ...]:
    """« Rédigé par » with the name on the next line."""
    for line, following in zip(lines, lines[1:], strict=False):
        if (
            line.text.lower().rstrip(" :") in ALONE
            and re.fullmatch(NAME, following.text)
            and acceptable(following.text)
        ):
            return (tidy_case(following.text),)
    return ()


def beside_date(lines: Sequence[Line]) -> tuple[str, ...]:
    """« Anne Lebrun | mis à jour le 19.01.2012 »."""
    for line in lines:
        if line.kind == "byline" and (find_date(line.text) or line.rule == "by-date"):
            pieces = (split_names(piece) for piece in PIECES.split(line.text))
            found = next(((*filter(is_name, names),) for names in pieces if any(map(is_name, names))), ())
            if found:
                return found
    return ()


def signed(lines: Sequence[Line]) -> tuple[str, ...]:
    """A name or initials on a line of its own, right after the article, or next to a date or paper under the title."""
    for index, line in enumerate(lines):
        text = line.text.strip("() ")
        if line.kind != "label" or len(text) > LONGEST_SIGNATURE:
            continue
        last = line.rule == "after-last-sentence"
        if last and INITIALS.match(text):
            return (text,)
        names = [name for name in split_names(text) if is_name(name)]
        if names and (last or any(is_credit(x) for x in lines[max(0, index - 1) : index + 2])):
            return tuple(names)
    return ()


def is_credit(line: Line) -> bool:
    """A date line, or a paper's name alone."""
    return line.kind == "byline" or line.key in map(squash, find_publishers(line.text))


def agency(lines: Sequence[Line]) -> tuple[str, ...]:
    """« AFP », alone."""
    return next(((match["name"],) for line in lines if (match := AGENCY.match(line.text))), ())
