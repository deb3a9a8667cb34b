"""What no reader knows between a title and its name: « le président *de la métropole* X », « …, X »."""

from __future__ import annotations

from collections.abc import Mapping

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.behind_at import AT
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import OF
from tweetpress.components.roles.phrases.titles import Title

MAX_TAIL = 9
"""Tokens of « à la cohésion des territoires et aux relations avec les élus »."""
INSIDE = frozenset(("NOUN", "ADJ", "PROPN", "ADP", "DET", "CCONJ", "X"))
"""Parts of speech of a phrase that goes with the noun; a verb ends it."""
THINGS = (
    "domain",
    "adjective",
    "institution",
    "organisation",
    "division",
    "department",
    "commission",
    "nationality",
    "served",
)
"""Classes of nouns and adjectives that mean no person: before a name they are none of its epithets."""


class Tails:
    """Passes over such phrases; `heads` are the tokens where a role noun begins."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int], bodies: Bodies) -> None:
        self.anchors = anchors
        self.heads = heads
        self.bodies = bodies

    def reads(self, title: Title, index: int, limit: int) -> bool:
        """Move the end of the title to the name, or to the comma before it; whether a tail lies between."""
        if not title.definite or title.plural or self.anchors.word(index) not in OF | AT:
            return False
        end = index
        while end < min(limit, index + MAX_TAIL) and self.goes_on(end):
            end += 1
        comma = end < limit and self.anchors.word(end) == ","
        if end < index + 2 or self.anchors.person_from(end + comma, limit) is None or not self.is_thing(end - 1):
            return False
        title.right = end
        return True

    def goes_on(self, at: int) -> bool:
        named = at in self.heads or at in self.anchors.people or at in self.anchors.companies
        return not named and self.anchors.tokens[at].pos_ in INSIDE

    def is_thing(self, at: int) -> bool:
        """« de la *métropole* X », « à *Bruxelles* X »; no « de la *veuve* X »."""
        place = self.anchors.tokens[at].text[:1].isupper() and self.bodies.is_place(at)
        return place or at in self.anchors.bodies or self.anchors.is_a(at, *THINGS)
