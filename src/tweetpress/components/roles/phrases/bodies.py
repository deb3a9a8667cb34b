"""The employer that a title names: companies, organisations by their common noun, bodies that no lexicon knows."""

from __future__ import annotations

from collections.abc import Mapping

from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.phrases.fields import ARTICLES, OF, Fields, skip_articles
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import words_of

UNNAMED = frozenset(("un", "une"))
# Fields of a post that also open the name of a house: « la Télévision suisse romande ».
BODY_NOUNS = frozenset(("radio", "télévision", "ville", "antenne", "régie", "studio"))
JOINTS = OF | {"chez", "au", "à"}
"""Before one more company: « chez A *et au* Groupe B »."""
ENDS = frozenset((",", ".", ")", ";"))
MAX_ADJECTIVES = 2
"""Adjectives between the article and the noun of « une jeune et petite société »."""
MAX_NOUN = 7
"""Tokens from « groupe » to the name it introduces: « site d'alerte aux pannes de réseau Zorglub »."""
SPAN_TO_APPOSITION = 12
"""Tokens of the clause between a common noun and the name behind a comma: « société qui vend des X, *Nom* »."""
CLAUSES = frozenset(("qui", "spécialisé", "spécialisée"))
INNER = frozenset(("à", "aux", "au", "en"))
"""They join a noun to the one before it: « plateforme de mise *en* relation »."""


class Bodies:
    """Adds employers to titles; every method starts at the token after preposition and article."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int]) -> None:
        self.anchors = anchors
        self.heads = heads
        self.fields = Fields(anchors, heads)

    def read_companies(self, title: Title, index: int, limit: int) -> None:
        """The company at `index`, and those joined to it: « Tesla et SpaceX », « de Tesla, de SpaceX et de X »."""
        company = self.anchors.companies[index]
        title.employers.append(company.name)
        title.right = company.end
        self.read_further(title, limit)

    def read_further(self, title: Title, limit: int) -> None:
        """The houses joined to the one that `title` ends with: « … *et SpaceX* », « … *et de l'agence Zorglub* »."""
        at = title.right
        while at < limit and self.anchors.word(at) in (",", "et", "&", "/", "puis"):
            joined = at + 1 < limit and self.anchors.word(at + 1) in JOINTS
            bare_comma = self.anchors.word(at) == "," and not joined
            at += 1 + joined
            following = self.anchors.companies.get(at) if at < limit and not bare_comma else None
            if following is None and joined:
                at += at < limit and self.anchors.word(at) in ARTICLES
                at += at + 1 < limit and self.is_common(at) and self.named(at) is None
                following = self.anchors.companies.get(at) or self.named(at) if at < limit else None
            if following is None or following.start != at:
                return
            title.employers.append(following.name)
            title.right = at = following.end

    def is_common(self, index: int) -> bool:
        """« de l'*agence* Nom »: the common noun before a name."""
        return self.anchors.tokens[index].text.islower() and self.anchors.word(index) in words_of("organisation")

    def named(self, index: int) -> Name | None:
        """The body that the recogniser finds from token `index` on."""
        name = self.anchors.bodies.get(index)
        field = self.anchors.word(index) in words_of("domain") and self.anchors.word(index) not in BODY_NOUNS
        if name is None or name.start != index or field or name.name[:1].islower():
            return None
        common = name.end == index + 1 and self.anchors.word(index) in words_of("organisation")
        return None if common else name  # « Coalition avenir Québec », of which only the first word is found

    def read_named(self, title: Title, name: Name, limit: int) -> None:
        """The body `name`, past the country or city that goes on with it: « Association des X *de Belgique* »."""
        end = self.past_place(name, limit)
        title.employers.append(name.name if end == name.end else self.anchors.text(name.start, end))
        title.right = end
        self.read_further(title, limit)

    def past_place(self, name: Name, limit: int) -> int:
        """End of the body `name` with the place that its common noun takes behind « de »."""
        common = self.anchors.word(name.start) in words_of("institution") | words_of("organisation")
        if not common or name.end >= limit or self.anchors.word(name.end) not in OF:
            return name.end
        at = skip_articles(self.anchors, name.end + 1, limit)
        named = at < limit and self.anchors.tokens[at].text[:1].isupper() and at not in self.anchors.companies
        return self.name_end(at, limit) if named and self.is_place(at) else name.end

    def read_organisation(self, title: Title, index: int, limit: int) -> None:
        """« groupe Pearson », « agence digitale YDCA », « réseau social »: a name behind its noun, or the topic."""
        text: str = self.anchors.tokens[index].text
        capital = text[:1].isupper() and not text.isupper()  # « la PME »
        bare = self.anchors.word(index - 1) in ("de", "d'")  # « l'animateur de *Quotidien* »
        if capital and (bare or (index + 1 < limit and self.links(index + 1, limit))):
            self.read_body(title, index, limit)
            return
        if capital and index + 1 < limit and self.anchors.word(index + 1) in OF:
            self.read_institution(title, index, limit)  # « Syndicat des radios indépendantes »
            return
        if self.is_staff_of_person(index, limit):
            self.read_institution(title, index, limit)
            return
        if self.is_side(index, limit):
            title.employers.append(self.anchors.text(index, index + 2))
            title.right = index + 2
            return
        end = self.common_end(index, limit)
        if end < limit and self.is_house(end):
            if end in self.anchors.companies:
                self.read_companies(title, end, limit)
            else:
                self.read_body(title, end, limit)
            return
        while end > index + 1 and self.anchors.word(end - 1) in OF | ARTICLES | INNER:
            end -= 1
        unnamed = UNNAMED & set(self.anchors.words(index - MAX_ADJECTIVES - 1, index))
        title.elsewhere = bool(unnamed or words_of("no company") & set(self.anchors.words(index, end)))
        title.implied = not title.elsewhere
        title.organisation = self.anchors.word(index)
        title.right = end
        self.read_apposition(title, limit)

    def common_end(self, index: int, limit: int) -> int:
        """Where the phrase of the common noun at `index` ends, or a name in it begins.

        « groupe de presse régionale *Rossel* », « plateforme de mise en relation *Malt* ».
        """
        end = index + 1
        while end < min(limit, index + MAX_NOUN) and not self.is_house(end):
            if self.is_proper(end) and self.is_place(end):
                return self.name_end(end, limit)  # « l'entreprise de Mountain View »
            if end in self.heads or end in self.anchors.people or end in self.anchors.companies:
                return end
            small = self.anchors.word(end) in OF | ARTICLES | INNER
            if not small and self.anchors.tokens[end].pos_ not in ("ADJ", "NOUN"):
                return end
            end += 1
        return end

    def is_house(self, index: int) -> bool:
        """The name of a house, right behind the noun or « de » that it explains; no place."""
        if self.anchors.word(index - 1) in INNER or index in self.heads or index in self.anchors.people:
            return False
        placed = self.anchors.word(index - 1) == "de" and self.is_place(index)
        return index in self.anchors.companies or (self.is_proper(index) and not placed)

    def behind_clause(self, index: int, limit: int) -> int:
        """The token behind the comma at `index`, or behind the one that closes « *qui vend des mesures*, »."""
        if index >= limit or self.anchors.word(index) not in CLAUSES:
            return index + 1
        reach = range(index, min(limit, index + SPAN_TO_APPOSITION))
        return next((at + 1 for at in reach if at in self.heads or self.anchors.word(at) in (",", "(")), limit)

    def read_apposition(self, title: Title, limit: int) -> None:
        """« patron d'une petite agence, *Nom*, »: the name that follows its common noun behind a comma."""
        at = self.behind_clause(title.right, limit)
        if at >= limit or self.anchors.word(at - 1) != ",":
            return
        name = self.anchors.companies.get(at) or self.named(at) or self.long_name(at, limit)
        if name is None or name.start != at or (name.end < limit and self.anchors.word(name.end) not in ENDS):
            return
        title.employers.append(name.name)
        title.right, title.elsewhere, title.implied = name.end, False, False

    def long_name(self, index: int, limit: int) -> Name | None:
        """Two capitals or more that the recogniser takes for nothing."""
        if index in self.heads or index in self.anchors.people or not self.is_proper(index):
            return None
        end = self.name_end(index, limit)
        named = end > index + 1 and not self.is_known_place(index, end)
        return Name(index, end, self.anchors.text(index, end)) if named else None

    def is_staff_of_person(self, index: int, limit: int) -> bool:
        """« cabinet de Nom »: the staff of a minister or a mayor."""
        named = index + 2 < limit and self.anchors.word(index + 1) in OF and index + 2 in self.anchors.people
        return named and self.anchors.word(index) == "cabinet"

    def is_side(self, index: int, limit: int) -> bool:
        """« groupe socialiste »: a side of a parliament, named by its colour."""
        return (
            self.anchors.word(index) == "groupe"
            and index + 1 < limit
            and self.anchors.word(index + 1) in words_of("politics")
        )

    def is_place(self, index: int) -> bool:
        return fold(self.anchors.tokens[index].text) in load_knowledge().places or (
            self.anchors.tokens[index].ent_type_ == "LOC"
        )

    def is_known_place(self, start: int, end: int) -> bool:
        """« Côte d'Ivoire »: a place of several words."""
        return fold(self.anchors.text(start, end)) in load_knowledge().places

    def unnamed(self, index: int, limit: int) -> int | None:
        """The common noun of « une petite société de conseil », whose article is token `index`; None for others."""
        if self.anchors.word(index) not in UNNAMED:
            return None
        ahead = range(index + 1, min(limit, index + 2 + MAX_ADJECTIVES))
        return next((at for at in ahead if self.anchors.word(at) in words_of("organisation")), None)

    def read_institution(self, title: Title, index: int, limit: int) -> bool:
        """« université de Stanford », « équipe de Barack Obama », « commission des lois »; whether one was read."""
        end = self.institution_end(index, limit)
        named = any(token.text[:1].isupper() for token in self.anchors.tokens[index:end])
        if end == index + 1 and not named:
            return False
        title.right = end
        if self.anchors.word(index) != "barreau" or not title.noun.noun.startswith("avocat"):
            title.employers.append(self.anchors.text(index, end))
        return True

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
            return after < limit and after not in self.heads and self.anchors.tokens[after].is_alpha
        if self.anchors.word(index) == "et":  # « ville et agglomération de Nom »
            pair = self.anchors.words(index + 1, index + 3)
            return len(pair) == 2 and pair[0] in words_of("institution") and pair[1] in OF and index + 2 < limit
        if self.anchors.word(index) in ARTICLES:
            return self.anchors.word(index - 1) in OF
        noun = self.anchors.word(index - 1) in OF | ARTICLES | {"et"} and self.anchors.tokens[index].is_alpha
        return noun or self.links(index, limit) or self.fields.continues(index)

    def has_name(self, index: int, limit: int) -> bool:
        """Whether a name stands right behind the common noun at `index`: « au cabinet Gartner », « au Groupe ESC »."""
        if self.anchors.tokens[index].text[:1].isupper() and index + 1 < limit and self.links(index + 1, limit):
            return True
        return any(at in self.anchors.companies for at in range(index + 1, min(index + 4, limit)))

    def name_end(self, index: int, limit: int) -> int:
        """End of the proper name that begins at `index`."""
        end = index + 1
        while end < limit and self.links(end, limit):
            end += 1
        return end

    def read_body(self, title: Title, index: int, limit: int) -> None:
        """A name that no lexicon knows, as printed: « Blanquefort », « Zorglub Media »."""
        end = self.name_end(index, limit)
        title.employers.append(self.anchors.text(index, end))
        title.right = end

    def is_proper(self, index: int, *, bare: bool = False) -> bool:
        """A capital that no common noun explains, or a web address; `bare`: « de » without an article before it."""
        token = self.anchors.tokens[index]
        known = token.lower_ in words_of("domain") or token.lower_ in words_of("organisation")
        capital = token.text[:1].isupper() or (token.text[:1].isdigit() and token.text[-1:].isalpha())
        return token.like_url or (capital and (bare or not known))

    def links(self, index: int, limit: int) -> bool:
        """Whether a proper name goes on at `index`: a capital, a hyphen, or « de » and « & » before a capital."""
        token = self.anchors.tokens[index]
        before = self.anchors.tokens[index - 1]
        if index in self.anchors.people:
            return False
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
