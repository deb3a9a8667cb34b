"""Posts filled: « Vine *tient enfin* sa directrice », « *s'est trouvé* un directeur », « *a enfin* un patron »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import words_of

SPAN = 3
"""Tokens from « a » to « un patron »: « a donc enfin un patron »."""


def is_find(anchors: Anchors, title: Title) -> bool:
    """Whether the words before `title` say that the post has just been filled."""
    before = anchors.words(title.left - 1 - SPAN, title.left)
    if before[-1:] in (["a"], ["ont"]) and title.indefinite and "new" in title.marks:  # « Vine a un nouveau patron »
        return True
    while before and before[-1] in ("enfin", "désormais", "aussi", "donc", "déjà", "de", "d'"):
        before.pop()
        if before[-1:] in (["a"], ["ont"]) and title.indefinite:
            return True
    if before[-1:] and before[-1] in words_of("found") and {"se", "s'"} & set(before):
        return True
    return bool(before) and before[-1] in words_of("finding") and title.possessive
