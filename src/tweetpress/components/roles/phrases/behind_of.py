"""What follows a title behind « de »: houses, parts of them, offices, superiors, fields."""

from __future__ import annotations

from collections.abc import Mapping

from tweetpress.components.grammar import DEMONSTRATIVES, OF
from tweetpress.components.roles.anchors import CIVILITIES, Anchors
from tweetpress.components.roles.phrases.behind import Behind, Of, is_minister
from tweetpress.components.roles.phrases.behind_offices import Offices
from tweetpress.components.roles.phrases.behind_parts import PartsOfHouses
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import skip_articles
from tweetpress.components.roles.phrases.superiors import SPEAKERS
from tweetpress.components.roles.phrases.titles import MAKERS, NEEDS_COMPLEMENT, Title
from tweetpress.components.roles.words import IMPLYING_KINDS, words_of

# Trades whose place is where they are: « le consultant de Shanghai ».
PLACED_KINDS = frozenset(("expert", "finance", "staff", "arts"))


class BehindOf(Behind):
    """Extends titles over « de … »."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int], bodies: Bodies) -> None:
        super().__init__(anchors, heads, bodies)
        self.parts = parts = PartsOfHouses(anchors, heads, bodies)
        offices = Offices(anchors, heads, bodies)
        self.readers = (
            self.reads_zone,
            offices.reads_commission,
            self.reads_party,
            offices.reads_side,
            parts.reads_part,
            parts.reads_work,
            self.reads_company,
            parts.reads_slot,
            offices.reads_again,
            self.reads_named_house,
            self.reads_unnamed,
            self.reads_person,
            self.reads_superior,
            offices.reads_country,
            offices.reads_ministry,
            offices.reads_institution,
            offices.reads_taken_up,
            self.reads_organisation,
            self.reads_founded,
            self.reads_unknown_name,
        )
        """What may stand behind « de », the surest first."""

    def read(self, title: Title, index: int, limit: int) -> None:
        """« de Twitter », « du groupe Pearson », « de la recherche », « de Corrèze »."""
        at = self.skip_adjectives(skip_articles(self.anchors, index + 1, limit), limit)
        if at >= limit:
            return
        of = Of(index, at, limit)
        if not any(reads(title, of) for reads in self.readers):
            self.read_field(title, of)

    def skip_adjectives(self, at: int, limit: int) -> int:
        """The token behind « ancien », « petit », « nouveau » …; not in « de la Grande Bretagne », « jeune pousse »."""
        while at + 1 < limit and self.anchors.is_a(at, "former", "neutral"):
            if self.anchors.tokens[at].text[:1].isupper() or self.anchors.words(at, at + 2) == ["jeune", "pousse"]:
                break
            at += 1
        return at

    def reads_zone(self, title: Title, of: Of) -> bool:
        """« vice-présidente *de l'Asie* chez Nom », « responsable *de l'Asie* »: the field."""
        end = self.zone_end(of.at, of.limit)
        zone = title.noun.kind == "executive" and end > of.at
        closed = end >= of.limit or not self.anchors.tokens[end].text.istitle()  # not « de *France Inter* »
        alone = title.noun.noun in NEEDS_COMPLEMENT and len(title.pieces) == 1 and closed
        zone = zone and (self.labels.is_before_house(end, of.limit) or alone)
        title.add(of.index, end if zone else of.index)
        return zone

    def reads_party(self, title: Title, of: Of) -> bool:
        """« la députée *de Québec solidaire* », « *d'En marche* »: a party that no common noun tells."""
        end = self.bodies.party_end(of.at, of.limit)
        if end <= of.at + 1 or title.employers or self.anchors.is_a(of.at, "organisation", "institution"):
            return False
        title.employers, title.right = [self.anchors.text(of.at, end)], end
        return True

    def reads_company(self, title: Title, of: Of) -> bool:
        company = self.anchors.companies.get(of.at) if not is_minister(title) else None  # « ministre de la *Poste* »
        if company is not None and not title.employers:
            self.bodies.read_companies(title, company.start, of.limit)
        return company is not None

    def reads_named_house(self, title: Title, of: Of) -> bool:
        return self.reads_named(title, of.at, of.limit)

    def reads_unnamed(self, title: Title, of: Of) -> bool:
        """« fondatrice d'une petite société de conseil »."""
        unnamed = self.bodies.unnamed(of.index + 1, of.limit)
        if unnamed is None or title.employers:
            return False
        self.bodies.read_organisation(title, unnamed, of.limit)
        return True

    def reads_person(self, title: Title, of: Of) -> bool:
        """« conseiller de X », « responsable de la campagne de X »: he works for X; « l'avocat de X » does not."""
        of_name = self.anchors.word(of.at) in CIVILITIES or self.anchors.is_a(of.at, "kin", "client")
        at = of.at + (of_name and of.at + 1 < of.limit)  # « de *Mme* X », « de la *veuve* X »
        person = self.anchors.people.get(at)
        if person is None:
            return False
        if title.noun.noun in words_of("mandate"):  # « maire *du Bourg-Nom* », which looks like a person's name
            title.employers, title.right = [person.name], person.end
            return True
        serves = title.noun.kind == "expert" or title.noun.noun.startswith(SPEAKERS)
        serves |= (
            title.noun.kind == "executive"
            and "cabinet" not in title.noun.noun
            and bool(OF & set(self.anchors.words(*title.pieces[-1])))
        )
        serves |= any("campagne" in self.anchors.words(start, end) for start, end in title.pieces)
        title.of_person = True
        title.right = person.end
        if serves:
            title.employers.append(person.name)
        return True

    def reads_superior(self, title: Title, of: Of) -> bool:
        """« directrice de cabinet *du PDG* »; « de la Présidence » is a house."""
        definite = of.at > of.index + 1 or self.anchors.word(of.index) == "du"
        house = self.anchors.is_a(of.at, "firm") and (  # « de l'*opérateur* Nom », « le directeur *de l'assureur* »
            self.bodies.has_name(of.at, of.limit) or (definite and title.noun.kind in IMPLYING_KINDS)
        )
        if of.at not in self.heads or house:
            return False
        if self.anchors.word(of.at) != "présidence" or title.employers:
            self.superiors.read(title, of.at, of.limit)
        elif not self.bodies.read_institution(title, of.at, of.limit):
            title.employers.append(self.anchors.text(of.at, of.at + 1))
            title.right = of.at + 1
        return True

    def reads_organisation(self, title: Title, of: Of) -> bool:
        """« du groupe Pearson », « de la start-up Nom »."""
        startup = self.anchors.words(of.at, of.at + 3) in (["start", "-", "up"], ["plate", "-", "forme"])
        if not startup and not self.anchors.is_a(of.at, "organisation") and not self.fields.is_plural_house(of.at):
            return False
        if title.elsewhere:
            return True  # « écarter l'ancien président américain *de la plateforme* »
        bare = self.anchors.words(of.index, of.at) in (["de"], ["d'"])
        if bare and not self.bodies.has_name(of.at, of.limit):
            return False  # « de la stratégie *de marque* », « coach *de start-up* »
        self.bodies.read_organisation(title, of.at + 2 * startup, of.limit)
        return True

    def reads_founded(self, title: Title, of: Of) -> bool:
        """« cofondateur *du guide de voyage Nom* »: what somebody founded or created is a house of that name."""
        at = self.bodies.introduced(of.at, of.limit) if title.noun.kind == "founder" and not title.employers else of.at
        if at > of.at and at in self.anchors.companies:
            self.bodies.read_companies(title, self.anchors.companies[at].start, of.limit)
        return bool(title.employers) and at > of.at

    def reads_unknown_name(self, title: Title, of: Of) -> bool:
        """« maire de Blanquefort », « PDG de Zorglub »: a name that no list holds."""
        if title.noun.noun in words_of("own field"):
            return False
        if not (self.bodies.is_proper(of.at) or (title.noun.kind == "press" and self.bodies.is_of_capitals(of.at))):
            return False
        served = self.anchors.is_a(of.at, "nationality")  # « député *des Français* de l'étranger »
        if served or (title.noun.kind in PLACED_KINDS and self.bodies.is_place(of.at)):
            title.right, title.elsewhere = self.bodies.name_end(of.at, of.limit), True
        else:
            self.bodies.read_body(title, of.at, of.limit)
        return True

    def read_field(self, title: Title, of: Of) -> None:
        """« de la recherche »; what authors made is no field: « l'auteur du bon mot »."""
        end = of.index if title.noun.noun in MAKERS else self.fields.end(of.index, of.limit)
        shown = self.anchors.word(of.index + 1) in DEMONSTRATIVES and title.noun.noun not in NEEDS_COMPLEMENT
        shown |= title.noun.kind == "press" and self.anchors.is_a(of.index + 1, "neutral")  # « de *grands* titres »
        if shown and end > of.index:
            title.right = end  # « l'enseignante *de cette classe* »
        else:
            title.add(of.index, end)
