"""What follows a title behind « de »: houses, fields, commissions, superiors, places served."""

from __future__ import annotations

from tweetpress.components.roles.phrases.behind import OWN_FIELD, Behind, is_minister
from tweetpress.components.roles.phrases.fields import ARTICLES, DEPARTMENTS, OF, skip_articles
from tweetpress.components.roles.phrases.titles import CLOSERS, MAKERS, NEEDS_COMPLEMENT, OPENING_QUOTES, Title
from tweetpress.components.roles.words import words_of

# Trades whose place is where they are: « le consultant de Shanghai ».
PLACED_KINDS = frozenset(("expert", "finance", "staff", "arts"))
INDICES = frozenset(("cac", "sbf", "ftse", "nasdaq", "bel", "smi", "dax"))
# Parts of a company that bear names of their own: « de la division Grand public ».
DIVISIONS = frozenset(("division", "branche", "unité", "pôle", "département", "direction", "cellule", "section"))
# They may serve one person: « l'attachée de presse de X ».
SPEAKERS = frozenset(("porte-parole", "attaché de presse"))
# Parts of a house for whoever answers for them, though they may also be the house: « responsable du *site* ».
UNITS = frozenset(("antenne", "réseau", "site", "plateforme", "plate-forme", "application", "appli", "blog", "portail"))
# Named by their common noun alone: « porte-parole du *gouvernement* ».
BARE_BODIES = frozenset(("gouvernement", "parquet", "parlement", "ministère", "sénat", "mairie"))
COMMISSIONS = frozenset(("commission", "sous-commission", "délégation"))
HOUSES = frozenset(("sénat", "assemblée", "parlement", "chambre", "bundestag", "congrès", "conseil", "grand"))
MAX_WORK = 10
"""Tokens of a programme's name in quotes."""
ORDINALS = ("e", "ème", "eme", "er", "re", "ère")
HOURS = (["heures"], ["h"])
# What they lead or made is a house: « PDG *de nom* », without an article.
HEADS_OF_HOUSES = frozenset(
    ("PDG", "P-DG", "CEO", "DG", "COFONDATEUR", "CO-FONDATEUR", "RÉDACTEUR EN CHEF", "DIRECTEUR GÉNÉRAL")
)


class BehindOf(Behind):
    """Extends titles over « de … »."""

    def read(self, title: Title, index: int, limit: int) -> None:
        """« de Twitter », « du groupe Pearson », « de la recherche », « de Corrèze »."""
        at = skip_articles(self.anchors, index + 1, limit)
        while at + 1 < limit and self.anchors.word(at) in words_of("former") | words_of("neutral"):
            if self.anchors.tokens[at].text[:1].isupper():  # « de la Grande Bretagne »
                break
            if self.anchors.words(at, at + 2) == ["jeune", "pousse"]:
                break
            at += 1
        if at >= limit:
            return
        company = self.anchors.companies.get(at) or self.anchors.companies.get(index + 1)
        word = self.anchors.word(at)
        unnamed = self.bodies.unnamed(index + 1, limit)
        if self.is_department(at, limit):
            title.add(index, self.fields.end(index, limit))
        elif self.anchors.words(at, at + 2) == ["conseil", "en"]:
            title.add(index, self.fields.end(at + 1, limit))
        elif word in DIVISIONS and at + 1 < limit and self.bodies.is_proper(at + 1, bare=True):
            title.add(index, self.division_end(at + 1, limit))
        elif (end := self.labels.account_end(at, limit)) > at:
            title.add(index, end)  # « responsable *du compte Twitter* de Nom »
        elif title.noun.kind == "press" and word in OPENING_QUOTES:
            title.right = self.work_end(at, limit)
        elif company is not None:
            if not title.employers:
                self.bodies.read_companies(title, company.start, limit)
        elif (end := self.places_end(title, at, limit)) > at:
            title.add(index, end)
        elif title.noun.kind == "press" and self.anchors.words(at, at + 3) == ["week", "-", "end"]:
            title.right = at + 3
        elif self.anchors.tokens[at].like_num and self.anchors.words(at + 1, at + 2) in HOURS:
            title.right = min(limit, at + 2)  # « présentatrice *du 20 heures* de Nom »
        elif self.anchors.word(at)[:1].isdigit() and self.anchors.word(at).endswith(ORDINALS) and at + 1 < limit:
            title.add(index, at + 2)  # « présidente *de la 3e chambre* »
        elif title.employers == [] and self.is_lower_name(title, index, limit):
            title.employers.append(self.anchors.text(at, at + 1))
            title.right = at + 1
        elif self.is_school_of_engineer(title, at):
            title.elsewhere, title.right = True, self.bodies.institution_end(at, limit)
        elif title.noun.noun == "secrétaire" and word not in ARTICLES and self.is_place(at):
            title.add(index, self.bodies.name_end(at, limit))  # « secrétaire *d'Irlande du Nord* », of the British
        elif self.reads_named(title, at, limit):
            return
        elif unnamed is not None and not title.employers:
            self.bodies.read_organisation(title, unnamed, limit)
        elif at in self.anchors.people:
            title.of_person = True
            title.right = self.anchors.people[at].end
            if title.noun.kind == "expert" or title.noun.noun in SPEAKERS:  # « conseiller de X »: he works for X
                title.employers.append(self.anchors.people[at].name)
        elif word in COMMISSIONS and self.anchors.tokens[at].text.islower() and not title.employers:
            self.read_commission(title, index, at, limit)
        elif self.is_firm(at, limit) and not title.employers:
            self.bodies.read_organisation(title, at, limit)
        elif at in self.heads:
            if word != "présidence" or title.employers or not self.bodies.read_institution(title, at, limit):
                self.superiors.read(title, at, limit)
        elif title.employers or (word in words_of("institution") and self.bodies.read_institution(title, at, limit)):
            return
        elif word in BARE_BODIES:
            title.employers.append(self.anchors.text(at, at + 1))
            title.right = at + 1
        elif self.anchors.words(at, at + 3) == ["start", "-", "up"]:
            self.bodies.read_organisation(title, at + 2, limit)
        elif word in UNITS and title.noun.noun in NEEDS_COMPLEMENT:
            title.add(index, self.unit_end(at, limit))
        elif word in words_of("organisation"):
            self.bodies.read_organisation(title, at, limit)
        elif is_minister(title):
            self.read_ministry(title, index, max(self.fields.end(index, limit), self.bodies.name_end(at, limit)))
        elif word in INDICES or (self.anchors.word(index) == "des" and self.is_people(at)):
            title.elsewhere, title.right = True, self.bodies.name_end(at, limit)
        elif self.bodies.is_proper(at, bare=self.is_bare(index, at)) and title.noun.noun not in OWN_FIELD:
            if title.noun.kind in PLACED_KINDS and self.bodies.is_place(at):
                title.right = self.bodies.name_end(at, limit)  # « le consultant de Shanghai »
                title.elsewhere = True
            else:
                self.bodies.read_body(title, at, limit)
        else:
            made = title.noun.noun in MAKERS  # « l'auteur du bon mot »
            end = index if made else self.fields.end(index, limit)
            company = self.anchors.companies.get(end)
            if company is not None and company.start == end and end > index + 1 and not title.employers:
                if word in words_of("domain"):  # « des relations institutionnelles Nom »
                    title.add(index, end)
                self.bodies.read_companies(title, end, limit)  # « de l'application de rencontres Tinder »
            elif end > index:
                title.add(index, end)

    def places_end(self, title: Title, at: int, limit: int) -> int:
        """End of « vice-présidente *du Maghreb et de l'Asie* chez Nom »: places that are the field; else `at`."""
        end = start = at
        while title.noun.kind == "executive" and start < limit and self.is_region_or_place(start):
            end = self.bodies.name_end(start, limit)
            joined = end + (end + 1 < limit and self.anchors.word(end) in (",", "et"))
            if joined >= limit or self.anchors.word(joined) not in OF:
                break
            start = skip_articles(self.anchors, joined + 1, limit)
        return end if self.anchors.words(end, end + 1) == ["chez"] else at

    def is_region_or_place(self, at: int) -> bool:
        return self.fields.is_region(at) or (self.is_place(at) and at not in self.anchors.companies)

    def work_end(self, at: int, limit: int) -> int:
        """« animatrice *de « Nom »* sur RTL »: the programme is passed over; the token behind its closing quote."""
        inside = range(at + 1, min(limit, at + MAX_WORK))
        end = next((end + 1 for end in inside if self.anchors.word(end) in CLOSERS), at)
        joined = self.anchors.words(end, end + 1) == ["et"] and end + 1 < limit and self.anchors.word(end + 1) in OF
        return end + joined  # « … *et* de la matinale de RTL »

    def is_firm(self, at: int, limit: int) -> bool:
        """« PDG de l'*opérateur* Nom »: a role noun that means a house, which is named."""
        if at not in self.heads or self.anchors.word(at) not in words_of("organisation"):
            return False
        end = self.bodies.common_end(at, limit)
        return end < limit and self.bodies.is_house(end)

    def read_commission(self, title: Title, index: int, at: int, limit: int) -> None:
        """« président de la commission des lois du Sénat »: the commission belongs to the title."""
        end = self.bodies.institution_end(at, limit)
        house = next((i for i in range(at + 1, end) if self.is_house(i)), end)
        while house < end and self.anchors.word(house - 1) in OF | ARTICLES:
            house -= 1
        title.add(index, house)
        title.elsewhere = house == end

    def is_house(self, at: int) -> bool:
        """« du Sénat », « de l'Assemblée nationale »: a house behind its commission."""
        return self.anchors.word(at) in HOUSES and self.anchors.tokens[at].text[:1].isupper()

    def read_ministry(self, title: Title, start: int, end: int) -> None:
        """« ministre de la culture du Nigeria »: the country behind the field is whom the minister serves."""
        for at in range(end - 1, start - 1, -1):
            place = skip_articles(self.anchors, at + 1, end)
            text = self.anchors.tokens[place].text if place < end else ""
            served = place < end and (self.is_place(place) or self.bodies.is_known_place(place, end))
            if self.anchors.word(at) in OF and text[:1].isupper() and (served or (len(text) > 1 and text.isupper())):
                title.add(start, at)
                title.employers.append(self.anchors.text(place, end))
                title.right = end
                return
        title.add(start, end)

    def division_end(self, at: int, limit: int) -> int:
        """End of the name of a division, the company that it belongs to left out: « Grand Public *de Nom* »."""
        end = self.bodies.name_end(at, limit)
        owned = (i for i in range(at + 1, end - 1) if self.anchors.word(i) in OF and i + 1 in self.anchors.companies)
        return next(owned, end)

    def is_lower_name(self, title: Title, index: int, limit: int) -> bool:
        """« PDG de *nom* »: a house that the page prints in small letters, with nothing behind it."""
        at = index + 1
        token = self.anchors.tokens[at]
        if title.noun.noun.upper() not in HEADS_OF_HOUSES or self.anchors.word(index) not in ("de", "d'"):
            return False
        known = {"domain", "organisation", "institution", "adjective", "medium", "no field"}
        closed = at + 1 >= limit or self.anchors.word(at + 1) in (",", ".", ")", ";", "et", "»", ":")
        common = (
            at not in self.anchors.bodies
            and token.pos_ not in ("NOUN", "PROPN", "X")
            or token.lower_.endswith(("s", "x"))
        )
        return closed and token.is_alpha and not common and not any(token.lower_ in words_of(kind) for kind in known)

    def is_people(self, at: int) -> bool:
        """« député des *Français* de l'étranger »."""
        return self.anchors.tokens[at].text[:1].isupper() and self.anchors.word(at) in words_of("nationality")

    def is_school_of_engineer(self, title: Title, at: int) -> bool:
        """« ingénieure de l'École des mines »: where she learnt, not where she works."""
        return title.noun.noun == "ingénieur" and self.anchors.word(at) in ("école", "institut", "université")

    def unit_end(self, at: int, limit: int) -> int:
        """End of « antenne numérique », which « responsable » makes a part of the house."""
        end = at + 1
        while end < limit and (self.fields.is_field(end) or self.fields.is_adjective(end)):
            end += 1
        return end

    def is_department(self, at: int, limit: int) -> bool:
        """« du service clientèle », « des Services numériques »: a field, though « service » may mean the company."""
        if self.anchors.word(at) not in DEPARTMENTS or at + 1 >= limit:
            return False
        return self.fields.is_field(at + 1) or self.fields.is_adjective(at + 1)

    def is_bare(self, index: int, at: int) -> bool:
        """Whether no article stands before token `at`: « de Nom », not « du Nom »; units are named with theirs."""
        return at == index + 1 and (self.anchors.word(index) != "des" or not self.fields.is_field(at))
