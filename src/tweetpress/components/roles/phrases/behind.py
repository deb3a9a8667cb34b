"""What follows a title behind a preposition: ministers' fields, and bodies that the recogniser names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tweetpress.components.grammar import OF
from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import DIRECTED, Fields, skip_articles
from tweetpress.components.roles.phrases.labels import Labels
from tweetpress.components.roles.phrases.superiors import Superiors
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import words_of

# Their complement is a field, capitals or not: « ministre des Entreprises publiques ».
MINISTERS: tuple[str, ...] = ("ministre", "sous-ministre", "secrétaire d'", "sous-secrétaire")
MINISTERS += ("commissaire", "haut-commissaire", "conseiller d'État")

MAX_PLACE = 3
"""Tokens of « Côte d'Ivoire »."""


def is_minister(title: Title) -> bool:
    """Whether what « de » and « à » join is the field, and no house: « ministre *des Entreprises publiques* »."""
    return title.noun.noun.startswith(MINISTERS) and not title.noun.noun.startswith("ministre-président")


@dataclass(frozen=True, slots=True)
class Of:
    """« de » in a title's phrase: its token, the first one behind it and its articles, and the end of the phrase."""

    index: int
    at: int
    limit: int


class Behind:
    """What the readers of « de … » and of « à … », « chez … » share."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int], bodies: Bodies) -> None:
        self.anchors = anchors
        self.heads = heads
        self.bodies = bodies
        self.fields: Fields = bodies.fields
        self.superiors = Superiors(anchors, heads)
        self.labels = Labels(anchors, bodies)

    def reads_named(self, title: Title, at: int, limit: int) -> bool:
        """« porte-parole de l'Arcom »: read in the body that the recogniser names at token `at`; whether it does."""
        name = self.bodies.named(at)
        if name is None or title.employers or title.noun.noun in words_of("own field") or is_minister(title):
            return False
        self.bodies.read_named(title, name, limit)
        return True

    def ministry_end(self, index: int, limit: int) -> int:
        """End of « *à* l'Asile et la Migration », « *de* la Culture et au Patrimoine »; preposition `index`."""
        at = skip_articles(self.anchors, index + 1, limit)
        if at < limit and self.anchors.tokens[at].like_num:
            return index  # « commissaire *de 2002 à 2008* »
        end = max(self.fields.end(index, limit), self.bodies.name_end(at, limit)) if at < limit else limit
        named = self.anchors.companies.get(at)  # « des *TIC* », which is a firm elsewhere
        end = end if named is None else max(end, min(named.end, limit))
        return self.further_ministry(end, limit)

    def further_ministry(self, end: int, limit: int) -> int:
        """End of one more field of a minister, in capitals, that « et » or a comma joins at `end`."""
        at = end + (end < limit and self.anchors.word(end) in ("et", ","))
        index = at if at < limit and self.anchors.word(at) in OF | DIRECTED else at - 1
        noun = skip_articles(self.anchors, index + 1, limit)
        if at == end or noun >= limit or noun == at or noun in self.heads:
            return end
        holder = self.anchors.person_from(noun, limit) is not None  # « ministre de la Santé, le Dr X »
        named = self.anchors.tokens[noun].text[:1].isupper() and not (holder or self.is_place(noun))
        return self.ministry_end(index, limit) if named else end

    def zone_end(self, at: int, limit: int) -> int:
        """End of « pour la *zone EMEA* », « de la *région Asie* », « l'*Europe du Sud* »; else `at`."""
        start = at + (self.anchors.word(at) in ("zone", "région") and at + 1 < limit)
        return self.fields.region_end(start, limit) if self.fields.is_region(start) else at

    def is_place(self, index: int) -> bool:
        """« directeur à Paris »; a lower-case word or an unknown place is taken for a body."""
        known = fold(self.anchors.tokens[index].text) in load_knowledge().places
        after = self.anchors.tokens[index + 1 : index + 2]  # « à *Paris*-Dauphine », « à *Paris* 8 »
        named = any(token.text == "-" or token.like_num for token in after)
        return known and not named and not self.anchors.is_a(index, "university")

    def long_place_end(self, index: int) -> int:
        """The token after a place of several words at `index`, « San Francisco », « Côte d'Ivoire »; else `index`."""
        reach = range(min(len(self.anchors.tokens), index + MAX_PLACE), index + 1, -1)
        places = load_knowledge().places
        ends = (end for end in reach if self.anchors.tokens[end - 1].is_alpha)  # not « *Paris-*Dauphine »
        return next((end for end in ends if fold(self.anchors.text(index, end)) in places), index)
