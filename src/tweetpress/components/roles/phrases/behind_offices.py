"""Public offices behind « de »: ministries, commissions, bodies, and the places and people they serve."""

from __future__ import annotations

from tweetpress.components.roles.phrases.behind import Behind, Of, is_minister
from tweetpress.components.roles.phrases.fields import ARTICLES, OF, skip_articles
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import words_of


class Offices(Behind):
    """Extends titles over the institution or the place that they serve; each method says whether it did."""

    def reads_places(self, title: Title, of: Of) -> bool:
        """« vice-présidente *du Maghreb et de l'Asie* chez Nom », « directeur *de la région Europe* »: the field."""
        zone = self.is_zone(of.at, of.limit)
        end = self.fields.region_end(of.at + 1, of.limit) if zone else self.places_end(title, of.at, of.limit)
        if end > of.at:
            title.add(of.index, end)
        return end > of.at

    def reads_school(self, title: Title, of: Of) -> bool:
        """« ingénieure de l'École des mines »: where she learnt, not where she works."""
        school = self.anchors.word(of.at) in ("école", "institut", "université")
        if title.noun.noun != "ingénieur" or not school:
            return False
        title.elsewhere, title.right = True, self.bodies.institution_end(of.at, of.limit)
        return True

    def reads_secretary(self, title: Title, of: Of) -> bool:
        """« secrétaire *d'Irlande du Nord* », of the British."""
        if title.noun.noun != "secrétaire" or self.anchors.word(of.at) in ARTICLES or not self.is_place(of.at):
            return False
        title.add(of.index, self.bodies.name_end(of.at, of.limit))
        return True

    def reads_commission(self, title: Title, of: Of) -> bool:
        """« président de la commission des lois du Sénat », « secrétaire du conseil d'administration »."""
        token = self.anchors.tokens[of.at]
        end = self.anchors.phrase_end(of.at, of.limit, "governance")
        if end > of.at and not title.employers:
            title.add(of.index, end)
            return True
        if token.lower_ not in words_of("commission") or not token.text.islower() or title.employers:
            return False
        end = self.bodies.institution_end(of.at, of.limit)
        house = next((i for i in range(of.at + 1, end) if self.is_house(i)), end)
        while house < end and self.anchors.word(house - 1) in OF | ARTICLES:
            house -= 1
        title.add(of.index, house)
        title.elsewhere = house == end
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
        title.employers.append(self.anchors.text(of.at, of.at + 1))
        title.right = of.at + 1
        return True

    def reads_young(self, title: Title, of: Of) -> bool:
        """« secrétaire nationale *des jeunes socialistes* »: the youth of a party."""
        end = self.anchors.phrase_end(of.at, of.limit, "politics")
        if title.employers or end == of.at or self.anchors.words(of.at - 1, of.at) != ["jeunes"]:
            return False
        title.employers.append(self.anchors.text(of.at - 1, end))
        title.right = end
        return True

    def reads_taken_up(self, title: Title, of: Of) -> bool:
        """« le directeur *de l'institution internationale* »: a body that another sentence names."""
        if not self.anchors.is_a(of.at, "body taken up") or self.anchors.word(of.index) == "d'":
            return False
        title.right = self.superiors.adjectives_end(of.at + 1, of.limit)
        return True

    def reads_ministry(self, title: Title, of: Of) -> bool:
        """« ministre de la culture du Nigeria »: the field, and the country behind it, whom the minister serves."""
        if not is_minister(title):
            return False
        end = self.ministry_end(of.index, of.limit)
        at, place = self.served(of.index, end)
        title.add(of.index, at)
        if place < end:
            title.employers.append(self.anchors.text(place, end))
            title.right = end
        return True

    def served(self, start: int, end: int) -> tuple[int, int]:
        """The « de » before the country at the end of « de la culture *du* Nigeria », and the country; else `end`."""
        for at in range(end - 1, start - 1, -1):
            place = skip_articles(self.anchors, at + 1, end)
            text = self.anchors.tokens[place].text if place < end else ""
            country = place < end and (self.is_place(place) or self.bodies.is_known_place(place, end))
            if self.anchors.word(at) in OF and text[:1].isupper() and (country or (len(text) > 1 and text.isupper())):
                return at, place
        return end, end

    def reads_served(self, title: Title, of: Of) -> bool:
        """« député *des Français* de l'étranger », « PDG *du CAC 40* »: no house."""
        people = self.anchors.word(of.index) == "des" and self.is_people(of.at)
        if not self.anchors.is_a(of.at, "index") and not people:
            return False
        title.elsewhere, title.right = True, self.bodies.name_end(of.at, of.limit)
        return True

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

    def is_house(self, at: int) -> bool:
        """« du Sénat », « de l'Assemblée nationale », « d'EELV »: a house behind its commission."""
        if at in self.anchors.companies or (self.anchors.is_a(at, "party") and self.anchors.tokens[at].text.isupper()):
            return True
        return self.anchors.is_a(at, "chamber") and self.anchors.tokens[at].text[:1].isupper()

    def is_people(self, at: int) -> bool:
        """« député des *Français* de l'étranger »."""
        return self.anchors.tokens[at].text[:1].isupper() and self.anchors.is_a(at, "nationality")
