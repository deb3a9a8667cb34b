"""The house that a text names beside a person: « Chez Gartner, X », « X, du cabinet Gartner », « X (Gartner) »."""

from __future__ import annotations

from collections.abc import Iterator

from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.words import words_of

BESIDE_NAME = frozenset(("de", "d'", "du", "chez", "("))
PASSED = words_of("organisation") | {"la", "l'", "le"}


def find_affiliations(anchors: Anchors) -> dict[str, str]:
    """The house of each person that has one beside a mention; the first one stands."""
    found: dict[str, str] = {}
    for index, person in anchors.people.items():
        if person.start == index:
            for company in houses(person, anchors):
                found.setdefault(person.name, company)
    return found


def houses(person: Name, anchors: Anchors) -> Iterator[str]:
    """The houses right before and right after one mention."""
    at = person.end
    at += anchors.words(at, at + 1) == [","]
    if anchors.words(at, at + 1) and anchors.word(at) in BESIDE_NAME:
        at += 1
        while set(anchors.words(at, at + 1)) & PASSED and at not in anchors.bodies:
            at += 1
        after = anchors.companies.get(at) or anchors.bodies.get(at)
        if after is not None and anchors.words(after.end, after.end + 1) != ["/"]:  # « (PLR/VD) »: of no house
            yield after.name
