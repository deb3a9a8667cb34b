"""The right side of a title: adjectives, departments, regions, and the employer it names."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.titles import DEMONSTRATIVES, POSSESSIVES, Title
from tweetpress.components.roles.words import words_of

OF = frozenset(("de", "d'", "du", "des"))
AT = frozenset(("à", "au", "aux", "chez", "pour", "dans", "auprès", "en"))
ARTICLES = frozenset(("le", "la", "l'", "les"))
NOT_A_FIELD = frozenset(
    [
        "un",
        "une",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "plusieurs",
        "ce",
        "cet",
        "cette",
        "ces",
        "quoi",
        "qui",
        "quelque",
        "toute",
        "tout",
        "fait",
        "nombreux",
        "nombreuses",
        "celui",
        "celle",
        "ceux",
    ]
)
# Kinds whose place of work is named with « à »: « journaliste au Monde », « professeur à Harvard ».
AT_KINDS = frozenset(("press", "academia", "law", "expert", "finance", "staff"))
MAX_FIELD = 7
"""Tokens of a department's name; longer ones are clauses that the noun phrase ran into."""


class ComplementReader:
    """Extends titles over what follows them. `heads` are the tokens where some title begins."""

    def __init__(self, anchors: Anchors, heads: frozenset[int]) -> None:
        self.anchors = anchors
        self.tokens = anchors.tokens
        self.heads = heads

    def read(self, title: Title, limit: int) -> None:
        """Take in everything up to token `limit` that belongs to `title`."""
        while title.right < limit:
            before = title.right
            self.step(title, limit)
            if title.right == before:
                return

    def step(self, title: Title, limit: int) -> None:
        index = title.right
        word = self.tokens[index].lower_
        company = self.anchors.companies.get(index)
        if word in words_of("outgoing"):
            title.marks.add("outgoing")
            title.right = index + 1
        elif company is not None and company.start == index and not title.employers:
            self.add_companies(title, index, limit)
        elif index in self.heads or index in self.anchors.people or company is not None:
            return
        elif word in words_of("region") and self.tokens[index].text[:1].isupper():
            self.add_piece(title, index, self.region_end(index, limit))
        elif word in words_of("adjective") or (word in words_of("domain") and not title.employers):
            self.add_piece(title, index, self.compound_end(index, limit))
        elif word in ("chargé", "chargée", "chargés", "chargées", "responsable") or self.starts(index, "en", "charge"):
            self.read_charge(title, index, limit)
        elif word in OF:
            self.read_of(title, index, limit)
        elif word in AT or self.starts(index, "au", "sein"):
            self.read_at(title, index, limit)
        elif self.tokens[index].pos_ == "ADJ" and word.islower() and title.right == title.pieces[-1][1]:
            title.right = index + 1

    def starts(self, index: int, *words: str) -> bool:
        return [token.lower_ for token in self.tokens[index : index + len(words)]] == list(words)

    def add_piece(self, title: Title, start: int, end: int) -> None:
        """Tokens `start` to `end` become part of the printed title."""
        last = title.pieces[-1]
        if last[1] == start:
            title.pieces[-1] = (last[0], end)
        else:
            title.pieces.append((start, end))
        title.right = end

    def region_end(self, index: int, limit: int) -> int:
        """« Europe du Sud », « Amérique du Nord et du Sud »."""
        end = index + 1
        while end + 1 < limit and self.tokens[end].lower_ in ("du", "de", "et", "-") and self.is_region(end + 1):
            end += 2
        return end + 1 if end < limit and self.is_region(end) else end

    def is_region(self, index: int) -> bool:
        return self.tokens[index].text[:1].isupper() and self.tokens[index].lower_ in words_of("region")

    def compound_end(self, index: int, limit: int) -> int:
        """« marketing et communication »: a second field joined to the first without a preposition."""
        end = index + 1
        if end + 1 < limit and self.tokens[end].lower_ in ("et", "&") and self.is_field(end + 1):
            return end + 2
        return end

    def is_field(self, index: int) -> bool:
        word = self.tokens[index].lower_
        return index not in self.heads and (word in words_of("domain") or word in words_of("adjective"))

    def read_charge(self, title: Title, index: int, limit: int) -> None:
        """« chargé des investissements », « en charge de l'Europe »."""
        start = index + (2 if self.tokens[index].lower_ == "en" else 1)
        if start < limit and self.tokens[start].lower_ in OF:
            end = self.field_end(start, limit)
            if end > start:
                self.add_piece(title, index, end)

    def read_of(self, title: Title, index: int, limit: int) -> None:
        """« de Twitter », « du groupe Pearson », « de la recherche », « de Corrèze »."""
        at = self.skip_articles(index + 1, limit, title)
        if at >= limit:
            return
        company = self.anchors.companies.get(at) or self.anchors.companies.get(index + 1)
        if company is not None and not title.employers:
            self.add_companies(title, company.start, limit)
        elif at in self.anchors.people:
            title.of_person = True
        elif at in self.heads or title.employers and company is not None:
            return
        elif self.tokens[at].lower_ in words_of("organisation") and not (
            title.employers or title.implied and at < limit and self.tokens[at].lower_ in words_of("domain")
        ):
            self.read_organisation(title, at, limit)
        elif self.is_proper(at):
            self.read_body(title, at, limit)
        elif self.tokens[at].lower_ not in NOT_A_FIELD and not self.tokens[at].like_num:
            end = self.field_end(index, limit)
            if end > index:
                self.add_piece(title, index, end)

    def read_at(self, title: Title, index: int, limit: int) -> None:
        """« chez Twitter », « au sein de la régie Turn », « pour l'Europe », « à l'université de Liège »."""
        word = self.tokens[index].lower_
        start = index + (3 if word == "au" and self.starts(index, "au", "sein") else 2 if word == "auprès" else 1)
        at = self.skip_articles(start, limit, title)
        if at >= limit:
            return
        company = self.anchors.companies.get(at) or self.anchors.companies.get(start)
        if company is not None and (not title.employers):
            if word != "en":
                self.add_companies(title, company.start, limit)
        elif self.tokens[at].lower_ in words_of("region"):
            end = self.region_end(at, limit)
            if word == "pour":
                self.add_piece(title, index, end)
            elif word in ("en", "au", "aux", "dans", "à"):
                title.right = end
        elif title.employers or at in self.anchors.people or at in self.heads:
            return
        elif self.tokens[at].lower_ in words_of("institution") and word in ("à", "au", "dans", "auprès"):
            self.read_institution(title, at, limit)
        elif self.is_proper(at) and (
            word == "chez" or start > index + 1 or word in ("au", "aux", "à") and title.noun.kind in AT_KINDS
        ):
            self.read_body(title, at, limit)
        elif self.tokens[at].lower_ in words_of("organisation") and (word == "chez" or start > index + 1):
            self.read_organisation(title, at, limit)

    def skip_articles(self, index: int, limit: int, title: Title) -> int:
        while index < limit and self.tokens[index].lower_ in ARTICLES | POSSESSIVES | DEMONSTRATIVES:
            index += 1
        return index

    def is_proper(self, index: int) -> bool:
        """A capital that no common noun explains."""
        token = self.tokens[index]
        word = token.lower_
        return token.text[:1].isupper() and word not in words_of("domain") and word not in words_of("organisation")

    def add_companies(self, title: Title, index: int, limit: int) -> None:
        """The company at `index`, and those joined to it: « Tesla et SpaceX », « de Tesla, de SpaceX et de X »."""
        company = self.anchors.companies[index]
        title.employers.append(company.name)
        title.right = company.end
        at = company.end
        while at < limit and self.tokens[at].lower_ in (",", "et", "&", "/", "ou"):
            comma = self.tokens[at].text == ","
            at += 1
            at += at < limit and self.tokens[at].lower_ in OF
            bare = comma and self.tokens[at - 1].text == ","
            following = self.anchors.companies.get(at) if at < limit else None
            if following is None or following.start != at or bare:
                return
            title.employers.append(following.name)
            title.right = at = following.end

    def read_organisation(self, title: Title, index: int, limit: int) -> None:
        """« du groupe Pearson », « de l'agence digitale YDCA », « du réseau social »."""
        end = index + 1
        while end < limit and end < index + 5:
            company = self.anchors.companies.get(end)
            if company is not None:
                self.add_companies(title, company.start, limit)
                return
            if end in self.heads or end in self.anchors.people:
                break
            if self.tokens[end].text[:1].isupper() and self.is_proper(end):
                self.read_body(title, end, limit)
                return
            if (
                self.tokens[end].lower_ in OF
                or self.tokens[end].pos_ in ("ADJ", "NOUN")
                or self.tokens[end].lower_ == "social"
            ):
                end += 1
            else:
                break
        while end > index + 1 and self.tokens[end - 1].lower_ in OF:
            end -= 1
        title.implied = True
        title.right = end

    def read_institution(self, title: Title, index: int, limit: int) -> None:
        """A body named with its common noun: « l'université de Stanford », « l'équipe de Barack Obama »."""
        end = index + 1
        while end < limit and self.tokens[end].lower_ not in ("et", "ou") and self.links(end, limit):
            end += 1
        if any(token.text[:1].isupper() for token in self.tokens[index + 1 : end]):
            title.employers.append(self.anchors.text(index, end))
            title.right = end

    def read_body(self, title: Title, index: int, limit: int) -> None:
        """A name that no lexicon knows, as printed: « maire de Blanquefort », « PDG de Zorglub Media »."""
        end = index + 1
        while end < limit and self.links(end, limit):
            end += 1
        title.employers.append(self.anchors.text(index, end))
        title.right = end

    def links(self, index: int, limit: int) -> bool:
        """Whether a proper name goes on at `index`: a capital, a hyphen, or « de » and « & » before a capital."""
        token = self.tokens[index]
        if token.text[:1].isupper() or token.text[:1].isdigit() and self.tokens[index - 1].text[:1].isupper():
            return index not in self.heads or self.tokens[index - 1].text == "-"
        if token.text == "-":
            return index + 1 < limit
        small = token.lower_ in OF or token.lower_ in ARTICLES or token.text == "&"
        ahead = index + 1
        while ahead < limit and self.tokens[ahead].lower_ in ARTICLES:
            ahead += 1
        return small and ahead < limit and self.tokens[ahead].text[:1].isupper() and ahead not in self.heads

    def field_end(self, index: int, limit: int) -> int:
        """End of the department that starts with the preposition at `index`; `index` where there is none."""
        end = self.one_field_end(index, limit)
        while index < end < limit and end < index + 3 * MAX_FIELD:
            at = end + (self.tokens[end].lower_ in ("et", ",", "&", "ou"))
            if at == end and self.tokens[at].lower_ not in OF:
                break
            if at < limit and self.tokens[at].lower_ in OF:
                further = self.one_field_end(at, limit)
                if further == at:
                    break
                end = further
            elif at < limit and self.is_field(at) and self.tokens[end].lower_ != ",":
                end = at + 1
            else:
                break
        return end

    def one_field_end(self, index: int, limit: int) -> int:
        """« de la sécurité informatique »: preposition, article, noun, adjectives; `index` where no field follows."""
        at = index + 1
        while at < limit and self.tokens[at].lower_ in ARTICLES | POSSESSIVES:
            at += 1
        if at >= limit or not self.can_be_field(at):
            return index
        end = at + 1
        while end < limit and end < at + MAX_FIELD and self.continues_field(end):
            end += 1
        return end

    def can_be_field(self, index: int) -> bool:
        token = self.tokens[index]
        if index in self.heads or index in self.anchors.people or index in self.anchors.companies or token.like_num:
            return False
        known = token.lower_ in words_of("domain")
        return known or (
            token.is_alpha
            and token.text.islower()
            and token.lower_ not in NOT_A_FIELD
            and token.lower_ not in words_of("organisation")
        )

    def continues_field(self, index: int) -> bool:
        token = self.tokens[index]
        if index in self.heads or index in self.anchors.people or index in self.anchors.companies or not token.is_alpha:
            return False
        return token.lower_ in words_of("adjective") or token.lower_ in words_of("domain") or token.pos_ == "ADJ"
