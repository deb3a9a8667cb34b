"""What follows a title behind « à », « chez », « pour », « en » and « au sein de »: where the post is held."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.phrases.behind import Behind, Of, is_minister
from tweetpress.components.roles.phrases.behind_parts import PartsOfHouses
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import DIRECTED, skip_articles
from tweetpress.components.roles.phrases.labels import is_network
from tweetpress.components.roles.phrases.titles import MAKERS, Title
from tweetpress.components.roles.words import role_nouns, words_of

AT = frozenset(("à", "au", "aux", "chez", "pour", "dans", "auprès", "près", "en", "sur"))


@dataclass(frozen=True, slots=True)
class At:
    """A preposition in a title's phrase: its token and word, the first token behind it and its articles, the end."""

    index: int
    word: str
    at: int
    limit: int
    within: bool
    """« au sein de », « auprès de », « chez »: what follows is a house."""
    company: Name | None

    @property
    def directed(self) -> bool:
        return self.word in DIRECTED


def is_stake(title: Title, place: At) -> bool:
    """« investisseur *en Nom* »."""
    return title.noun.noun == "investisseur" and place.word == "en"


class BehindAt(Behind):
    """Extends titles over « à … », « chez … »."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int], bodies: Bodies) -> None:
        super().__init__(anchors, heads, bodies)
        self.parts = PartsOfHouses(anchors, heads, bodies)
        self.readers = (
            self.reads_board,
            self.reads_programme,
            self.reads_candidacy,
            self.reads_company,
            self.reads_ministry,
            self.reads_field,
            self.reads_region,
            self.reads_superior,
            self.reads_place_of_work,
            self.reads_loose,
        )
        """What may stand behind the preposition, the surest first; each says whether it does."""

    def read(self, title: Title, index: int, limit: int) -> None:
        """« chez Twitter », « au sein de la régie Turn », « pour l'Europe », « à l'université de Liège »."""
        word = self.anchors.word(index)
        within = self.anchors.words(index, index + 2) == ["au", "sein"]
        start = index + (3 if within else 2 if word == "auprès" else 1)
        at = skip_articles(self.anchors, start, limit)
        if at < limit:
            company = self.anchors.companies.get(at)
            place = At(index, word, at, limit, within or word in ("auprès", "chez", "près"), company)
            any(reads(title, place) for reads in self.readers)

    def reads_board(self, title: Title, place: At) -> bool:
        """« deux membres *à son conseil d'administration* », « *dans* le board »: no house, but the post."""
        if title.noun.noun != "membre" or self.anchors.word(place.at) not in ("conseil", "board"):
            return False
        title.noun = dataclasses.replace(role_nouns()["membre du conseil d'administration"], plural=title.noun.plural)
        of = self.anchors.words(place.at + 1, place.at + 3)
        title.right = place.at + (3 if of in (["d'", "administration"], ["de", "surveillance"]) else 1)
        return True

    def reads_programme(self, title: Title, place: At) -> bool:
        """« blogueur *sur « Nom »* », « chroniqueuse *dans « Nom »* »: where they write or speak."""
        return place.word in ("sur", "dans") and self.parts.reads_work(title, Of(place.index, place.at, place.limit))

    def reads_candidacy(self, title: Title, place: At) -> bool:
        """« candidate *à la mairie de Nom* », « candidat *au poste de PDG* »: passed over."""
        sought = title.noun.noun == "candidat" and place.directed
        title.right = self.bodies.institution_end(place.at, place.limit) if sought else title.right
        return sought

    def reads_company(self, title: Title, place: At) -> bool:
        """« *chez Nom* », « journaliste *sur Nom* »; of a maker the publisher; who is told: « dit le juge *à Nom* »."""
        company = place.company
        if company is None:
            return False
        told = place.word == "à" and self.anchors.is_a(title.left - 1, "incise", "saying")
        on_air = place.word == "sur" and (title.noun.kind == "press" or title.work) and not is_network(company)
        if title.noun.noun in MAKERS or told:
            title.right = company.end
        elif not title.employers and (place.word not in ("en", "sur") or on_air or is_stake(title, place)):
            self.bodies.read_companies(title, company.start, place.limit)
        return True

    def reads_ministry(self, title: Title, place: At) -> bool:
        """« ministre délégué *au Numérique* », « secrétaire *à l'Éducation* »."""
        secretary = title.noun.noun == "secrétaire"
        doing = self.anchors.tokens[place.at].pos_ in ("VERB", "AUX") or self.anchors.is_a(place.at, "no field")
        aimed = place.word == "pour" and (title.employers or self.anchors.tokens[place.at].text[:1].isupper())
        acronym = len(self.anchors.tokens[place.at].text) > 2 and self.anchors.tokens[place.at].text.isupper()
        if acronym and place.word == "à" and not title.employers and self.bodies.named(place.at) is not None:
            return False  # « commissaire *à la CNIL* »
        directed = place.directed or aimed  # « de l'ONU *pour les réfugiés* », « *pour l'Entreprise* »
        if not directed or doing or not (is_minister(title) or secretary):
            return False
        title.add(place.index, self.ministry_end(place.index, place.limit))
        return True

    def reads_field(self, title: Title, place: At) -> bool:
        """« consultant *en communication* », « conseiller *pour les médias* », « directeur *à l'information* »."""
        if not title.employers and self.joins_field(title, place):
            title.add(place.index, self.fields.end(place.index, place.limit))
        return title.right > place.index

    def joins_field(self, title: Title, place: At) -> bool:
        domain, kind = self.anchors.is_a(place.at, "domain"), title.noun.kind
        if place.word == "en":
            return domain or kind in ("academia", "expert", "law")
        if not self.anchors.tokens[place.at].text.islower():
            return False
        if place.word == "pour":
            posted = kind in ("executive", "expert", "public", "civil", "staff")
            housed = self.anchors.is_a(place.at, "organisation")  # « pour *l'organisation* Nom »
            return posted and domain and not housed and place.at not in self.heads
        housed = self.anchors.is_a(place.at, "institution", "department")
        return place.directed and domain and not housed and kind in ("executive", "expert", "public")

    def reads_region(self, title: Title, place: At) -> bool:
        """« pour l'Europe » belongs to the title, « en France » is only passed over."""
        end = self.zone_end(place.at, place.limit)
        if end == place.at:
            return False
        english = self.anchors.is_a(title.end - 1, "english head")  # « country manager pour la Suisse »
        if place.word == "pour" and not title.employers and not english:
            title.add(place.index, end)
        else:
            title.right = end
        return True

    def reads_loose(self, title: Title, place: At) -> bool:
        """« directeur de la recherche *sur les médias sociaux* de Nom »: a field with the house or a name behind it."""
        end = self.fields.end(place.index, place.limit)
        if end <= place.at or title.employers or not self.labels.is_before_house(end, place.limit):
            return False
        title.add(place.index, end)
        return True

    def reads_superior(self, title: Title, place: At) -> bool:
        """« ministre déléguée *auprès de la ministre de l'Énergie* »."""
        if place.word != "auprès" or place.at not in self.heads:
            return False
        self.superiors.read(title, place.at, place.limit)
        return True

    def reads_place_of_work(self, title: Title, place: At) -> bool:
        """« à *l'université de Liège* », « au sein *du cabinet Nom* », « à *Zorglub Media* »."""
        at, limit, bodies = place.at, place.limit, self.bodies
        if not title.employers and (school := self.school_end(at, limit)) > at:
            title.employers, title.right = [self.anchors.text(at, school)], school
            return True
        posting = self.long_place_end(at)
        if posting > at and posting < limit and self.anchors.word(posting) in OF:
            title.right = posting  # « correspondante *à San Francisco* du Monde »
            return True
        inside, elsewhere = place.within, not (self.is_place(at) or (place.directed and posting > at))
        maker = inside and self.anchors.is_a(at, "organisation")  # « graphiste chez l'*éditeur* Nom »
        if title.employers or at in self.anchors.people or (at in self.heads and not maker):
            return True
        if (inside or (elsewhere and (place.directed or place.word in ("dans", "pour")))) and self.reads_named(
            title, at, limit
        ):
            return True
        bare = title.noun.kind == "academia" or bodies.is_of_capitals(at)
        if self.is_institution(place, inside=inside or place.directed or place.word == "dans"):
            alone = not bodies.read_institution(title, at, limit) and self.anchors.is_a(at, "bare body")
            if alone and place.word in DIRECTED:  # « chef du logement *à la mairie* »
                title.employers, title.right = [self.anchors.text(at, at + 1)], at + 1
        elif bodies.is_proper(at, bare=bare) and (inside or (place.directed and elsewhere)):
            bodies.read_body(title, at, limit)
        elif bodies.is_staff_of_person(at, limit) or (
            self.anchors.is_a(at, "organisation") and (inside or bodies.has_name(at, limit))
        ):
            bodies.read_organisation(title, at, limit)
        elif place.directed and not elsewhere:  # « correspondante *à Bruxelles* de Nom »
            title.right = at + 1
            if title.noun.noun in words_of("mandate"):  # « échevin de la Culture *à Liège* »
                title.employers.append(self.anchors.text(at, at + 1))
        return title.right > place.index

    def school_end(self, at: int, limit: int) -> int:
        """End of « à *Lyon Ecole de commerce* », « à *Lille School of Law* »; `at` where no school is named."""
        named = at + 1 < limit and self.is_place(at)
        named = named and (self.anchors.is_a(at + 1, "school") or self.anchors.word(at + 1) == "ecole")
        if not named or not self.anchors.tokens[at + 1].text.istitle():
            return at
        known = self.anchors.bodies.get(at)
        ends = (self.bodies.institution_end(at + 1, limit), self.bodies.name_end(at + 1, limit))
        return max(*ends, known.end if known is not None else at)

    def is_institution(self, place: At, *, inside: bool) -> bool:
        """« à *l'université* … », « pour *la Ville* de Laval »: behind « pour » a capital tells the body."""
        capital = place.word == "pour" and self.anchors.tokens[place.at].text[:1].isupper()
        named = capital and self.anchors.is_a(place.at, "institution", "organisation")
        return named or (inside and self.anchors.is_a(place.at, "institution"))
