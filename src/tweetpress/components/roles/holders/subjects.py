"""Who the subject, or the object, of a verb is: a name, a pronoun or a noun phrase that stands for somebody named."""

from __future__ import annotations

from tweetpress.components.grammar import DEMONSTRATIVES
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.described import is_inverted, is_reference
from tweetpress.components.roles.holders.focus import NEAREST, OBLIQUE, Focus
from tweetpress.components.roles.holders.triggers import PRESENTATIVES
from tweetpress.components.roles.houses.known import posts_of
from tweetpress.components.roles.phrases.titles import INDEFINITES
from tweetpress.components.roles.words import Gender, verbs, words_of

SPAN_TO_SUBJECT = 60
SPAN_OF_PHRASE = 10
"""Tokens of « cette Gantoise de 39 ans » before its verb."""
SPAN_OF_ASIDE = 12
SPAN_TO_PHRASE = 16
"""Tokens from an opening title to the phrase that it belongs to."""
SPAN_OF_EPITHETS = 4
ARTICLES = frozenset(("le", "la", "l'"))
CONTRACTED = ARTICLES | {"du", "au"}
MASCULINE = frozenset(("ce", "le", "du", "au"))
PHRASE_PARTS = frozenset(("NOUN", "ADJ", "ADP", "NUM", "PROPN"))
RELATIVES = frozenset(("qui", "lequel", "laquelle", "lesquels"))
IMPERSONAL = frozenset(("c'", "ce", "cela", "ça", "on", "tout", "rien"))
OBJECTS: dict[str, Gender | None] = {"l'": None, "le": "masculine", "la": "feminine"}
SPAN_OF_OPENING = 4
"""Tokens of « À peine » before the participle that opens a clause."""
WEALTHY = frozenset(("milliardaire", "multimilliardaire", "magnat", "businessman"))
REACH_OF_OWNER = 2
SPEAKERS = frozenset(("m'", "me"))


class Subjects:
    """Finds the person that a verb has as its subject."""

    def __init__(self, anchors: Anchors, focus: Focus) -> None:
        self.anchors = anchors
        self.focus = focus

    def of(self, at: int, sentence: Sentence, *, loose: bool = False) -> Name | None:
        """The person who is the subject of the verb at token `at`; `loose` lets a noun phrase stand for one."""
        if self.anchors.word(at) in PRESENTATIVES:  # « la voilà directrice »
            clitic = self.anchors.word(at - 1)
            return self.focus.before(at - 1, sentence, OBJECTS[clitic]) if clitic in OBJECTS else None
        index = at - 1
        while index >= sentence.start and self.is_clitic(index):
            index -= 1
        beside = self.anchors.person_until(index, sentence.start)
        if beside is not None and self.is_served(beside, sentence):
            return None
        if beside is not None and self.anchors.word(beside.start - 1) == "dont":  # « Z, *dont X* est PDG »
            return beside
        if index >= sentence.start:
            word = self.anchors.word(index)
            if word in RELATIVES:
                return self.antecedent(index, sentence)
            if self.focus.is_pronoun(index):
                return self.focus.pronoun(index, sentence)
            if word in IMPERSONAL:
                return None
        opener = self.phrase_opener(self.before_aside(index, sentence), sentence)
        if opener is not None:
            return self.phrase(opener, sentence)
        return self.named_subject(at, sentence) or self.unnamed_subject(at, sentence, loose)

    def of_last_verb(self, at: int, sentence: Sentence) -> Name | None:
        """« celui où *X* annonçait son élection »: who stands right before the last finite verb before token `at`."""
        for index in range(at - 1, sentence.start, -1):
            if "VerbForm=Fin" in self.anchors.tokens[index].morph:
                while index - 1 > sentence.start and self.is_clitic(index - 1):
                    index -= 1
                return self.anchors.person_until(index - 1, sentence.start)
        return None

    def is_served(self, person: Name, sentence: Sentence) -> bool:
        """« *L'avocat de X* est nommé juge »: the subject is somebody whom the text does not name here."""
        if self.anchors.word(person.start - 1) not in ("de", "d'"):
            return False
        lefts = range(max(sentence.start, person.start - SPAN_OF_PHRASE), person.start)
        return any(self.anchors.posts.get(left) in (person.start - 1, person.end) for left in lefts)

    def is_clitic(self, index: int) -> bool:
        token = self.anchors.tokens[index]
        return token.lower_ in words_of("clitic") or (token.pos_ == "ADV" and token.text.islower())

    def before_aside(self, at: int, sentence: Sentence) -> int:
        """« Le jeune homme*, 24 ans,* sera … »: the token before the commas, the second of them at token `at`."""
        if at <= sentence.start or self.anchors.word(at) != ",":
            return at
        for index in range(at - 1, max(sentence.start, at - SPAN_OF_ASIDE) - 1, -1):
            if index in self.anchors.people or self.focus.is_pronoun(index):
                break
            if self.anchors.word(index) == ",":
                return index - 1
        return at

    def phrase_opener(self, index: int, sentence: Sentence, articles: frozenset[str] = ARTICLES) -> int | None:
        """The determiner of the noun phrase that ends at token `index`, if no name stands in it."""
        for at in range(index, max(sentence.start, index - SPAN_OF_PHRASE) - 1, -1):
            if at in self.anchors.people or at in self.anchors.companies:
                return None
            word = self.anchors.word(at)
            if word in DEMONSTRATIVES or word in ("un", "une"):
                return at
            if word in articles and is_reference(self.noun_after(at), self.anchors):
                return at
            if "plus" in self.anchors.words(at, at + 2):  # « l'homme *le plus* riche »
                continue
            if self.anchors.tokens[at].pos_ not in PHRASE_PARTS and not is_reference(at, self.anchors):
                return None
        return None

    def phrase(self, at: int, sentence: Sentence) -> Name | None:
        """Whom the noun phrase from token `at` means: « ce polytechnicien »; nobody for « un juge »."""
        word, noun = self.anchors.word(at), self.anchors.word(self.noun_after(at))
        if word in INDEFINITES:
            return None
        gender: Gender | None = "feminine" if word in ("cette", "la") else "masculine" if word in MASCULINE else None
        if noun in WEALTHY and (owner := self.owner_before(at, sentence)) is not None:
            return owner
        nearest = noun.startswith(NEAREST) or word in ("ce", "cet", "cette")
        if gender is None and is_reference(self.noun_after(at), self.anchors):
            gender = "feminine" if noun.endswith("e") and noun != "homme" else None
            gender = "masculine" if noun == "intéressé" else gender
        return self.focus.before(at, sentence, gender, nearest=nearest)

    def owner_before(self, at: int, sentence: Sentence) -> Name | None:
        """« … par l'homme d'affaires X. … *le milliardaire* »: the one known for houses just named."""
        start = self.anchors.sentences[max(0, sentence.index - REACH_OF_OWNER)].start
        people = {name.name: name for name in self.anchors.people_between(start, at) if posts_of(name.name).companies}
        return next(iter(people.values())) if len(people) == 1 else None

    def noun_after(self, at: int) -> int:
        """The noun of the phrase from token `at`: « le *polytechnicien* », « la jeune *femme* »."""
        adjective = self.anchors.word(at + 1) in words_of("neutral") and not is_reference(at + 1, self.anchors)
        return min(at + 1 + adjective, len(self.anchors.tokens) - 1)

    def apposed(self, at: int, sentence: Sentence) -> Name | None:
        """« Cette magistrate de 44 ans, née à Lyon*, …* », « …* et …* »: whom the phrase that ends at `at` means."""
        if self.anchors.word(at) != "," and self.anchors.words(at + 1, at + 2) != ["et"]:
            return None
        for comma in range(at, max(sentence.start, at - SPAN_OF_ASIDE), -1):
            finite = "VerbForm=Fin" in self.anchors.tokens[comma].morph
            if comma in self.anchors.people or comma in self.anchors.companies or finite:
                return None
            opener = self.phrase_opener(comma - 1, sentence, CONTRACTED) if self.anchors.word(comma) == "," else None
            if opener is not None:
                return self.phrase(opener, sentence)
        return None

    def ahead(self, at: int, sentence: Sentence) -> Name | None:
        """« Ancien chef de X, ce quinquagénaire … », « …, la discrète Y … »: whom the phrase behind the comma means."""
        for index in range(at, min(sentence.end - 2, at + SPAN_TO_PHRASE)):
            if self.anchors.word(index) != ",":
                continue
            word = self.anchors.word(index + 1)
            if word in ARTICLES and (person := self.with_epithets(index + 2, sentence)) is not None:
                return person
            if word in DEMONSTRATIVES or is_reference(self.noun_after(index + 1), self.anchors):
                return self.phrase(index + 1, sentence)
        return None

    def with_epithets(self, at: int, sentence: Sentence) -> Name | None:
        """« la *discrète X* », « le *Canadien X* »: the name behind a few words that no preposition breaks."""
        for index in range(at, min(sentence.end, at + SPAN_OF_EPITHETS)):
            person = self.anchors.person_from(index, sentence.end)
            if person is not None:
                return None if self.anchors.word(index - 1) in OBLIQUE else person
            token = self.anchors.tokens[index]
            if not token.is_alpha or "VerbForm=Fin" in token.morph:
                return None  # « le Français *a* convaincu X »
        return None

    def named_subject(self, at: int, sentence: Sentence) -> Name | None:
        """The nearest name to the left that no preposition governs, or what a « qui » nearer than it takes up."""
        for index in range(at - 1, max(sentence.start, at - SPAN_TO_SUBJECT) - 1, -1):
            person = self.anchors.people.get(index)
            direct = person is not None and person.start == index and self.focus.is_direct(person)
            if person is not None and direct and not self.is_in_relative(person, at):
                return person
            if self.anchors.word(index) == "qui":
                return self.antecedent(index, sentence)
            if self.focus.is_pronoun(index):
                return self.focus.pronoun(index, sentence)
        return None

    def is_in_relative(self, person: Name, at: int) -> bool:
        """« X, *que Y* avait recruté, est PDG », token `at` the verb: whether Y is the subject of a clause about X."""
        before, between = self.anchors.words(person.start - 2, person.start), self.anchors.tokens[person.end : at]
        relative = before[-1:] == ["auquel"] or before in ([",", "que"], [",", "qu'"])
        finite = any("VerbForm=Fin" in token.morph for token in between)
        return relative and finite and any(token.text == "," for token in between)

    def unnamed_subject(self, at: int, sentence: Sentence, loose: bool) -> Name | None:
        """A name that follows the opening participle, or whom a noun phrase means."""
        colon = next((i for i in range(at - 1, sentence.start, -1) if self.anchors.word(i) == ":"), sentence.start)
        ahead = self.focus.ahead(at, sentence) if at - colon <= SPAN_OF_OPENING else None
        if ahead is not None or not loose or self.anchors.companies_between(max(sentence.start, at - 3), at):
            return ahead
        return self.focus.before(sentence.start, sentence)

    def antecedent(self, at: int, sentence: Sentence) -> Name | None:
        """The name that « qui » at token `at` takes up; « celle qui » is somebody unnamed."""
        before = self.anchors.word(at - 1)
        if before == "moi":
            return self.focus.speaker(at - 1, sentence)
        if before in ("celui", "celle") and self.is_clause_opener(at - 1, sentence):
            return self.focus.before(at - 1, sentence, "feminine" if before == "celle" else "masculine")
        verb = verbs().get(self.anchors.word(at - 2))
        if before in ("celui", "celle") and verb is not None and verb.sense == "be":  # « X est *celle qui* dirige »
            return self.of(at - 2, sentence)
        if before in ("celui", "celle", "ceux", "celles"):
            return None
        comma = before == "," and at - 2 >= sentence.start
        if self.focus.is_pronoun(at - 1 - comma):  # « Pas elle, *qui* prend la direction »
            return self.focus.pronoun(at - 1 - comma, sentence, personal=True)
        people = self.anchors.people_between(max(sentence.start, at - SPAN_TO_SUBJECT), at)
        return people[-1] if people else None

    def is_clause_opener(self, at: int, sentence: Sentence) -> bool:
        """« *Celui* qui », « À 40 ans, *celle* qui », « », lance *celle* qui »: no object of a verb, beside no name."""
        if at <= sentence.start or self.anchors.words(at - 3, at - 1)[:1] == ["»"]:
            return True
        if is_inverted(at - 1, sentence, self.anchors):
            return True
        named = self.anchors.people_between(sentence.start, at)
        return not named and (at - 1 == sentence.start or self.anchors.word(at - 1) == ",")

    def object_before(self, at: int, sentence: Sentence) -> Name | None:
        """« X, que Salesforce vient de nommer T », « l'a nommée T »: the person before « que », or the pronoun's."""
        for index in range(at - 1, max(sentence.start, at - 10) - 1, -1):
            word = self.anchors.word(index)
            if word in ("que", "qu'"):
                people = self.anchors.people_between(sentence.start, index)
                return people[-1] if people else None
            if word in ("vous", "nous", "s'", "se") and index >= at - 2:
                return None
            if word in SPEAKERS and index >= at - 2:
                return self.focus.speaker(index, sentence)
            if word in OBJECTS and index >= at - 2:
                if index + 1 < at and self.anchors.tokens[index + 1].pos_ in ("NOUN", "PROPN"):
                    return None  # « l'équipe nomme un directeur »: an article
                return self.focus.before(index, sentence, OBJECTS[word])
        return None
