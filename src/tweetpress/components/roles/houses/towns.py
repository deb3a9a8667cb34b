"""Places by token, and the towns of which a page speaks: « la mairie de Limoges », « le maire PS de Toulouse »."""

from __future__ import annotations

from dataclasses import dataclass, field

from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.words import words_of

OF = frozenset(("de", "d'", "du"))
TOWN_WORDS = words_of("town")
"""Words before the name of a town that say that it is one: « la *mairie* de », « le conseil *municipal* de »."""
MAX_BETWEEN = 3
"""Tokens from such a word to « de »: « maire *Les Républicains* de »."""
MAX_PLACE = 6
"""Tokens of « Provence-Alpes-Côte d'Azur »."""
BESIDE = 4
"""Tokens between the name of a town and that of its mayor."""
WIDER = frozenset(("country", "continent", "region", "department"))


def place_end(anchors: Anchors, start: int, limit: int) -> int:
    """End of the place whose name begins with token `start`; `start` where there is none."""
    if start >= limit or start in anchors.companies or not anchors.tokens[start].text[:1].isupper():
        return start
    known = load_knowledge().places
    ends = [
        end for end in range(min(limit, start + MAX_PLACE), start, -1) if anchors.tokens[end - 1].text[-1].isalnum()
    ]
    end = next((end for end in ends if fold(anchors.text(start, end)) in known), start)
    while end < limit and anchors.tokens[end].ent_type_ == "LOC" and anchors.tokens[end - 1].ent_type_ in ("LOC", ""):
        end += 1
    return end


@dataclass(slots=True)
class Towns:
    """Towns by folded name, as the page prints them."""

    named: dict[str, str] = field(default_factory=dict)
    free: dict[str, str] = field(default_factory=dict)
    """Those named with nobody beside them."""
    of: dict[str, dict[str, str]] = field(default_factory=dict)
    """Those named beside a person, by person."""


def towns_of(anchors: Anchors) -> Towns:
    """The towns named behind such a word."""
    found = Towns()
    for at in range(len(anchors.tokens)):
        if anchors.word(at) not in TOWN_WORDS:
            continue
        limit = anchors.sentence(at).end
        end = min(limit, at + MAX_BETWEEN + 2)
        of = next((index for index in range(at + 1, end) if anchors.word(index) in OF), end)
        stop = place_end(anchors, of + 1, limit)
        town = anchors.text(of + 1, stop) if stop > of + 1 else ""
        if not town or load_knowledge().places.get(fold(town)) in WIDER:
            continue
        people = {name.name for name in anchors.people_between(max(0, of + 1 - BESIDE), of + 1 + BESIDE)}
        for towns in (found.named, *(found.of.setdefault(person, {}) for person in people)):
            towns.setdefault(fold(town), town)
        if not people:
            found.free.setdefault(fold(town), town)
    return found
