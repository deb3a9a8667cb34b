"""Places by token, and the towns of which a page speaks: « la mairie de Limoges », « le maire PS de Toulouse »."""

from __future__ import annotations

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


def towns_of(anchors: Anchors) -> list[tuple[int, str]]:
    """The towns named behind such a word, each with its first token."""
    found: list[tuple[int, str]] = []
    for at in range(len(anchors.tokens)):
        if anchors.word(at) not in TOWN_WORDS:
            continue
        end = min(anchors.sentence(at).end, at + MAX_BETWEEN + 2)
        of = next((index for index in range(at + 1, end) if anchors.word(index) in OF), end)
        stop = place_end(anchors, of + 1, anchors.sentence(at).end)
        town = anchors.text(of + 1, stop) if stop > of + 1 else ""
        if town and load_knowledge().places.get(fold(town)) not in WIDER:
            found.append((of + 1, town))
    return found
