"""Common nouns that take up a house: « la coopérative Odeo … La coopérative … », « Vine, le rival … Le rival … »."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.words import words_of

DEFINITE = frozenset(("l'", "le", "la", "du", "au", "cette", "ce"))
# Nouns that mean a thing or a medium as often as the house: « à la radio », « au quotidien », « l'application ».
THINGS = words_of("thing")
HOUSES_BACK = 12
"""Houses before a noun among which is the one that it takes up."""
BESIDE = 3
"""Tokens from a name to the noun that introduces it: « l'association lyonnaise Odeo », « Odeo, une association »."""


def taken_up(anchors: Anchors, houses: list[Name], is_called: Callable[[str, str], bool]) -> list[Name]:
    """The places where a noun alone means one of `houses`, which the text introduced by that noun or kind."""
    nouns = words_of("organisation") - THINGS
    starts = [house.start for house in houses]
    found: list[Name] = []
    for at in range(1, len(anchors.tokens)):
        noun = anchors.word(at)
        if noun not in nouns or not is_alone(anchors, at):
            continue
        end = bisect_left(starts, at)
        before = houses[max(0, end - HOUSES_BACK) : end]
        of_noun = [house for house in before if is_introduced(anchors, house, noun, at) or is_called(house.name, noun)]
        if of_noun:
            found.append(Name(at, at + 1, of_noun[-1].name))
    return found


def is_alone(anchors: Anchors, at: int) -> bool:
    """Whether the noun stands behind « le » and before no name, adjective or complement of its own."""
    if anchors.word(at - 1) not in DEFINITE or at in anchors.companies or at in anchors.bodies:
        return False
    if at + 1 >= len(anchors.tokens):
        return True
    after = anchors.tokens[at + 1]
    return not (after.text[:1].isupper() or after.pos_ == "ADJ" or after.lower_ in OF)


def is_introduced(anchors: Anchors, house: Name, noun: str, at: int) -> bool:
    """« l'association Odeo », « Odeo, une association », « l'Association des … », before token `at`."""
    end = min(house.end + BESIDE + 1, at, anchors.sentence(house.start).end)
    beside = anchors.words(house.start - BESIDE, house.start) + anchors.words(house.end, end)
    return noun in beside or noun in house.name.casefold().split()
