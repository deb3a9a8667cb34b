"""Where the names of bodies begin and end, and which words may open one: companies, institutions, unknown names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tweetpress.components.grammar import ARTICLES, OF, POSSESSIVES
from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.phrases.fields import Fields, skip_articles
from tweetpress.components.roles.words import words_of

UNNAMED = frozenset(("un", "une"))
MAX_ADJECTIVES = 2
"""Adjectives between the article and the noun of « une jeune et petite société »."""
MAX_PARTY = 6
"""Tokens of « Europe Écologie - Les Verts »."""
MAX_NOUN = 9
"""Tokens from « groupe » to the name it introduces: « site d'alerte aux pannes de réseau Zorglub »."""
STAFFS = frozenset(("cabinet", "bureau"))
SMALL = re.compile(r"e-[A-ZÀ-Ý]|[a-z]{1,3}[A-ZÀ-Ý]")
LETTER = re.compile(r"[A-ZÀ-Ý]\.")
OFFICERS = frozenset(("président", "présidente", "ministre", "premier", "gouverneur", "chancelier", "chancelière"))
"""« cabinet du *président* »: those who have a staff."""
STAFFED = OFFICERS | {"chef", "cheffe"}
PURPOSES = frozenset(("pour", "contre", "sur"))
INNER = frozenset(("à", "aux", "au", "en", "dans", "sur", "pour", "contre"))
"""They join a noun to the one before it: « plateforme de mise *en* relation »."""


class BodyNames:
    """Spans of bodies; an index is the token after preposition and article, `heads` the role nouns with their ends."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int]) -> None:
        self.anchors = anchors
        self.heads = heads
        self.fields = Fields(anchors, heads)

    def is_common(self, index: int) -> bool:
        """« de l'*agence* Nom »: the common noun before a name."""
        return self.anchors.tokens[index].text.islower() and self.anchors.is_a(index, "organisation")

    def party_end(self, index: int, limit: int) -> int:
        """End of the party at `index`, « EELV », « Québec solidaire »; `index` where there is none."""
        ends = range(min(limit, index + MAX_PARTY), index, -1)
        return next((end for end in ends if self.anchors.text(index, end).lower() in words_of("party")), index)

    def named(self, index: int) -> Name | None:
        """The body that the recogniser finds from token `index` on."""
        name = self.anchors.bodies.get(index)
        if name is None or name.start != index or name.name[:1].islower():
            return None
        joined = bool(OF & set(self.anchors.words(index, name.end)))  # « Communauté *de* communes *de* Nom »
        joined = joined and not self.anchors.tokens[index].text.isupper()  # « RH de la SNCF »
        field = self.anchors.is_a(index, "domain") and not (joined or self.anchors.is_a(index, "body noun"))
        if field and not self.ends_as_name(index, name.end):
            return None
        common = name.end == index + 1 and self.anchors.is_a(index, "organisation")
        return None if common else name  # « Coalition avenir Québec », of which only the first word is found

    def ends_as_name(self, index: int, end: int) -> bool:
        """« de Media *Watchers* »: behind a word for a field another that is in no list."""
        last = self.anchors.tokens[end - 1]
        listed = any(self.anchors.is_a(end - 1, kind) for kind in ("domain", "adjective", "department", "english"))
        return end > index + 1 and last.text.istitle() and not listed and not self.fields.is_adjective(end - 1)

    def past_place(self, name: Name, limit: int) -> int:
        """End of the body `name` with the adjective of its common noun."""
        end = name.end
        common = self.anchors.is_a(name.start, "institution", "organisation")
        while common and end < limit and end == name.start + 1 and self.fields.continues(end):
            end += 1  # « l'Assemblée *nationale* »
        if end < limit and self.anchors.word(end - 1) in OF and self.is_proper(end):
            return self.name_end(end, limit)  # « Communauté de communes de *Nom* »
        return end

    def purpose_end(self, end: int, limit: int) -> int:
        """End of the body that ends at `end` with what it is for: « Conseil *pour la famille* »; no « la suite »."""
        aimed = end + 2 < limit and self.anchors.word(end) in PURPOSES and self.anchors.word(end + 1) in ARTICLES
        if not aimed or not self.anchors.is_a(end + 2, "domain"):
            return end
        return self.fields.end(end, limit)

    def common_end(self, index: int, limit: int) -> int:
        """Where the phrase of the common noun at `index` ends, or a name in it begins.

        « groupe de presse régionale *Rossel* », « société spécialisée dans les sondages *Odeo* ».
        """
        end, reach = index + 1, index + MAX_NOUN
        while end < min(limit, reach) and not self.is_house(end):
            if self.anchors.is_a(end, "specialised"):  # « société *spécialisée dans* les sondages Odeo »
                end, reach = end + 1, reach + MAX_NOUN
                end += end < limit and self.anchors.word(end) in INNER
                continue
            if self.is_proper(end) and self.is_place(end):
                return self.name_end(end, limit)  # « l'entreprise de Mountain View »
            if end in self.heads or end in self.anchors.people or end in self.anchors.companies:
                return end
            small = self.anchors.word(end) in OF | ARTICLES | INNER or self.anchors.is_a(end, "nationality", "epithet")
            token = self.anchors.tokens[end]
            if not (small or token.pos_ in ("ADJ", "NOUN") or (token.pos_ == "PROPN" and token.text.islower())):
                return end
            end += 1
        return end

    def is_house(self, index: int) -> bool:
        """The name of a house, right behind the noun or « de » that it explains; no place."""
        if self.anchors.word(index - 1) in INNER or index in self.heads or index in self.anchors.people:
            return False
        placed = self.anchors.word(index - 1) == "de" and self.is_place(index)
        return index in self.anchors.companies or (self.is_proper(index) and not placed)

    def is_staff_of_person(self, index: int, limit: int) -> bool:
        """« cabinet de Nom »: the staff of a minister or a mayor."""
        at = skip_articles(self.anchors, index + 2, limit)
        served = at < limit and (at in self.anchors.people or self.anchors.word(at) in STAFFED)
        return served and self.anchors.word(index + 1) in OF and self.anchors.word(index) in STAFFS

    def is_side(self, index: int, limit: int) -> bool:
        """« groupe socialiste », « parti pirate »: a side of a parliament, named by its colour."""
        return (
            self.anchors.word(index) in ("groupe", "parti")
            and index + 1 < limit
            and self.anchors.is_a(index + 1, "politics")
        )

    def is_place(self, index: int) -> bool:
        return fold(self.anchors.tokens[index].text) in load_knowledge().places or (
            self.anchors.tokens[index].ent_type_ == "LOC"
        )

    def unnamed(self, index: int, limit: int) -> int | None:
        """The common noun of « une petite société de conseil », whose article is token `index`; None for others."""
        if self.anchors.word(index) not in UNNAMED:
            return None
        ahead = range(index + 1, min(limit, index + 2 + MAX_ADJECTIVES))
        return next((at for at in ahead if self.anchors.is_a(at, "organisation")), None)

    def institution_end(self, index: int, limit: int) -> int:
        """End of the institution whose common noun stands at `index`."""
        end = index + 1
        while end < limit and self.extends_institution(end, limit):
            end += 1
        return end

    def extends_institution(self, index: int, limit: int) -> bool:
        if index in self.anchors.people:
            return self.anchors.word(index - 1) in OF or index - 1 in self.anchors.people
        if self.anchors.word(index) in OF:
            after = index + 1
            while after < limit and self.anchors.word(after) in ARTICLES:
                after += 1
            joined = after not in self.heads or self.is_of_members(index)
            return after < limit and joined and self.anchors.tokens[after].text[0].isalpha()
        known = self.anchors.tokens[index].text[0].isalpha()  # « de *l'*opposition », « de *Ville-Nom* »
        noun = self.anchors.word(index - 1) in OF | ARTICLES | {"et"} and known
        if index in self.heads:
            article = self.anchors.word(index - 1) in ARTICLES  # « cabinet de *la cheffe* »
            return noun and self.is_of_members(index - 1 - article)
        foreign = self.anchors.is_a(index, "nationality")
        return noun or foreign or self.links(index, limit) or self.fields.continues(index)

    def is_guild(self, index: int, limit: int) -> bool:
        """« le *syndicat* national des journalistes »: a body that its members or its cause name, in small letters."""
        at = index + 1
        at += at < limit and self.anchors.is_a(at, "adjective", "nationality")
        named = at + 1 < limit and (self.anchors.word(at) == "des" or self.anchors.words(at, at + 2) == ["de", "la"])
        definite = self.anchors.word(index - 1) in (*ARTICLES, "du")
        return named and definite and self.anchors.is_a(index, "guild")

    def is_of_members(self, index: int) -> bool:
        """« Société *des* journalistes », « cabinet *du* président »: a body that its members or its head name."""
        back = (
            2 if self.anchors.is_a(index - 1, "adjective", "nationality") else 1
        )  # « syndicat national *des* journalistes »
        noun = self.anchors.tokens[index - back]
        if noun.lower_ in STAFFS and {*self.anchors.words(index + 1, index + 3)} & STAFFED:
            return True
        return self.anchors.word(index) == "des" and (noun.text[:1].isupper() or noun.lower_ in words_of("guild"))

    def has_name(self, index: int, limit: int) -> bool:
        """Whether a name stands right behind the common noun at `index`: « au cabinet Gartner », « au Groupe ESC »."""
        end = self.common_end(index, limit)  # « pour le *site d'information financière* Nom »
        beside = any(at in self.anchors.companies for at in range(index + 1, min(index + 4, limit)))
        return beside or (end < limit and self.is_house(end))

    def name_end(self, index: int, limit: int) -> int:
        """End of the proper name that begins at `index`."""
        end = index + 1
        titled = self.anchors.tokens[index].text[:1].isupper() and self.anchors.word(index) in ARTICLES | POSSESSIVES
        while titled and end < limit and self.is_small(end, limit):
            end += 1  # « du blog *Le journal d'un avocat* »
        while end < limit and self.links(end, limit):
            end += 1
        return end

    def is_small(self, index: int, limit: int) -> bool:
        """Whether a common noun stands at `index`, or « de » before one."""
        small = self.anchors.word(index) in OF | UNNAMED and index + 1 < limit
        noun = self.anchors.tokens[index].pos_ == "NOUN" and index not in self.anchors.companies
        return (small or noun) and self.anchors.tokens[index].text.islower()

    def is_proper(self, index: int, *, bare: bool = False) -> bool:
        """A capital that no common noun explains, or a web address; `bare`: « de » without an article before it."""
        token = self.anchors.tokens[index]
        known = token.lower_ in words_of("domain") or token.lower_ in words_of("organisation")
        small = SMALL.match(token.text) is not None  # « cdH », « eBay », « e-Enfance »
        capital = small or token.text[:1].isupper() or (token.text[:1].isdigit() and token.text[-1:].isalpha())
        return token.like_url or (capital and (bare or not known))

    def is_of_capitals(self, index: int) -> bool:
        """« *Grand Journal* », « *Sciences Po* »: two capitals, though the first word may be a field."""
        return all(token.text[:1].isupper() and token.is_alpha for token in self.anchors.tokens[index : index + 2])

    def links(self, index: int, limit: int) -> bool:
        """Whether a proper name goes on at `index`: a capital, a hyphen, or « de » and « & » before a capital."""
        token = self.anchors.tokens[index]
        before = self.anchors.tokens[index - 1]
        if LETTER.fullmatch(before.text) and self.anchors.tokens[index - 2].text[:1].isupper():
            return False  # « du RER C. *Après* deux ans »
        if index in self.anchors.people or (token.i > before.i + 1 and token.pos_ in ("PRON", "DET")):
            return False  # « maire de Nom » and a line that begins with « Il »
        if token.text[:1].isupper() or (token.text[:1].isdigit() and before.text[:1].isupper()):
            return index not in self.heads or before.text == "-"
        if token.text == "-":
            return index + 1 < limit
        if self.fields.continues(index) and before.text[:1].isupper() and token.pos_ == "ADJ":
            return True
        small = token.lower_ in OF or token.lower_ in ARTICLES or token.text == "&"
        ahead = index + 1
        while ahead < limit and self.anchors.word(ahead) in ARTICLES:
            ahead += 1
        if not small or ahead >= limit or ahead in self.heads or ahead in self.anchors.people:
            return False
        text: str = self.anchors.tokens[ahead].text
        return text[:1].isupper()
