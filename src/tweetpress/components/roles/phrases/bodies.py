"""The employer that a title names: companies, organisations by their common noun, bodies that no lexicon knows."""

from __future__ import annotations

from tweetpress.components.grammar import ARTICLES, OF
from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.phrases.body_names import INNER, MAX_ADJECTIVES, UNNAMED, BodyNames
from tweetpress.components.roles.phrases.fields import skip_articles
from tweetpress.components.roles.phrases.titles import QUOTES, Title
from tweetpress.components.roles.words import words_of

JOINTS = OF | {"chez", "au", "à"}
"""Before one more company: « chez A *et au* Groupe B »."""
ENDS = frozenset((",", ".", ")", ";"))
MAX_CLAUSE = 12
"""Tokens of a clause between a common noun and the name of the house."""
MAX_APPOSED = 6
"""Tokens of a name that follows its common noun behind a comma, and the comma."""
MAX_QUOTED = 9
"""Tokens of a name in quotation marks."""


CONJUNCTIONS = frozenset(("et", "&", "/", "puis", "ou", "encore", "aussi", "même"))
"""Before the next house of a list: « Tesla, SpaceX *ou encore* Vine »."""

ALSO = (["ainsi", "que"], ["ainsi", "qu'"], ["mais", "aussi"])
"""The same before a preposition: « de Tesla *ainsi que* de SpaceX »."""
PRESS = frozenset(("actualité", "actualités", "information", "info", "investigation", "presse"))
"""« le site *d'information* »: a paper."""


class Bodies(BodyNames):
    """Adds employers to titles; every method starts at the token after preposition and article."""

    def read_companies(self, title: Title, index: int, limit: int) -> None:
        """The company at `index`, and those joined to it: « Tesla et SpaceX », « de Tesla, de SpaceX et de X »."""
        company = self.anchors.companies[index]
        title.employers.append(company.name)
        title.right = company.end
        self.read_further(title, limit)

    def read_further(self, title: Title, limit: int) -> None:
        """The houses joined to the one that `title` ends with: « … *et SpaceX* », « …, *Dacia et de l'agence Nissan* ».

        Behind a bare comma only those of a list that « et » or a preposition goes on with.
        """
        waiting: list[Name] = []
        at = title.right
        while (joint := self.next_house(at, limit)) is not None:
            name, bare = joint
            waiting.append(name)
            at = name.end
            if not bare:
                title.employers += [house.name for house in waiting]
                title.right, waiting = at, []

    def next_house(self, at: int, limit: int) -> tuple[Name, bool] | None:
        """The house that a comma, « et », « puis » or a preposition joins at `at`; whether a comma alone does."""
        start = at
        at += at < limit and self.anchors.word(at) == ","
        comma, start = at > start, at
        while at < limit and self.anchors.word(at) in CONJUNCTIONS:
            at += 1
        also = self.anchors.words(at, at + 2) in ALSO and at + 2 < limit and self.anchors.word(at + 2) in JOINTS
        at += 2 * also
        conjunction, start = at > start, at
        at += at < limit and self.anchors.word(at) in (JOINTS if conjunction else OF | {"chez"})
        joined = at > start
        if not (comma or conjunction) or at >= limit:
            return None
        following = self.anchors.companies.get(at)
        if following is None and joined:
            at = skip_articles(self.anchors, at, limit)
            end = self.common_end(at, limit) if at < limit and self.is_common(at) else at
            at = end if end < limit and end in self.anchors.companies else at  # « de la *société spatiale* Nom »
            at = self.introduced(at, limit)
            following = self.house(at, limit) if at < limit else None
        if following is None or following.start != at:
            return None
        return following, not (conjunction or joined)

    def introduced(self, index: int, limit: int) -> int:
        """The house of « et de l'*agence* Nom », « des *lanceurs de satellites* Nom »; `index` where none follows.

        « compte » on a network is no such noun.
        """
        if index + 1 >= limit or self.is_common(index):
            return index + (index + 1 < limit)
        end = index + 1
        while end + 1 < limit and (self.anchors.word(end) in OF or self.anchors.tokens[end].pos_ == "ADJ"):
            end += 1 + (self.anchors.word(end) in OF)
        token = self.anchors.tokens[index]
        thing = token.pos_ == "NOUN" and token.text.islower() and not self.anchors.is_a(index, "medium", "domain")
        return end if thing and end in self.anchors.companies and index not in self.heads else index

    def house(self, index: int, limit: int) -> Name | None:
        """The further house at `index`: « … et à *l'École polytechnique* », whose common noun tells it, or a name."""
        end = self.institution_end(index, limit) if self.anchors.is_a(index, "school") else index
        if end > index + 1 and any(token.text[:1].isupper() for token in self.anchors.tokens[index:end]):
            return Name(index, end, self.anchors.text(index, end))
        return self.anchors.companies.get(index) or self.named(index)

    def read_named(self, title: Title, name: Name, limit: int) -> None:
        """The body `name`, past the country or city that goes on with it: « Association des X *de Belgique* »."""
        end = self.purpose_end(self.past_place(name, limit), limit)
        title.employers.append(name.name if end == name.end else self.anchors.text(name.start, end))
        title.right = end
        self.read_further(title, limit)

    def read_organisation(self, title: Title, index: int, limit: int) -> None:
        """« groupe Pearson », « agence digitale YDCA », « réseau social »: a name behind its noun, or the topic."""
        text: str = self.anchors.tokens[index].text
        capital = text[:1].isupper() and not text.isupper()  # « la PME »
        bare = self.anchors.word(index - 1) in ("de", "d'")  # « l'animateur de *Quotidien* »
        if capital and (bare or (index + 1 < limit and self.links(index + 1, limit))):
            self.read_body(title, index, limit)
            return
        named = index + 1 < limit and (self.anchors.word(index + 1) in OF or self.fields.continues(index + 1))
        if capital and named:
            self.read_institution(title, index, limit)  # « Syndicat des radios », « Parti libéral populaire »
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
            if (owner := self.owner(index, end, limit)) is not None:
                self.read_companies(title, owner.start, limit)
            elif end in self.anchors.companies:
                self.read_companies(title, end, limit)
            elif (name := self.named(end)) is not None and name.end >= self.name_end(end, limit):
                self.read_named(title, name, limit)
            else:
                self.read_body(title, end, limit)
            return
        if self.reads_quoted(title, end, limit):
            return
        if self.is_guild(index, limit):
            self.read_institution(title, index, limit)
            return
        while end > index + 1 and self.anchors.word(end - 1) in OF | ARTICLES | INNER:
            end -= 1
        unnamed = UNNAMED & set(self.anchors.words(index - MAX_ADJECTIVES - 1, index))
        working = self.anchors.word(index) != "moteur" and words_of("no company") & set(self.anchors.words(index, end))
        title.elsewhere = bool(unnamed or working)  # « de l'équipe *de recherche* », not « du moteur *de recherche* »
        title.implied = not title.elsewhere
        paper = self.anchors.word(index) == "site" and PRESS & set(self.anchors.words(index, end))
        title.organisation = "journal" if paper else self.anchors.word(index)
        title.right = end
        self.read_apposition(title, limit)

    def owner(self, index: int, end: int, limit: int) -> Name | None:
        """« la maison *mère* de Vine, *Nom* »: who owns the house at `end`."""
        house = self.anchors.companies.get(end)
        at = house.end + 1 if house is not None else limit
        if self.anchors.word(index + 1) != "mère" or at >= limit or self.anchors.word(at - 1) != ",":
            return None
        return self.anchors.companies.get(at)

    def reads_quoted(self, title: Title, index: int, limit: int) -> bool:
        """« de l'association *« Nom »* »: a name in quotation marks behind its common noun; whether there is one."""
        opener = self.anchors.word(index) if index + 1 < limit else ""
        inside = range(index + 2, min(limit, index + MAX_QUOTED))
        closer = next((at for at in inside if QUOTES.get(self.anchors.word(at)) == opener), None)
        if closer is None or not self.anchors.tokens[index + 1].text[:1].isupper():
            return False
        title.employers.append(self.anchors.text(index + 1, closer))
        title.right = closer + 1
        return True

    def read_apposition(self, title: Title, limit: int) -> None:
        """« patron d'une petite agence, *Nom*, »: the name that follows its common noun behind a comma."""
        at = title.right + 1
        if at < limit and self.anchors.word(at - 1) == "qui":  # « une société *qui surveille les réseaux*, Nom, »
            clause = range(at, min(limit, at + MAX_CLAUSE))
            at = 1 + next((index for index in clause if self.anchors.word(index) in ENDS), at)
        if at >= limit or self.anchors.word(at - 1) != ",":
            return
        names = (self.anchors.companies.get(at), self.named(at), self.between_commas(at, limit))
        begun = (name for name in names if name is not None and name.start == at)
        name = next((name for name in begun if name.end >= limit or self.anchors.word(name.end) in ENDS), None)
        if name is None:
            return
        title.employers.append(name.name)
        title.right, title.elsewhere, title.implied = name.end, False, False

    def between_commas(self, at: int, limit: int) -> Name | None:
        """« d'une association de lecteurs, *Page à page*, »: a phrase with a capital, of no person and no place."""
        end = next((index for index in range(at, min(limit, at + MAX_APPOSED)) if self.anchors.word(index) in ENDS), at)
        taken = any(index in self.anchors.people or index in self.heads for index in range(at, end))
        verbal = any(token.pos_ in ("VERB", "AUX") for token in self.anchors.tokens[at:end])
        named = end > at and self.is_proper(at, bare=True) and not (taken or verbal or self.is_place(at))
        return Name(at, end, self.anchors.text(at, end)) if named else None

    def read_institution(self, title: Title, index: int, limit: int) -> bool:
        """« université de Stanford », « équipe de Barack Obama », « commission des lois »; whether one was read."""
        end = self.purpose_end(self.institution_end(index, limit), limit)
        named = any(token.text[:1].isupper() for token in self.anchors.tokens[index:end])
        if end == index + 1 and not named:
            return False
        title.right = end
        title.employers.append(self.anchors.text(index, end))
        self.read_further(title, limit)
        return True

    def read_body(self, title: Title, index: int, limit: int) -> None:
        """A name that no lexicon knows, as printed: « Blanquefort », « Zorglub Media »."""
        end = self.name_end(index, limit)
        title.employers.append(self.anchors.text(index, end))
        title.right = end
