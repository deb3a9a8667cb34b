"""Public offices behind « de »: ministries, commissions, bodies, and the places and people they serve."""

from __future__ import annotations

from tweetpress.components.grammar import OF
from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.phrases.behind import Behind, Of, is_minister
from tweetpress.components.roles.phrases.fields import DIRECTED, skip_articles
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import words_of

HEADS_OF_STATE = frozenset(("président", "premier ministre", "vice-président", "chef"))
CHAMBERS = frozenset(("assemblée", "chambre", "congrès", "parlement", "sénat"))
"""« comité de surveillance de la *Chambre* » is a body of its own, and no field."""
REACH = 15
"""Sentences before « la commission », « la cour » in which the text names it."""


class Offices(Behind):
    """Extends titles over the institution or the place that they serve; each method says whether it did."""

    def reads_commission(self, title: Title, of: Of) -> bool:
        """« présidente de la commission des lois »; « secrétaire du conseil d'administration »: the field."""
        if title.employers:
            return False
        end = self.anchors.phrase_end(of.at, of.limit, "governance", cased=True)
        if end > of.at and CHAMBERS & set(self.anchors.words(end + 1, min(end + 3, of.limit))):
            return self.bodies.read_institution(title, of.at, of.limit)
        if end == of.at and self.anchors.is_a(of.at, "commission") and self.anchors.tokens[of.at].text.islower():
            if self.bodies.read_institution(title, of.at, of.limit):
                return True
            if self.reads_again(title, of):
                return True
            end = of.at + 1
        title.add(of.index, end if end > of.at else of.index)
        return end > of.at

    def reads_again(self, title: Title, of: Of) -> bool:
        """« la *commission des lois* … La présidente *de la commission* »: the body that was named with that noun."""
        definite = of.at > of.index + 1 or self.anchors.word(of.index) == "du"
        alone = self.bodies.institution_end(of.at, of.limit) == of.at + 1
        body = self.anchors.is_a(of.at, "institution") and self.anchors.word(of.at) not in ("équipe", "conseil")
        if not (definite and alone and body) or title.employers:
            return False
        start = self.anchors.sentences[max(0, self.anchors.sentence(of.at).index - REACH)].start
        for index in range(of.at - 1, start, -1):
            if self.anchors.word(index) == self.anchors.word(of.at):
                end = self.bodies.institution_end(index, self.anchors.sentence(index).end)
                title.employers += [self.anchors.text(index, end)] if index + 1 < end <= of.index else []
                title.right = of.at + 1 if title.employers else title.right
                break
        return bool(title.employers)

    def reads_side(self, title: Title, of: Of) -> bool:
        """« président *des nationalistes flamands* », « secrétaire *des jeunes socialistes* »: their own side."""
        word = self.anchors.word(of.at)
        side = {word, word.removesuffix("s")} & words_of("politics") and word.endswith(("s", "x"))
        if not side or title.employers or self.anchors.word(of.index) != "des":
            return False
        end = self.superiors.adjectives_end(of.at + 1, of.limit)
        title.employers.append(self.anchors.text(of.index + 1, end))
        title.right = end
        return True

    def reads_institution(self, title: Title, of: Of) -> bool:
        """« de l'université de Stanford », « du gouvernement »; nothing where the house is known already."""
        word = self.anchors.word(of.at)
        if title.employers:
            return True
        company = self.anchors.companies.get(of.at + 1) if of.at + 1 < of.limit else None
        if company is not None and self.bodies.is_common(of.at):  # « de l'institut *Nom* »
            self.bodies.read_companies(title, company.start, of.limit)
            return True
        if word in words_of("institution") and self.bodies.read_institution(title, of.at, of.limit):
            return True
        if word not in words_of("bare body"):
            return False
        if of.at == of.index + 1 and self.anchors.word(of.index) != "du":  # « professeur *d'université* »
            title.add(of.index, of.at + 1)
            return True
        title.employers.append(self.anchors.text(of.at, of.at + 1))
        title.right = of.at + 1
        return True

    def reads_taken_up(self, title: Title, of: Of) -> bool:
        """« le directeur *de l'institution internationale* »: a body that another sentence names."""
        if title.noun.noun == "porte-parole" and self.anchors.word(of.at) == "opposition" and not title.employers:
            title.right = self.superiors.adjectives_end(of.at + 1, of.limit)
            title.employers.append(self.anchors.text(of.at, title.right))
            return True
        if not self.anchors.is_a(of.at, "body taken up") or self.anchors.word(of.index) == "d'":
            return False
        title.right = self.superiors.adjectives_end(of.at + 1, of.limit)
        return True

    def reads_country(self, title: Title, of: Of) -> bool:
        """« le président *du pays*, X »: the country named last."""
        taken_up = self.anchors.word(of.at) == "pays" and title.noun.noun.casefold() in HEADS_OF_STATE
        country = self.country_before(of.at) if taken_up and not title.employers else None
        if country is not None:
            title.employers, title.right = [country], of.at + 1
        return country is not None

    def country_before(self, at: int) -> str | None:
        """The country that the text has named last before token `at`."""
        places = load_knowledge().places
        for start in range(at - 1, -1, -1):
            if self.anchors.tokens[start].text[:1].isupper():
                text = self.anchors.text(start, max(self.long_place_end(start), start + 1))
                if places.get(fold(text)) == "country":
                    return text
        return None

    def reads_ministry(self, title: Title, of: Of) -> bool:
        """« ministre de la culture du Nigeria »: the field, and the country behind it, whom the minister serves."""
        if not is_minister(title):
            return False
        if self.reads_whose(title, of):
            return True
        end = self.ministry_end(of.index, of.limit)
        at, place = self.served(of.index, end)
        title.add(of.index, at)
        if place < end:
            title.employers.append(self.anchors.text(place, end))
            title.right = end
        return True

    def reads_whose(self, title: Title, of: Of) -> bool:
        """« haut-commissaire *des Nations unies* aux réfugiés »: the body between a commissioner and the field."""
        named = "commissaire" in title.noun.noun and self.anchors.tokens[of.at].text[:1].isupper()
        end = self.bodies.name_end(of.at, of.limit)
        while end < of.limit and self.anchors.is_a(end, "adjective"):
            end += 1  # « des Nations *unies* »
        if not named or end >= of.limit or self.anchors.word(end) not in DIRECTED | {"pour"}:
            return False
        title.employers, title.right = [self.anchors.text(of.at, end)], end
        return True

    def served(self, start: int, end: int) -> tuple[int, int]:
        """The « de » before the country at the end of « de la culture *du* Nigeria », and the country; else `end`."""
        for at in range(end - 1, start - 1, -1):
            place = skip_articles(self.anchors, at + 1, end)
            text = self.anchors.tokens[place].text if place < end else ""
            country = place < end and (self.is_place(place) or self.long_place_end(place) == end)
            further = self.anchors.word(at - 1) in ("et", ",")  # « de la Poste *et des TIC* »
            if further:
                continue
            if self.anchors.word(at) in OF and text[:1].isupper() and (country or (len(text) > 1 and text.isupper())):
                return at, place
        return end, end
