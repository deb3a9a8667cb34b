"""The right side of a title: adjectives, fields, regions, brackets, and the employer it names."""

from __future__ import annotations

from collections.abc import Mapping

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.behind import Of, is_minister
from tweetpress.components.roles.phrases.behind_at import AT, BehindAt
from tweetpress.components.roles.phrases.behind_of import BehindOf
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import OF, TAILS, TIES, Fields, skip_articles
from tweetpress.components.roles.phrases.joined import Joined
from tweetpress.components.roles.phrases.titles import NEEDS_COMPLEMENT, Title, is_quoted, read_quotes
from tweetpress.components.roles.words import COUNTS, words_of

CHARGED = frozenset(("chargé", "chargée", "chargés", "chargées", "responsable"))
STATE_OFFICES = frozenset(("président", "vice-président"))
ASIDES = (
    ["de", "son", "état"],
    ["faisant", "fonction", "de"],
    ["pour", "sa", "part"],
    ["pour", "leur", "part"],
    ["de", "son", "côté"],
)
MAX_BRACKET = 10
ENGLISH_JOINTS = frozenset(("of", "at", "@", "for"))
"""Before the house of an English title."""
# « directrice *par intérim* », « conseillère juridique *en chef* »
RANKS = frozenset(
    (("par", "intérim"), ("par", "interim"), ("ad", "interim"), ("en", "chef"), ("en", "cheffe"), ("en", "second"))
)
COMPANIONS = frozenset(("elle", "lui", "eux", "elles", "moi", "nous"))
GRADUATED = frozenset(("diplômé", "diplômée", "sorti", "sortie"))
OPENING_QUOTES = frozenset(("«", "“", '"'))
CLOSING_QUOTES = frozenset(("»", "”", '"'))
SPAN_OF_SPECIALITY = 14
MAX_QUOTED = 5
# Offices of the state and works take no field without a preposition.
PLAIN_KINDS = frozenset(("public", "civil", "arts", "founder", "sport", "board"))
MAX_BARE = 3
BEHIND_BARE = OF | {"chez", ",", "(", ")", ".", ";", "et", "au", "|", "–", "—", "/"}
SIDES = (["gauche"], ["droite"], ["extrême-droite"], ["extrême-gauche"])


class ComplementReader:
    """Extends titles over what follows them. `heads` are the tokens where a role noun begins, with its end."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int]) -> None:
        self.anchors = anchors
        self.heads = heads
        self.fields = Fields(anchors, heads)
        self.bodies = Bodies(anchors, heads)
        self.joined = Joined(anchors, heads, self.bodies)
        self.of = BehindOf(anchors, heads, self.bodies)
        self.at = BehindAt(anchors, heads, self.bodies)

    def read(self, title: Title, limit: int) -> None:
        """Take in everything up to token `limit` that belongs to `title`."""
        while title.right < limit:
            before = title.right
            self.step(title, before, limit)
            if title.right == before:
                break
        if title.work and not (title.employers or title.implied or title.elsewhere):
            title.employers.append(title.work)  # no house behind it: « l'animateur de « Nom » »

    def step(self, title: Title, index: int, limit: int) -> None:
        word = self.anchors.word(index)
        company = self.anchors.companies.get(index)
        if is_quoted(self.anchors, title, floor := self.anchors.sentence(title.start).start):
            read_quotes(self.anchors, title, floor)
        elif word in words_of("outgoing"):
            title.marks.add("outgoing")
            title.right = index + 1
        elif tuple(self.anchors.words(index, index + 2)) in RANKS and not title.employers:
            title.add(index, index + 2)
        elif self.of.labels.reads(title, index, limit):
            return
        elif company is not None and company.start == index and not title.employers:
            self.bodies.read_companies(title, index, limit)
        elif self.is_charge(index, limit):
            self.read_charge(title, index, limit)
        elif index in self.heads or index in self.anchors.people or company is not None:
            return
        elif self.fields.is_region(index):
            title.add(index, self.fields.region_end(index, limit))
        elif word in words_of("employed") and index + 1 < limit and self.anchors.word(index + 1) in AT:
            title.right = index + 1
        elif word in GRADUATED and index + 1 < limit and self.anchors.word(index + 1) in OF:
            title.elsewhere, title.right = (
                True,
                self.bodies.name_end(skip_articles(self.anchors, index + 2, limit), limit),
            )
        elif word.startswith("spécialisé"):
            self.read_speciality(title, index, limit)
        elif self.fields.is_field(index) and not title.employers:
            title.add(index, self.fields.compound_end(index, limit))
        elif (end := self.bare_end(title, index, limit)) > index:
            title.add(index, end)
        elif self.anchors.words(index, index + 2) in TAILS and index + 2 <= limit and index == title.pieces[-1][1]:
            title.add(index, index + 2)
        elif word == "avec" and index == title.end and self.anchors.word(index - 1) in TIES:
            title.add(index, self.fields.one_end(index, limit))
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
        elif word in OF and (side := self.side_end(index + 1)) <= limit and side > index + 1:
            title.elsewhere, title.right = True, side  # « chroniqueur *d'extrême droite* »
        elif word in words_of("party") and (title.noun.kind == "public" or self.anchors.tokens[index].text.isupper()):
            self.read_party(title, index, limit)
        elif word in OF:
            self.of.read(title, index, limit)
        elif self.reads_work(title, index, limit) or self.reads_english_house(title, index, limit):
            return
        elif word in AT or self.anchors.words(index, index + 2) == ["au", "sein"]:
            self.at.read(title, index, limit)
        elif self.joined.reads(title, index, limit):
            return
        elif word == "," and self.is_charge_behind(title, index + 1, limit):
            self.read_charge(title, index + 1, limit)
        elif self.anchors.words(index, index + 2) == [",", "chez"] and index + 2 < limit:
            self.at.read(title, index + 1, limit)
        elif word in ("et", "&", ",") and title.has_field(self.anchors):
            title.add(index, self.fields.further_end(index, limit))
        elif word == "sur" and self.anchors.words(index + 1, index + 2)[:1] and self.anchors.word(index + 1) in COUNTS:
            title.right = index + 2  # « deux cofondateurs *sur trois* »
        elif word == "côté" and index + 1 < limit and self.fields.is_field(index + 1):
            title.right = index + 2  # « community manager *côté communication* chez … »
        elif self.is_loose_adjective(title, index):
            self.add_adjective(title, index)

    def side_end(self, index: int) -> int:
        """Where « gauche », « extrême droite », the side of politics that begins at `index`, ends; `index` if none."""
        far = self.anchors.words(index, index + 2)[:1] == ["extrême"]
        at = index + far + (far and self.anchors.words(index + 1, index + 2) == ["-"])
        return at + 1 if self.anchors.words(at, at + 1) in SIDES else index

    def reads_work(self, title: Title, index: int, limit: int) -> bool:
        """« chroniqueuse *dans « Nom »* »; whether a programme is there."""
        joined = self.anchors.word(index) in ("dans", "pour", "sur") and index + 1 < limit
        return joined and self.of.parts.reads_work(title, Of(index, index + 1, limit))

    def reads_english_house(self, title: Title, index: int, limit: int) -> bool:
        """« CEO and co-founder *of Nom* », « Head of Sales *at Nom* », « CEO *@ Nom* »; whether a house is there."""
        at = index + 1 + (self.anchors.words(index + 1, index + 2) == ["the"])
        if self.anchors.word(index) not in ENGLISH_JOINTS:
            return False
        company = self.anchors.companies.get(at) if at < limit else None
        if title.employers or at >= limit or at in self.anchors.people:
            return False
        if company is not None and company.start == at:
            self.bodies.read_companies(title, at, limit)
            return True
        return self.of.reads_named(title, at, limit)

    def bare_end(self, title: Title, index: int, limit: int) -> int:
        """End of « responsable *consommateur* », « directrice *marque employeur* »: common nouns with no preposition.

        Nothing but a house, an « et » or the end of the phrase is behind them; a house where no executive is meant.
        """
        if title.noun.kind in PLAIN_KINDS or title.employers or index != title.pieces[-1][1]:
            return index
        end = index
        while end < min(limit, index + MAX_BARE) and self.is_bare(end, opens=end == index):
            end += 1
        after = self.anchors.word(end) if end < limit else ","
        held = title.noun.kind in ("executive", "office") or self.of.labels.is_before_house(end, limit)
        return end if after in BEHIND_BARE and held else index

    def is_bare(self, index: int, *, opens: bool) -> bool:
        """Whether a common noun stands at `index`, or one of the English words of posts; adjectives behind it."""
        token = self.anchors.tokens[index]
        if not (token.is_alpha and token.text.islower()) or self.fields.is_name(index):
            return False
        if token.lower_ in words_of("no field"):
            return False
        return token.pos_ in (("NOUN",) if opens else ("NOUN", "ADJ")) or token.lower_ in words_of("english")

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
        known = self.is_nationality(index) or self.anchors.word(index) in words_of("neutral")
        return (known or self.fields.is_adjective(index)) and title.right == title.pieces[-1][1]

    def is_nationality(self, index: int) -> bool:
        """« le ministre *russe* des … », though the model has a noun here or an article behind it."""
        token = self.anchors.tokens[index]
        return token.text.islower() and token.lower_ in words_of("nationality")

    def add_adjective(self, title: Title, index: int) -> None:
        """« contenus *sponsorisés* » names the field; « patron *controversé* », « secrétaire d'État *belge* » none."""
        if title.has_field(self.anchors) and not (self.is_nationality(index) and index == title.end):
            title.add(index, index + 1)
            return
        if title.noun.noun in STATE_OFFICES and self.is_nationality(index):
            title.elsewhere = True  # « le président *américain* »
        title.right = index + 1
        further = self.anchors.words(index + 1, index + 2) == ["et"] and index + 2 < len(self.anchors.tokens)
        if further and self.is_nationality(index) and self.is_nationality(index + 2):
            title.right = index + 3  # « les ministres *français et allemand* de l'Économie »

    def read_party(self, title: Title, index: int, limit: int) -> None:
        """« porte-parole *EELV* » speaks for the party; « députée *EELV* » and « président *PS* du conseil » do not."""
        served = index + 1 < limit and self.anchors.word(index + 1) in OF
        if title.noun.kind not in ("public", "civil") and not (served or title.employers):
            title.employers.append(self.anchors.text(index, index + 1))
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

    def is_charge(self, index: int, limit: int) -> bool:
        """« *chargée* de », « *en charge* de », « *responsable* de »."""
        return index < limit and (
            self.anchors.word(index) in CHARGED or self.anchors.words(index, index + 2) == ["en", "charge"]
        )

    def is_charge_behind(self, title: Title, index: int, limit: int) -> bool:
        """« vice-président, *en charge* des produits, »; behind a journalist it is a second function."""
        return title.noun.kind == "executive" and not title.employers and self.is_charge(index, limit)

    def read_charge(self, title: Title, index: int, limit: int) -> None:
        """« chargé des investissements », « en charge de l'Europe », « chargés respectivement de A et de B »."""
        start = index + (2 if self.anchors.word(index) == "en" else 1)
        if start < limit and self.anchors.word(start) == "respectivement":
            self.read_respective(title, index, start + 1, limit)
        elif start < limit and self.anchors.word(start) in OF:
            end = self.fields.end(start, limit)
            if end == start and is_minister(title):
                end = self.bodies.name_end(skip_articles(self.anchors, start + 1, limit), limit)
            if end > start and (title.employers or title.noun.kind == "founder"):  # a second function
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
