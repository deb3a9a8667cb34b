"""Numbers, dates and codes as a reader wants them."""

from __future__ import annotations

import re

from tweetpress.datatypes import Figure

NARROW = "\u202f"  # between thousands, as French typography wants it
NOT_SAID = "–"
QUALIFIERS = {
    "exact": "",
    "about": "about",
    "more_than": "more than",
    "less_than": "less than",
    "at_most": "at most",
    "at_least": "at least",
}
CHANGES = {"increase": "up", "decrease": "down", None: ""}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def spoken_qualifier(figure: Figure) -> str:
    return " ".join(filter(None, (CHANGES[figure.change], QUALIFIERS[figure.qualifier])))


def spoken_value(figure: Figure) -> str:
    """The number, or both ends of a range, grouped the French way."""
    number = group(figure.value)
    if figure.value_max is not None:
        number = f"{number} – {group(figure.value_max)}"
    return f"× {number}" if figure.kind == "multiple" else number


def spoken_unit(figure: Figure) -> str:
    """What is counted, in the article's French: « personnes par mois », « USD »."""
    unit = "%" if figure.kind == "percent" else figure.currency if figure.kind == "money" else figure.unit
    return " ".join(filter(None, (unit, f"par {figure.per}" if figure.per else "")))


def group(value: float) -> str:
    """A number the French way.

    >>> group(1500000.5).replace(NARROW, " ")
    '1 500 000,5'
    """
    whole, _, decimals = f"{value:,.6f}".rstrip("0").partition(".")
    return whole.replace(",", NARROW) + (f",{decimals}" if decimals else "")


def align_decimals(numbers: list[str]) -> list[str]:
    """`numbers` padded on the right, so that in a right-justified column their units stand under each other."""
    tails = [len(number.rpartition(",")[2]) + 1 if "," in number else 0 for number in numbers]
    longest = max(tails, default=0)
    return [number + " " * (longest - tail) for number, tail in zip(numbers, tails, strict=True)]


def spoken_date(published: str | None) -> str:
    """`2016-01-26` as « 26 January 2016 »; what is no such date, as it is."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", published or "")
    if not match or not 1 <= int(match[2] or 1) <= 12:
        return published or ""
    day = str(int(match[3])) if match[3] else ""
    month = MONTHS[int(match[2]) - 1] if match[2] else ""
    return " ".join(filter(None, (day, month, match[1])))


def counted(number: int, noun: str) -> str:
    """`1 article`, `2 articles`, `2 people`."""
    singular = {"people": "person", "companies": "company"}.get(noun, noun.removesuffix("s"))
    return f"{group(number)} {singular if number == 1 else noun}"
