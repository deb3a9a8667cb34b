"""Titles that an aside parts from the name: « l'associé qui a mené l'affaire, X, », « X, né à Lyon, PDG de A »."""

from __future__ import annotations

from tweetpress.components.grammar import OF, RELATIVES
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.entries import Entries
from tweetpress.components.roles.holders.introductions import is_sought
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.words import verbs, words_of

SPAN = 14
"""Tokens of the aside."""
STOPS = frozenset((".", ";", ":", "«", "»", '"', "“", "”", "(", ")", "!", "?", "…", "–", "—", "|"))
CLOSE = frozenset((",", ".", ";", ":", ")", "!", "?", "…", "–", "—"))
LIGHT = frozenset(("ADP", "ADV", "PRON", "CCONJ", "SCONJ", "DET", "AUX", "PUNCT"))
LINKS = frozenset(("et", "puis", "ou"))
ARTICLES = frozenset(("l'", "le", "la", "un", "une"))
NAMED = frozenset(("nommé", "nommée", "appelé", "appelée", "prénommé", "prénommée", "certain", "certaine"))
NAMING = frozenset(("appelle", "appelait", "nomme", "nommait", "prénomme", "prénommait"))
GOVERNORS = frozenset(("avec", "pour", "à", "au", "aux", "en", "dans", "sur", "chez", "auprès", "depuis", "lors"))


class Asides:
    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.tokens = anchors.tokens
        self.lists = NameLists(anchors)
        self.entries = Entries(anchors)

    def after_title(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« L'associé de A qui a mené l'affaire, X, … », « Son président, l'ancien boxeur X, … »."""
        title = group.titles[0]
        at = group.right
        if title.plural or at >= sentence.end:
            return
        start = at + (self.tokens[at].text == ",")
        clause = start < sentence.end and (self.anchors.word(start) in RELATIVES or self.is_participle(start))
        if (title.indefinite and not title.one_of) or self.anchors.words(group.left - 2, group.left) == ["c'", "est"]:
            person = self.behind_clause(start, sentence, (":",)) if clause else None
            person = person or self.behind_house(group, sentence)
        elif group.bare and group.left == sentence.start:
            person = self.behind_house(group, sentence)
            if person is not None:
                group.claim(person, "title, comma, name")
            return
        elif not (title.definite or title.possessive or title.one_of):
            return
        elif start > at:
            person = self.behind_noun(start, sentence) or (self.behind_clause(start, sentence) if clause else None)
            person = person or self.behind_house(group, sentence)
        else:
            clause = clause or self.anchors.word(at) in OF | GOVERNORS
            person = self.behind_clause(at, sentence) if clause else None
        closed = person is not None and self.is_closed(person.end, sentence)
        fronted = group.left == sentence.start and self.anchors.word(start) in ARTICLES
        if person is not None and (closed or self.tokens[person.start - 1].text == ":" or fronted):
            group.claim(person, "title, comma, name")

    def named(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« un avocat du nom de X », « … qui répond au nom de X », « connu sous le nom de X », « nommé X »."""
        if group.titles[0].plural:
            return
        for index in range(group.right, min(sentence.end - 1, group.right + SPAN)):
            if index in self.anchors.people or self.tokens[index].text in STOPS - {":"}:
                return
            if self.is_naming(index):
                person = self.anchors.person_from(index + 1, sentence.end)
                if person is not None:
                    sought = is_sought(group, sentence, self.anchors)
                    group.claim(person, "title before name", "incoming" if sought else None)
                    return

    def is_naming(self, at: int) -> bool:
        """Whether the words up to token `at` say that a name follows: « du nom *de* », « *nommé* »."""
        before = self.anchors.words(at - 2, at + 1)
        told = self.anchors.word(at) in NAMED and before[1:2] not in (["un"], ["une"])
        told = told or (self.anchors.word(at) in NAMING and before[1] in ("s'", "se"))  # « qui *s'appelle* X »
        known = before[1:2] in (["nom"], ["pseudonyme"], ["surnom"], ["appellation"]) and before[2:] in (["de"], ["d'"])
        under = {"du", "au", "sous"} & set(self.anchors.words(at - 3, at - 1))  # « connu *sous* le nom de X »
        return told or bool(known and under)

    def behind_noun(self, at: int, sentence: Sentence) -> Name | None:
        """The name behind a noun that is no title: « , l'ancien boxeur X, »."""
        if at >= sentence.end or self.anchors.word(at) not in ARTICLES:
            return None
        for index in range(at + 1, min(sentence.end, at + 7)):
            person = self.anchors.person_from(index, sentence.end)
            if person is not None:
                return None if self.tokens[index - 1].pos_ in LIGHT else person
            if self.tokens[index].text in STOPS or self.tokens[index].text == ",":
                return None
        return None

    def behind_clause(self, at: int, sentence: Sentence, marks: tuple[str, ...] = (",", ":")) -> Name | None:
        """The name behind « qui a mené l'affaire, », « dépêché à Paris, » or « qui monte : »."""
        for index in range(at + 1, min(sentence.end - 1, at + SPAN)):
            if index in self.anchors.people or self.tokens[index].text in STOPS - {":"}:
                return None
            if self.tokens[index].text in marks:
                return self.anchors.person_from(index + 1, sentence.end)
        return None

    def behind_house(self, group: Group, sentence: Sentence) -> Name | None:
        """The name behind what the house is: « Le PDG d'Odeo, une société qui monte, X, … »."""
        house = self.anchors.companies.get(group.right - 1) or self.anchors.bodies.get(group.right - 1)
        if house is None or not self.opens_noun(group.right + 1, sentence):
            return None
        at = group.right + 1
        while at < min(sentence.end - 1, group.right + SPAN):
            if at in self.anchors.people or at in self.anchors.posts or self.lists.is_main_verb(at, group.right):
                return None
            if self.tokens[at].text == ",":
                people = self.lists.listed(at + 1, sentence.end)
                if people:
                    return people[0]
            at = max(at + 1, self.lists.skip_bracket(at, sentence.end))
        return None

    def opens_noun(self, at: int, sentence: Sentence) -> bool:
        """Whether a noun phrase opens at token `at`, behind a comma."""
        if at >= sentence.end or self.tokens[at - 1].text != ",":
            return False
        return self.anchors.word(at) in ("un", "une", "le", "la", "l'") or self.tokens[at].pos_ == "NOUN"

    def is_participle(self, at: int) -> bool:
        token = self.tokens[at]
        verb = verbs().get(token.lower_)
        return (verb is not None and verb.tense == "participle") or (
            token.pos_ in ("VERB", "ADJ") and token.lower_.endswith(("é", "ée"))
        )

    def is_closed(self, at: int, sentence: Sentence) -> bool:
        return at >= sentence.end or self.tokens[at].text in CLOSE

    def after_name(self, group: Group, sentence: Sentence, previous: Group | None) -> None:
        """« X, né à Lyon en 1976, directeur de A », « X, passé par A et ex-directeur de B »."""
        if not group.bare or group.titles[0].plural:
            return
        at = group.left - 1
        while at > sentence.start and self.anchors.word(at) in words_of("filler") - LINKS:
            at -= 1
        if at <= sentence.start or self.entries.bind(group, at, sentence):
            return
        if not (self.tokens[at].text == "," or self.anchors.word(at) in LINKS):
            return
        end = at - 1 if self.tokens[at - 1].text == "," else at
        for index in range(end - 1, max(sentence.start, end - SPAN) - 1, -1):
            if self.tokens[index].text in STOPS:
                return
            if index in self.anchors.people:
                if self.is_governed(self.anchors.people[index]):
                    continue
                return
            if self.tokens[index].text != ",":
                continue
            person = self.lists.name_ending(index - 1, sentence.start)
            if person is not None and self.is_aside(index + 1, end):
                group.claim(person, "name before title")
                return

    def is_governed(self, person: Name) -> bool:
        """« l'équipe *de* X »: named within an aside."""
        return self.anchors.word(person.start - 1) in OF | {"par", "avec"}

    def is_aside(self, start: int, end: int) -> bool:
        """Whether the tokens are no clause of their own: a relative one, or one without a verb."""
        finite = any(self.tokens[i].morph.get("VerbForm") == ["Fin"] for i in range(start, end))
        return finite == (self.anchors.word(start) in RELATIVES)
