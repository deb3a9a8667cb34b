"""Words of time beside a title: « directrice *de 2008 à 2010* », « *alors* ingénieur », « *jusqu'à présent* chef »."""

from __future__ import annotations

from functools import cache

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.words import words_of

ENDING_WORDS = frozenset(("jusqu'en", "jusqu'", "jusqu'à", "jusque", "pendant", "durant"))
REACH = 5
"""Tokens after a title in which its end may be told."""


@cache
def is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text.startswith(("19", "20"))


def has_ended(anchors: Anchors, right: int, end: int) -> bool:
    """Whether the words from token `right` on end the post: « entre 2007 et 2008 », « jusqu'en 2010 »."""
    after = anchors.words(right, min(end, right + REACH))
    if after[:1] == ["("]:
        after = after[1:]
    if after[:1] == ["entre"] or (after[:1] == ["de"] and is_year("".join(after[1:2])) and "à" in after):
        return True
    years = [word for word in after if is_year(word)]
    return bool(ENDING_WORDS & set(after)) or (len(years) == 2 and "-" in after)


def is_past_moment(anchors: Anchors, left: int) -> bool:
    """Whether a title at token `left` is one of another time: « alors ingénieur », « jusque-là directeur »."""
    before = anchors.words(left - 2, left)
    if before[-1:] == ["présent"]:
        return any(word.startswith("jusqu") for word in anchors.words(left - 3, left))
    return bool(set(before) & words_of("until then"))
