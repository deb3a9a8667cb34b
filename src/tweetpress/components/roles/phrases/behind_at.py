"""What follows a title behind « à », « chez », « pour », « en » and « au sein de »: where the post is held."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.houses.turns import is_called
from tweetpress.components.roles.phrases.behind import DIRECTED, Behind, is_minister
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import OF, skip_articles
from tweetpress.components.roles.phrases.labels import is_network
from tweetpress.components.roles.phrases.titles import MAKERS, NEEDS_COMPLEMENT, Title
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


# Those whom a state or a paper sends somewhere.
SENT = ("ambassadeur", "consul", "représentant", "envoyé", "correspondant", "attaché", "délégué")
GOVERNMENTS = frozenset(("gouvernement", "cabinet", "administration"))
"""« ministre au sein du *gouvernement* Nom »: bodies called by the name of their head."""


class BehindAt(Behind):
    """Extends titles over « à … », « chez … »."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int], bodies: Bodies) -> None:
        super().__init__(anchors, heads, bodies)
        self.readers = (
            self.reads_where,
            self.reads_board,
            self.reads_candidacy,
            self.reads_company,
            self.reads_government,
            self.reads_ministry,
            self.reads_field,
            self.reads_region,
            self.reads_unit,
            self.reads_superior,
            self.reads_posting,
            self.reads_accredited,
            self.reads_maker,
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
            if word == "près" and at == start:  # « procureur *près le tribunal* », no « près de Paris »
                return
            place = At(index, word, at, limit, within or word in ("auprès", "chez", "près"), company)
            any(reads(title, place) for reads in self.readers)

    def reads_where(self, title: Title, place: At) -> bool:
        """« conseiller de Nom *à l'Élysée* »: where, rather than whose."""
        if not (title.of_person and title.employers and self.bodies.named(place.at) is not None):
            return False
        title.employers.clear()
        self.reads_named(title, place.at, place.limit)
        return True

    def reads_board(self, title: Title, place: At) -> bool:
        """« deux membres *à son conseil d'administration* », « *dans* le board »: no house, but the post."""
        if title.noun.noun != "membre" or self.anchors.word(place.at) not in ("conseil", "board"):
            return False
        title.noun = dataclasses.replace(role_nouns()["membre du conseil d'administration"], plural=title.noun.plural)
        of = self.anchors.words(place.at + 1, place.at + 3)
        title.right = place.at + (3 if of in (["d'", "administration"], ["de", "surveillance"]) else 1)
        return True

    def reads_candidacy(self, title: Title, place: At) -> bool:
        """« candidate *à la mairie de Nom* »."""
        if title.noun.noun != "candidat" or not place.directed:
            return False
        end = self.bodies.institution_end(place.at, place.limit)
        if self.anchors.is_a(place.at, "ballot") and end == place.at + 1:
            title.add(place.index, end)
        title.right = end
        return True

    def reads_company(self, title: Title, place: At) -> bool:
        """« *chez Nom* », « journaliste *sur Nom* »; of a maker it is the publisher."""
        company = place.company
        if company is None:
            return False
        if place.word == "chez" and self.is_account_manager(title):
            title.employers.clear()  # « responsable de Twitter *chez Nom* »
        if title.noun.noun in MAKERS:
            title.right = company.end
        elif not title.employers and (place.word not in ("en", "sur") or self.is_on_air(title, company)):
            self.bodies.read_companies(title, company.start, place.limit)
        return True

    def reads_government(self, title: Title, place: At) -> bool:
        """« ministre *au sein du gouvernement Nom* »."""
        head = self.anchors.people.get(place.at + 1) if self.anchors.word(place.at) in GOVERNMENTS else None
        if head is None:
            return False
        title.employers.append(self.anchors.text(place.at, head.end))
        title.right = head.end
        return True

    def reads_ministry(self, title: Title, place: At) -> bool:
        """« ministre délégué *au Numérique* », « secrétaire *à l'Éducation* »."""
        secretary = title.noun.noun == "secrétaire" and place.word != "au"
        doing = self.anchors.tokens[place.at].pos_ in ("VERB", "AUX") or self.anchors.is_a(place.at, "no field")
        if not place.directed or doing or not (is_minister(title) or secretary):
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
            return posted and self.fields.is_field(place.at) and place.index == title.pieces[-1][1]
        housed = self.anchors.is_a(place.at, "institution", "department")
        return place.directed and domain and not housed and kind in ("executive", "expert", "public")

    def reads_region(self, title: Title, place: At) -> bool:
        """« pour l'Europe » belongs to the title, « en France » is only passed over."""
        index, at, limit = place.index, place.at, place.limit
        if not (self.fields.is_region(at) or self.is_zone(at, limit)):
            return False
        end = self.fields.region_end(at + (not self.fields.is_region(at)), limit)
        english = self.anchors.is_a(title.end - 1, "english head")  # « country manager pour la Suisse »
        if place.word == "pour" and not title.employers and not english:
            title.add(index, end)
        else:
            title.right = end
        return True

    def reads_unit(self, title: Title, place: At) -> bool:
        """« à *la direction du numérique* de Nom », « à *la direction centrale de la police* »: where they work."""
        at, limit = place.at, place.limit
        if at not in self.heads or not self.anchors.is_a(at, "unit office") or title.employers:
            return False
        end = self.superiors.adjectives_end(self.heads[at], limit)
        title.right = max(end, self.fields.end(end, limit) if end < limit else end)
        house = skip_articles(self.anchors, title.right + 1, limit)
        if end > at + 1 and house not in self.anchors.companies:
            title.right = max(title.right, self.bodies.institution_end(end - 1, limit))
            title.employers.append(self.anchors.text(at, title.right))
        return True

    def reads_superior(self, title: Title, place: At) -> bool:
        """« conseillère *auprès du PDG* », « adjointe *écologiste* au maire »."""
        if place.at not in self.heads:
            return False
        if place.word == "auprès":
            self.superiors.read(title, place.at, place.limit)
        elif title.noun.noun in words_of("second") and place.directed and not title.employers:
            title.add(place.index, self.heads[place.at])
        return title.right > place.index

    def reads_posting(self, title: Title, place: At) -> bool:
        """« correspondante *à Bruxelles* de Nom »."""
        end = self.posting_end(place.at, place.limit) if not title.employers else place.at
        title.right = end if end > place.at else title.right
        return end > place.at

    def reads_accredited(self, title: Title, place: At) -> bool:
        """« ambassadrice des Etats-Unis *à l'ONU* », « consul de Belgique *à Lille* »: where, rather than whose."""
        sent = title.noun.noun.startswith(SENT) and title.employers and place.word != "pour"
        if not sent or place.at in self.heads or not self.anchors.tokens[place.at].text[:1].isupper():
            return False
        name = self.bodies.named(place.at)
        end = name.end if name is not None else self.bodies.name_end(place.at, place.limit)
        title.right = max(end, place.at + 1)
        return True

    def reads_maker(self, title: Title, place: At) -> bool:
        """« graphiste *chez l'éditeur Nom* »."""
        organisation = self.anchors.is_a(place.at, "organisation")
        if place.word != "chez" or place.at not in self.heads or not organisation:
            return False
        self.bodies.read_organisation(title, place.at, place.limit)
        return True

    def is_account_manager(self, title: Title) -> bool:
        """« responsable *de Twitter* »: of its page there, where a house follows."""
        last = self.anchors.companies.get(title.right - 1)
        return title.noun.noun in NEEDS_COMPLEMENT and len(title.employers) == 1 and is_network(last)

    def is_on_air(self, title: Title, company: Name) -> bool:
        """« journaliste *sur RTL* », « *sur lemonde.fr* »; no « blogueuse sur Twitter »."""
        medium = is_called(company.name, "chaîne") or self.anchors.tokens[company.start].like_url
        return title.noun.kind == "press" and medium

    def posting_end(self, at: int, limit: int) -> int:
        """End of « correspondante à *Bruxelles* de Nom »: a place with the house behind it; else `at`."""
        if at in self.anchors.people or at in self.heads or not self.is_place(at):
            return at
        end = at + 1 + self.bodies.is_known_place(at, at + 2)
        while end < limit and "-" in (self.anchors.word(end), self.anchors.word(end - 1)):
            end += 1
        if end >= limit or self.anchors.word(end) not in OF:
            return at
        house = skip_articles(self.anchors, end + 1, limit)
        return end if house in self.anchors.companies and house < limit else at

    def reads_place_of_work(self, title: Title, place: At) -> bool:
        """« à *l'université de Liège* », « au sein *du cabinet Nom* », « à *Zorglub Media* »."""
        at, limit, bodies = place.at, place.limit, self.bodies
        if title.employers or at in self.anchors.people or at in self.heads:
            return True
        inside, elsewhere = place.within, not self.is_place(at)
        if (inside or (elsewhere and (place.directed or place.word in ("dans", "pour")))) and self.reads_named(
            title, at, limit
        ):
            return True
        if self.is_institution(place, inside=inside or place.directed or place.word == "dans"):
            bodies.read_institution(title, at, limit)
        elif bodies.is_proper(at, bare=title.noun.kind == "academia") and (inside or (place.directed and elsewhere)):
            bodies.read_body(title, at, limit)
        elif bodies.is_staff_of_person(at, limit) or (
            self.anchors.is_a(at, "organisation") and (inside or bodies.has_name(at, limit))
        ):
            bodies.read_organisation(title, at, limit)
        return title.right > place.index

    def is_institution(self, place: At, *, inside: bool) -> bool:
        """« à *l'université* … », « pour *la Ville* de Laval »: behind « pour » a capital tells the body."""
        capital = place.word == "pour" and self.anchors.tokens[place.at].text[:1].isupper()
        named = capital and self.anchors.is_a(place.at, "institution", "organisation")
        return named or (inside and self.anchors.is_a(place.at, "institution"))

    def reads_loose(self, title: Title, place: At) -> bool:
        """« directeur de la recherche *sur les médias sociaux* de Nom »: a field, a house or a name behind it."""
        end = self.fields.end(place.index, place.limit)
        if end <= place.at or title.employers or not self.labels.is_before_house(end, place.limit):
            return False
        if place.index == title.pieces[-1][1]:
            title.add(place.index, end)
        title.right = end
        return True
