"""Fields of a post: « marketing et communication », « de la sécurité et de l'intégrité », « Europe du Sud »."""

from __future__ import annotations

from collections.abc import Mapping

from tweetpress.components.grammar import ARTICLES, DEMONSTRATIVES, OF, POSSESSIVES
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.words import words_of

DIRECTED = frozenset(("à", "au", "aux"))
REGION_LINKS = frozenset(("du", "de", "et", "&", "/", "-", ",", "l'", "le", "la", "pour"))
# What follows a verb that the model takes for an adjective: « le ministre *poste des* notes », « *répète partout* ».
BEHIND_VERB = POSSESSIVES | frozenset(
    ("des", "le", "la", "les", "un", "une", "que", "qu'", "donc", "partout", "aussi", "pas", "plus", "déjà", "encore")
)
MAX_FIELD = 7
"""Tokens of one field's name; longer ones are clauses that the noun phrase ran into."""


class Fields:
    """Finds where the name of a field ends. `heads` are the tokens where a role noun begins, with its end."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int]) -> None:
        self.anchors = anchors
        self.heads = heads

    def is_field(self, index: int) -> bool:
        """Whether token `index` is a known field or an adjective of posts."""
        word = self.anchors.word(index)
        return index not in self.heads and (word in words_of("domain") or word in words_of("adjective"))

    def is_region(self, index: int) -> bool:
        capital = self.anchors.tokens[index].text[:1].isupper()
        return capital and self.anchors.is_a(index, "region")

    def region_end(self, index: int, limit: int) -> int:
        """End of the region at `index`: « Europe du Sud », « Amérique du Nord et du Sud », « Asie-Pacifique »."""
        end = index + 1
        while end < limit:
            at = end
            while at < limit and self.anchors.word(at) in REGION_LINKS:
                at += 1
            if at >= limit or not self.is_region(at):
                break
            end = at + 1
        return end

    def compound_end(self, index: int, limit: int) -> int:
        """End of « marketing, communication et digital », whose further fields need no preposition."""
        end = index + 1
        while end + 2 < limit and self.anchors.word(end) == "," and self.is_field(end + 1):
            end += 2
        if end + 1 < limit and self.anchors.word(end) in ("et", "&", "/") and self.is_field(end + 1):
            return end + 2
        return end

    def end(self, index: int, limit: int) -> int:
        """End of the fields that begin with the preposition at `index`; `index` where there is none."""
        end = self.one_end(index, limit)
        while index < end < limit:
            further = self.further_end(end, limit)
            if further == end:
                break
            end = further
        return end

    def further_end(self, end: int, limit: int) -> int:
        """End of one more field joined to those that end at `end`: « … et des ventes », « … de la région »."""
        word = self.anchors.word(end)
        joined = word in ("et", ",", "&", "ou")
        at = end + joined
        if at + 1 >= limit:
            return at + 1 if at < limit and joined and word != "," and self.is_field(at) else end
        if self.anchors.word(at) in OF:
            further = self.one_end(at, limit)
            return further if further > at else end
        if joined and word != "," and self.anchors.word(at) in ARTICLES and self.anchors.is_a(at + 1, "domain"):
            return self.one_end(at - 1, limit)  # « de la confiance et *la sécurité* »
        if joined and self.anchors.word(at) in DIRECTED and self.anchors.is_a(at + 1, "domain"):
            return self.one_end(at, limit)  # « aux communications et *aux affaires* »
        return at + 1 if joined and word != "," and self.is_field(at) else end

    def one_end(self, index: int, limit: int) -> int:
        """End of one field: preposition, article, noun, adjectives; `index` where no field follows."""
        at = skip_articles(self.anchors, index + 1, limit)
        if at >= limit or not self.opens(at):
            return index
        graded = self.anchors.is_a(at, "neutral") and at + 1 < limit and self.opens(at + 1)  # « de *grands* titres »
        end = at + 1 + graded
        while end < limit and end < at + MAX_FIELD and self.continues(end):
            end += 1
        return self.anchors.phrase_end(end, limit, "field tail")  # « des plateformes *en ligne* »

    def opens(self, index: int) -> bool:
        """Whether a field's first noun stands at `index`."""
        token = self.anchors.tokens[index]
        word = token.lower_
        infinitive = token.pos_ == "VERB" and word.endswith(("er", "ir", "re"))
        if word in words_of("department"):
            return index not in self.heads
        if self.is_name(index) or token.like_num or infinitive or self.is_plural_house(index):
            return False
        if word == "entreprise" and self.anchors.word(index - 1) == "l'":
            return False
        if word in words_of("domain"):
            return True
        shown = word not in words_of("no field") or self.is_hyphen(index + 1)  # « d'*histoire*-géo »
        common = token.is_alpha and token.text.islower() and shown
        return common and word not in words_of("organisation") and word not in words_of("institution")

    def continues(self, index: int) -> bool:
        token = self.anchors.tokens[index]
        if self.is_hyphen(index) or (self.is_hyphen(index - 1) and token.text.islower()):
            return True
        if self.is_name(index) or not (token.is_alpha or "-" in token.text):
            return False
        word = token.lower_
        known = word in words_of("adjective") or word in words_of("domain")
        known = known or {self.anchors.word(index - 1), word} <= words_of("english")  # « du community *management* »
        return known or self.is_adjective(index) or (token.text.islower() and word.endswith(PARTICIPLES))

    def is_plural_house(self, index: int) -> bool:
        """« des *sociétés* Nom et Nom »: the plural of a common noun, right before a house."""
        word, end = self.anchors.word(index), index + 1
        reach = min(len(self.anchors.tokens), index + MAX_FIELD)
        while end < reach and (self.anchors.word(end) in OF or self.is_adjective(end)):
            end += 1 + (self.anchors.word(end) in OF)  # « des sociétés *d'envergure mondiale* Nom et Nom »
        return end in self.anchors.companies and word.endswith("s") and word[:-1] in words_of("organisation")

    def is_hyphen(self, index: int) -> bool:
        """Whether the hyphen inside a word is token `index`: « plates*-*formes »."""
        if not 0 < index < len(self.anchors.tokens) - 1 or self.anchors.word(index) != "-":
            return False
        return not (self.anchors.tokens[index - 1].whitespace_ or self.anchors.tokens[index].whitespace_)

    def is_adjective(self, index: int) -> bool:
        """Whether the model has an adjective at `index`, and no article makes it « le ministre *poste des* notes »."""
        token = self.anchors.tokens[index]
        if token.pos_ != "ADJ" or not token.text.islower() or token.lower_.endswith(VERBAL):
            return False
        if token.lower_ in words_of("saying") and token.lower_ not in words_of("adjective"):
            return False  # « le cofondateur *parle* d'une équipe »
        return index + 1 >= len(self.anchors.tokens) or self.anchors.word(index + 1) not in BEHIND_VERB

    def is_name(self, index: int) -> bool:
        return index in self.heads or index in self.anchors.people or index in self.anchors.companies


VERBAL = ("ra", "ront", "rait", "raient")
"""Endings of verbs that the model takes for adjectives: « la nomination du président du conseil *attendra* »."""
PARTICIPLES = ("és", "ées", "isé", "isée", "iques", "ique", "aux", "elles", "els", "aires", "aire")
"""Endings of adjectives that the model takes for other words: « contenus sponsorisés », « ventes publicitaires »."""


def skip_articles(anchors: Anchors, index: int, limit: int) -> int:
    """The first token from `index` on that is no article, possessive or demonstrative."""
    while index < limit and anchors.word(index) in ARTICLES | POSSESSIVES | DEMONSTRATIVES:
        index += 1
    return index
