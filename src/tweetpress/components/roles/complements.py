"""The right side of a title: adjectives, fields, regions, brackets, and the employer it names."""

from __future__ import annotations

from collections.abc import Mapping

from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.bodies import Bodies
from tweetpress.components.roles.fields import ARTICLES, DEPARTMENTS, OF, OWNERS, Fields
from tweetpress.components.roles.joined import Joined
from tweetpress.components.roles.superiors import Superiors
from tweetpress.components.roles.titles import DEMONSTRATIVES, MAKERS, NEEDS_COMPLEMENT, Title
from tweetpress.components.roles.words import words_of

AT = frozenset(("à", "au", "aux", "chez", "pour", "dans", "auprès", "en", "sur"))
CHARGED = frozenset(("chargé", "chargée", "chargés", "chargées", "responsable"))
# Their complement says what they know or made, not where they work.
OWN_FIELD = frozenset(("spécialiste", "expert", "auteur", "coauteur", "co-auteur", "spécialiste des médias"))
# Their complement is a field, capitals or not: « ministre des Entreprises publiques ».
MINISTERS = ("ministre", "secrétaire d'", "sous-secrétaire", "commissaire", "haut-commissaire", "conseiller d'État")
STATE_OFFICES = frozenset(("président", "vice-président"))
# Trades whose place is where they are: « le consultant de Shanghai ».
PLACED_KINDS = frozenset(("expert", "finance", "staff", "arts"))
INDICES = frozenset(("cac", "sbf", "ftse", "nasdaq", "bel", "smi", "dax"))
ASIDES = (
    ["de", "son", "état"],
    ["faisant", "fonction", "de"],
    ["pour", "sa", "part"],
    ["pour", "leur", "part"],
    ["de", "son", "côté"],
)
# Parts of a company that bear names of their own: « de la division Grand public ».
DIVISIONS = frozenset(("division", "branche", "unité", "pôle", "département", "direction", "cellule", "section"))
# They may serve one person: « l'attachée de presse de X ».
SPEAKERS = frozenset(("porte-parole", "attaché de presse"))
# Parts of a house for whoever answers for them, though they may also be the house: « responsable du *site* ».
UNITS = frozenset(("antenne", "réseau", "site", "plateforme", "plate-forme", "application", "appli", "blog", "portail"))
MAX_BRACKET = 10
# « directrice *par intérim* », « conseillère juridique *en chef* »
RANKS = frozenset(
    (("par", "intérim"), ("par", "interim"), ("ad", "interim"), ("en", "chef"), ("en", "cheffe"), ("en", "second"))
)
# Named by their common noun alone: « porte-parole du *gouvernement* ».
BARE_BODIES = frozenset(("gouvernement", "parquet", "parlement", "ministère", "sénat", "mairie"))
COMMISSIONS = frozenset(("commission", "sous-commission", "délégation"))
HOUSES = frozenset(("sénat", "assemblée", "parlement", "chambre", "bundestag", "congrès", "conseil", "grand"))
COMPANIONS = frozenset(("elle", "lui", "eux", "elles", "moi", "nous"))
HOURS = (["heures"], ["h"])
# What they lead or made is a house: « PDG *de nom* », without an article.
HEADS_OF_HOUSES = frozenset(
    ("PDG", "P-DG", "CEO", "DG", "COFONDATEUR", "CO-FONDATEUR", "RÉDACTEUR EN CHEF", "DIRECTEUR GÉNÉRAL")
)
GRADUATED = frozenset(("diplômé", "diplômée"))
OPENING_QUOTES = frozenset(("«", "“", '"'))
CLOSING_QUOTES = frozenset(("»", "”", '"'))
SPAN_OF_SPECIALITY = 14
MAX_QUOTED = 5


def is_minister(title: Title) -> bool:
    """Whether what « de » and « à » join is the field, and no house: « ministre *des Entreprises publiques* »."""
    return title.noun.noun.startswith(MINISTERS)


class ComplementReader:
    """Extends titles over what follows them. `heads` are the tokens where a role noun begins, with its end."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int]) -> None:
        self.anchors = anchors
        self.heads = heads
        self.fields = Fields(anchors, heads)
        self.bodies = Bodies(anchors, heads)
        self.joined = Joined(anchors, heads, self.bodies)
        self.superiors = Superiors(anchors, heads)

    def read(self, title: Title, limit: int) -> None:
        """Take in everything up to token `limit` that belongs to `title`."""
        while title.right < limit:
            before = title.right
            self.step(title, before, limit)
            if title.right == before:
                return

    def step(self, title: Title, index: int, limit: int) -> None:
        word = self.anchors.word(index)
        company = self.anchors.companies.get(index)
        if word in words_of("outgoing"):
            title.marks.add("outgoing")
            title.right = index + 1
        elif tuple(self.anchors.words(index, index + 2)) in RANKS and not title.employers:
            title.add(index, index + 2)
        elif company is not None and company.start == index and not title.employers:
            self.bodies.read_companies(title, index, limit)
        elif word in CHARGED or self.anchors.words(index, index + 2) == ["en", "charge"]:
            self.read_charge(title, index, limit)
        elif index in self.heads or index in self.anchors.people or company is not None:
            return
        elif self.fields.is_region(index):
            title.add(index, self.fields.region_end(index, limit))
        elif word in words_of("employed") and index + 1 < limit and self.anchors.word(index + 1) in AT:
            title.right = index + 1
        elif word in GRADUATED and index + 1 < limit and self.anchors.word(index + 1) in OF:
            title.elsewhere, title.right = True, self.bodies.name_end(self.skip_articles(index + 2, limit), limit)
        elif word.startswith("spécialisé"):
            self.read_speciality(title, index, limit)
        elif self.fields.is_field(index) and not title.employers:
            title.add(index, self.fields.compound_end(index, limit))
        elif self.is_bare_field(title, index, limit):
            title.add(index, index + 1)
        elif word in OPENING_QUOTES:
            self.read_quoted(title, index, limit)
        elif self.anchors.words(index, index + 3) in ASIDES:
            title.right = index + 3
        elif word == "(":
            self.read_bracket(title, index, limit)
        elif word == "avec" and index + 1 < limit and self.anchors.word(index + 1) in COMPANIONS:
            title.right = index + 2  # « cofondatrice *avec lui* de l'agence »
        elif word in words_of("politics"):
            title.elsewhere, title.right = True, index + 1
        elif word in words_of("party") and (title.noun.kind == "public" or self.anchors.tokens[index].text.isupper()):
            title.right = index + 1
        elif word in OF:
            self.read_of(title, index, limit)
        elif word in AT or self.anchors.words(index, index + 2) == ["au", "sein"]:
            self.read_at(title, index, limit)
        elif self.joined.reads(title, index, limit):
            return
        elif self.anchors.words(index, index + 2) == [",", "chez"] and index + 2 < limit:
            self.read_at(title, index + 1, limit)
        elif word in ("et", "&", ",") and title.has_field(self.anchors):
            title.add(index, self.fields.further_end(index, limit))
        elif word == "côté" and index + 1 < limit and self.fields.is_field(index + 1):
            title.right = index + 2  # « community manager *côté communication* chez … »
        elif self.is_loose_adjective(title, index):
            self.add_adjective(title, index)

    def is_bare_field(self, title: Title, index: int, limit: int) -> bool:
        """« responsable *consommateur* »: one common noun right behind an executive's, and nothing that goes on."""
        token = self.anchors.tokens[index]
        if (
            title.noun.kind not in ("executive", "office")
            or title.employers
            or index != title.end
            or not token.is_alpha
        ):
            return False
        if token.pos_ != "NOUN" or not token.text.islower() or token.lower_ in words_of("no field"):
            return False
        after = self.anchors.word(index + 1) if index + 1 < limit else ","
        return after in OF or after in ("chez", ",", "(", ")", ".", ";", "et", "au")

    def read_quoted(self, title: Title, index: int, limit: int) -> None:
        """« responsable « Travel » »: a field in quotes, a word or two long."""
        if title.noun.noun not in NEEDS_COMPLEMENT or index != title.end:
            return
        inside = range(index + 2, min(limit, index + MAX_QUOTED))
        end = next((at for at in inside if self.anchors.word(at) in CLOSING_QUOTES), None)
        if end is not None:
            title.add(index, end + 1)

    def is_loose_adjective(self, title: Title, index: int) -> bool:
        """« le président *américain* », « le patron *controversé* »: beside the title, not part of it."""
        return self.fields.is_adjective(index) and title.right == title.pieces[-1][1]

    def add_adjective(self, title: Title, index: int) -> None:
        """« contenus *sponsorisés* » names the field; « le patron *controversé* » does not name the post."""
        if title.has_field(self.anchors):
            title.add(index, index + 1)
        elif title.noun.noun in STATE_OFFICES and self.anchors.word(index) in words_of("nationality"):
            title.elsewhere = True  # « le président *américain* »
            title.right = index + 1
        else:
            title.right = index + 1

    def read_speciality(self, title: Title, index: int, limit: int) -> None:
        """« avocate spécialisée en droit du numérique »: passed over, so that the employer behind it is found."""
        title.right = index + 1
        for at in range(index + 1, min(limit, index + SPAN_OF_SPECIALITY)):
            if self.anchors.word(at) in (",", ")", ".", "qui"):
                return
            if self.anchors.word(at) in words_of("employed") or self.anchors.word(at) in ("chez", "au", "à"):
                title.right = at
                return

    def read_charge(self, title: Title, index: int, limit: int) -> None:
        """« chargé des investissements », « en charge de l'Europe », « chargés respectivement de A et de B »."""
        start = index + (2 if self.anchors.word(index) == "en" else 1)
        if start < limit and self.anchors.word(start) == "respectivement":
            self.read_respective(title, index, start + 1, limit)
        elif start < limit and self.anchors.word(start) in OF:
            end = self.fields.end(start, limit)
            if end == start and is_minister(title):
                end = self.bodies.name_end(self.skip_articles(start + 1, limit), limit)
            if end > start and title.employers:  # « cofondateur de Nom en charge de la stratégie »: a second function
                title.right = end
            elif end > start:
                title.add(index, end)

    def read_respective(self, title: Title, index: int, start: int, limit: int) -> None:
        """Note the fields one by one, for the holders to take one each."""
        at = start
        while at < limit and self.anchors.word(at) in OF and (end := self.fields.one_end(at, limit)) > at:
            title.shares.append((at, end))
            at = end + (end < limit and self.anchors.word(end) in (",", "et"))
        if title.shares:
            title.right = title.shares[-1][1]

    def read_bracket(self, title: Title, index: int, limit: int) -> None:
        """« (executive chairman) », « (en anglais Chief marketing officer) », « (PS) »: a wording or a party."""
        inside = range(index + 1, min(limit, index + MAX_BRACKET))
        end = next((i for i in inside if self.anchors.word(i) == ")"), None)
        if end is None or any(i in self.anchors.people or i in self.anchors.companies for i in range(index, end)):
            return
        heads = [i for i in range(index + 1, end) if i in self.heads]
        if heads:
            title.aliases += [self.anchors.text(i, self.heads[i]) for i in heads]
            title.right = end + 1
        elif any(self.anchors.word(i) in words_of("party") for i in range(index + 1, end)):
            title.right = end + 1

    def read_of(self, title: Title, index: int, limit: int) -> None:
        """« de Twitter », « du groupe Pearson », « de la recherche », « de Corrèze »."""
        at = self.skip_articles(index + 1, limit)
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
        elif company is not None:
            if not title.employers:
                self.bodies.read_companies(title, company.start, limit)
        elif self.anchors.tokens[at].like_num and self.anchors.words(at + 1, at + 2) in HOURS:
            title.right = min(limit, at + 2)  # « présentatrice *du 20 heures* de Nom »
        elif title.employers == [] and self.is_lower_name(title, index, limit):
            title.employers.append(self.anchors.text(at, at + 1))
            title.right = at + 1
        elif self.is_school_of_engineer(title, at):
            title.elsewhere, title.right = True, self.bodies.institution_end(at, limit)
        elif title.noun.noun == "secrétaire" and word not in ARTICLES and self.is_place(at):
            title.add(index, self.bodies.name_end(at, limit))  # « secrétaire *d'Irlande du Nord* », of the British
        elif self.reads_named(title, at):
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

    def reads_named(self, title: Title, at: int) -> bool:
        """« porte-parole de l'Arcom »: read in the body that the recogniser names at token `at`; whether it does."""
        name = self.bodies.named(at)
        if name is None or title.employers or title.noun.noun in OWN_FIELD or is_minister(title):
            return False
        self.bodies.read_named(title, name)
        return True

    def read_ministry(self, title: Title, start: int, end: int) -> None:
        """« ministre de la culture du Nigeria »: the country behind the field is whom the minister serves."""
        at = end - 1
        while at > start and self.anchors.word(at) not in OF:
            at -= 1
        place = self.skip_articles(at + 1, end)
        text = self.anchors.tokens[place].text if place < end else ""
        if text[:1].isupper() and (self.is_place(place) or (len(text) > 1 and text.isupper())):
            title.add(start, at)
            title.employers.append(self.anchors.text(place, end))
            title.right = end
        else:
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

    def read_at(self, title: Title, index: int, limit: int) -> None:
        """« chez Twitter », « au sein de la régie Turn », « pour l'Europe », « à l'université de Liège »."""
        word = self.anchors.word(index)
        within = self.anchors.words(index, index + 2) == ["au", "sein"]
        start = index + (3 if within else 2 if word == "auprès" else 1)
        at = self.skip_articles(start, limit)
        if at >= limit:
            return
        company = self.anchors.companies.get(at) or self.anchors.companies.get(start)
        if title.noun.noun == "candidat" and word in ("à", "au", "aux"):
            title.right = self.bodies.institution_end(at, limit)  # « candidate *à la mairie de Nom* »
        elif company is not None and title.noun.noun in MAKERS:
            title.right = company.end  # « auteur *chez Nom* »: his publisher
        elif company is not None:
            site = title.noun.kind == "press" and self.anchors.tokens[company.start].like_url
            if not title.employers and (word not in ("en", "sur") or site):
                self.bodies.read_companies(title, company.start, limit)
        elif title.noun.noun == "secrétaire" and word in ("à", "aux"):  # « secrétaire *à l'Éducation* »
            title.add(index, max(self.fields.end(index, limit), self.bodies.name_end(at, limit)))
        elif word in ("à", "au", "aux") and self.is_task(title, index, at):
            title.add(index, self.fields.end(index, limit))
        elif is_minister(title) and word in ("à", "au", "aux"):
            title.add(index, self.bodies.name_end(at, limit))
        elif self.fields.is_region(at) or self.is_zone(at, limit):
            self.read_region(title, index, at, limit)
        elif (
            word == "en"
            and not title.employers
            and (title.noun.kind in ("academia", "expert", "law") or self.anchors.word(at) in words_of("domain"))
        ):
            title.add(index, self.fields.end(index, limit))
        elif self.anchors.tokens[at].text == "Présidence" and not title.employers:
            self.bodies.read_institution(title, at, limit)
        elif word == "auprès" and at in self.heads:
            self.superiors.read(title, at, limit)
        elif not (title.employers or at in self.anchors.people or at in self.heads):
            self.read_place_of_work(title, at, word, within or word == "auprès", limit)

    def is_task(self, title: Title, index: int, at: int) -> bool:
        """« conseillère *aux médias sociaux* », « directeur adjoint *à l'information* »: a field that « à » joins."""
        lower = self.anchors.tokens[at].text.islower() and self.anchors.word(at) in words_of("domain")
        posted = title.noun.kind in ("executive", "expert", "public") and not is_minister(title)
        place = self.anchors.word(at) in words_of("institution") or self.anchors.word(at) in DEPARTMENTS
        return lower and posted and index == title.right and not place and not title.employers

    def read_region(self, title: Title, index: int, at: int, limit: int) -> None:
        """« pour l'Europe » belongs to the title, « en France » is only passed over."""
        end = self.fields.region_end(at + (not self.fields.is_region(at)), limit)
        english = self.anchors.word(title.end - 1) in words_of("english head")  # « country manager pour la Suisse »
        if self.anchors.word(index) == "pour" and not title.employers and not english:
            title.add(index, end)
        else:
            title.right = end

    def is_zone(self, at: int, limit: int) -> bool:
        """« pour la *zone* EMEA »."""
        return self.anchors.word(at) in ("zone", "région") and at + 1 < limit and self.fields.is_region(at + 1)

    def read_place_of_work(self, title: Title, at: int, word: str, within: bool, limit: int) -> None:
        inside = within or word == "chez"
        near = word in ("à", "au", "aux", "dans", "pour") and not self.is_place(at)
        if (inside or near) and self.reads_named(title, at):
            return
        if self.anchors.word(at) in words_of("institution") and (inside or word in ("à", "au", "aux", "dans")):
            self.bodies.read_institution(title, at, limit)
        elif self.bodies.is_proper(at, bare=title.noun.kind == "academia") and (
            inside or (word in ("à", "au", "aux") and not self.is_place(at))
        ):
            self.bodies.read_body(title, at, limit)
        elif self.bodies.is_staff_of_person(at, limit) or (
            self.anchors.word(at) in words_of("organisation") and (inside or self.bodies.has_name(at, limit))
        ):
            self.bodies.read_organisation(title, at, limit)

    def is_place(self, index: int) -> bool:
        """« directeur à Paris »; a lower-case word or an unknown place is taken for a body."""
        if index + 1 < len(self.anchors.tokens) and self.anchors.word(index + 1) == "-":  # « à Paris-Dauphine »
            return False
        known = fold(self.anchors.tokens[index].text) in load_knowledge().places
        return known and self.anchors.word(index) not in words_of("university")

    def is_bare(self, index: int, at: int) -> bool:
        """Whether no article stands before token `at`: « de Nom », not « du Nom »; units are named with theirs."""
        return at == index + 1 and (self.anchors.word(index) != "des" or not self.fields.is_field(at))

    def skip_articles(self, index: int, limit: int) -> int:
        while index < limit and self.anchors.word(index) in ARTICLES | OWNERS | DEMONSTRATIVES:
            index += 1
        return index
