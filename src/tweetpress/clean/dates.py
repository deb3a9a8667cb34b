"""Dates as pages print them -> ISO 8601, as exact as printed."""

from __future__ import annotations

import re
from functools import cache

from tweetpress.lexicon import read_table, split_forms
from tweetpress.text import true_date

MIN_YEAR, MAX_YEAR = 1990, 2039


@cache
def months() -> dict[str, int]:
    """Number of each month by every spelling, lower case."""
    return {
        form: int(row["number"])
        for row in read_table("months", ("number", "forms"))
        for form in split_forms(row["forms"])
    }


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """From the most exact to the least."""
    names = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    return (
        re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
        re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})(?:er)?[ -](?P<n>{names})\b\.?,?[ -](?P<y>(?:19|20)\d\d)(?!\d)", re.I),
        re.compile(rf"\b(?P<n>{names})\b\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>(?:19|20)\d\d)(?!\d)", re.I),
        re.compile(r"(?<![\d/.])(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>(?:19|20)\d\d)(?!\d)"),
        re.compile(r"(?<![\d/.])(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>\d\d)(?![\d/.])"),
        re.compile(rf"\b(?P<n>{names})\b\.? (?P<y>(?:19|20)\d\d)(?!\d)", re.I),
    )


def find_date(text: str) -> str | None:
    """The first date of `text`, the most exact kind first: `2016-01-26` or `2009-02`; None where there is none."""
    for pattern in patterns():
        for match in pattern.finditer(text):
            iso = to_iso(match.groupdict())
            if iso:
                return iso
    return None


def to_iso(parts: dict[str, str | None]) -> str | None:
    """ISO 8601 of named groups y, m or n, d; None for no such day. Two-digit years are of this century."""
    year = int(parts["y"] or 0)
    year += 2000 if year < 100 else 0
    month = months()[(parts["n"] or "").lower()] if parts.get("n") else int(parts.get("m") or 0)
    day = int(parts.get("d") or 0)
    if not (MIN_YEAR <= year <= MAX_YEAR):
        return None
    return true_date(f"{year}-{month:02}-{day:02}" if parts.get("d") else f"{year}-{month:02}")


CLOCK = re.compile(r"\b\d{1,2}\s?(?:[:hH]\s?\d{0,2}|heures?)(?::\d\d)?\b")
COUNTER = re.compile(
    r"\b[\d.,]+\s?[kK]?\s(?:commentaires?|vues?|lectures?|partages?|min(?:utes?)?|r[ée]actions?)\b(?:\(s\))?"
)
BY_NAME = re.compile(r"\b[Pp]ar\s+[A-ZÀ-Þ]")
ENDS_SENTENCE = re.compile(r"(?<!\b[A-ZÀ-Þ])\.$")


@cache
def small_words() -> frozenset[str]:
    """Words that may stand on a date line beside the date and names."""
    rows = read_table("bylines", ("kind", "words"))
    return frozenset(word for row in rows if row["kind"] == "small" for word in split_forms(row["words"]))


def is_dateline(text: str) -> bool:
    """A line that holds a date and, besides, only capitalised names, hours, counters and the words of bylines."""
    if len(text) > 140 or not any(c.isdigit() for c in text) or ENDS_SENTENCE.search(text):
        return False
    rest, found = text, False
    for pattern in patterns():
        match = pattern.search(rest)
        if match and rest[match.end() :].lstrip().startswith(":"):
            return False
        rest, count = pattern.subn(" ", rest)
        found = found or count > 0
    words = re.findall(r"[^\W_]+", COUNTER.sub(" ", CLOCK.sub(" ", rest)))
    names = [w for w in words if w.lower() not in small_words() and not w.isdigit()]
    lower = sum(w[0].islower() for w in names)
    return found and len(names) <= 8 and lower <= (2 if BY_NAME.search(rest) else 0)
