"""Names of papers and sites in a line (lexicon/publishers.tsv), and which of them published the page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from tweetpress.clean.lines import Line, fold, squash
from tweetpress.lexicon import read_table, split_forms

WORD = re.compile(r"[\w+]+")
ARTICLES = ("le", "la", "les", "l", "du")


@cache
def names() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word of a folded form -> (words of the form, publisher's name), longest form first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table("publishers", ("name", "forms")):
        for form in (row["name"], *split_forms(row["forms"])):
            if words := tuple(WORD.findall(fold(form))):  # a user's own may be signs alone
                table.setdefault(words[0], []).append((words, row["name"]))
    return {first: tuple(sorted(forms, key=lambda f: -len(f[0]))) for first, forms in table.items()}


def find_publishers(text: str) -> list[str]:
    """Publishers named in `text`, in order, each as often as it stands there."""
    words = WORD.findall(fold(text))
    if names().keys().isdisjoint(words):
        return []
    capitals = {fold(word) for word in WORD.findall(text) if not word[0].islower()}
    found, index = [], 0
    while index < len(words):
        for form, name in names().get(words[index], ()):
            if tuple(words[index : index + len(form)]) == form and is_proper(form, capitals):
                found.append(name)
                index += len(form) - 1
                break
        index += 1
    return found


def is_proper(form: tuple[str, ...], capitals: set[str]) -> bool:
    """Whether a name of one word (« Le Droit », « Elle ») is written with its capital; longer names need none."""
    return len(form) > 2 or len(form) == 2 and form[0] not in ARTICLES or form[-1] in capitals


COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s?(?:copyright )?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s?(?P<name>\w[^.|,–—©()]{1,40}?)"
    r"(?=\s(?:\d{4}|-|–|—|\||tous|all)|[.|,–—]|$)"
    r"|^(?P<before>\w[^.|,–—©]{1,40}?)\s*(?:©|\(c\))",
    re.I,
)
DATELINE = re.compile(r"^[^()]{0,30}\((?P<name>[^()]{2,40})\)\s?[-–—]")
WINDOW = re.compile(r"(?P<title>.{8,}?)\s+(?:[|•·–—-]|::)\s+(?P<name>[^|•·–—]{2,40})$")
WEIGHTS = {
    "footer": 4.0,
    "comment": 2.0,
    "author": 2.0,
    "share": 2.0,
    "subscription": 2.0,
    "related": 0.5,
    "caption": 0.0,
    "advert": 0.0,
    "title": 0.0,
    "repeat": 0.0,
    "embed": 0.0,
}
"""What one mention in a dropped line counts, by its kind; 1 for the kinds not named here."""
DATELINE_WEIGHT, COPYRIGHT_WEIGHT, HEADER_WEIGHT, BANNER_WEIGHT, WINDOW_WEIGHT = 4.0, 3.0, 3.0, 3.0, 4.0
HEADER_LINES = 4
SLOGAN_WORDS = 3
LEAST = 1.0
AGENCY = re.compile(r"\b(?:afp|reuters|belga|ats|awp|getty|sipa|ap|epa|agence)\b", re.I)


def publisher_of(page: Sequence[Line]) -> str | None:
    """The site or paper by what its furniture says: copyright line, header, rules of the comments, dateline."""
    votes: dict[str, float] = defaultdict(float)
    for index, line in enumerate(page):
        if line.kept:
            dateline = DATELINE.match(line.text[:90])
            weigh(votes, find_publishers(dateline["name"]) if dateline else [], DATELINE_WEIGHT)
            continue
        named = find_publishers(line.text)
        weigh(votes, named, WEIGHTS.get(line.kind, 1.0))
        if index < HEADER_LINES and len(line.words) <= 6:
            weigh(votes, named, HEADER_WEIGHT)
        if not named and line.kind == "footer":
            weigh(votes, copyright_holder(line.text), COPYRIGHT_WEIGHT)
    if has_banner(page):
        weigh(votes, [page[0].text], BANNER_WEIGHT)
    weigh(votes, window_name(page), WINDOW_WEIGHT)
    best = max(votes, key=lambda name: votes[name], default=None)
    return best if best is not None and votes[best] >= LEAST else None


def weigh(votes: dict[str, float], names: Sequence[str], weight: float) -> None:
    for name in dict.fromkeys(names):
        votes[name] += weight


def copyright_holder(text: str) -> list[str]:
    match = COPYRIGHT.search(text)
    name = (match["name"] or match["before"]).strip() if match else ""
    return [name] if name and not AGENCY.search(name) else []


def window_name(page: Sequence[Line]) -> list[str]:
    """The site's name after the title in the first line: « Twitter perd son patron | Le Courrier »."""
    match = WINDOW.match(page[0].text)
    if match is None or not any(line.is_title and line.key == squash(match["title"]) for line in page):
        return []
    return find_publishers(match["name"]) or [match["name"].removesuffix(".fr")]


def has_banner(page: Sequence[Line]) -> bool:
    """Whether the page opens with a name right above a slogan or a menu in one line."""
    first, second = page[0], page[1] if len(page) > 1 else page[0]
    close = second is not first and not second.gap and first.shape != "item"
    named = not first.kept and first.rule == "before-title" and 1 <= len(first.words) <= 5 and not first.stopped
    return close and named and len(second.words) >= SLOGAN_WORDS and not is_person(first.text)


def is_person(text: str) -> bool:
    """Whether a line is a given name and a surname: a byline above the title, no site's name."""
    words = text.split()
    return 2 <= len(words) <= 3 and all(word[0].isupper() for word in words) and words[0].title() in given_names()


@cache
def given_names() -> frozenset[str]:
    """Given names that are no words; several papers are called after people."""
    rows = read_table("first_names", ("name", "gender"))
    return frozenset(row["name"] for row in rows if not row["gender"].endswith("?"))
