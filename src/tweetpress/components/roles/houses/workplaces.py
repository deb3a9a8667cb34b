"""Where a post told by a clause is held: « entré *chez Vine* comme », « *y* est revenu », « Vine, *dont* il est »."""

from __future__ import annotations

from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.triggers import Trigger
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import verbs, words_of

SPAN_TO_RELATIVE = 5
"""Tokens from « dont », « où » to its verb."""
# Verbs whose object or complement is the employer: « a rejoint Twitter comme », « nommé par Twitter ».
EMPLOYING = frozenset(("arrive", "begin", "appoint", "hold", "become", "as", "arrival"))

SPAN_OF_ASIDE = 5
"""Tokens of « nous apprend Nom » between two commas."""
TELLING = words_of("telling")

ADDING = frozenset(("d'", "pour", "puis", "et"))
"""Before an « en » that takes up a house of its own sentence."""

PARENTS = frozenset(("filiale", "branche", "division", "propriété", "marque"))
"""« une *filiale* d'Odeo »: the word before the preposition says that the house owns another."""


class Workplaces:
    """Notes as employers of a title the houses that its clause names."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors

    def note(self, group: Group, trigger: Trigger, sentence: Sentence) -> None:
        """« entré chez Google comme ingénieur », « y est revenu comme », « en était le directeur »."""
        title = group.titles[-1]
        if title.employers or title.implied or trigger.sense not in EMPLOYING | {"be"}:
            return
        clitics = self.anchors.words(trigger.index - 3, trigger.index)
        companies = self.anchors.companies_between(trigger.index, group.left)
        house = self.antecedent_house(trigger, sentence)
        if house:
            title.employers.append(house)
            return
        if "y" in clitics:
            companies = self.anchors.companies_between(max(0, trigger.index - 120), trigger.index)
        elif "en" in clitics and sentence.index:
            companies = self.told_before(trigger.index, sentence)
        if companies:
            title.employers.append((self.without_parents(companies) or companies)[-1].name)
        elif trigger.sense in ("arrive", "begin", "as", "hold"):
            self.note_unknown(title, trigger, group)

    def told_before(self, at: int, sentence: Sentence) -> list[Name]:
        """What « en » takes up: « entré chez Vine *avant d'en* devenir », else the houses of the sentence before."""
        clitic = next(index for index in range(at - 1, -1, -1) if self.anchors.word(index) == "en")
        run = sentence if self.anchors.word(clitic - 1) in ADDING else self.anchors.sentences[sentence.index - 1]
        if self.anchors.word(clitic - 1) == "qui":  # « Vine, fondé par Nom, *qui en* est le PDG »
            run = sentence
        named = self.anchors.companies_between(run.start, min(run.end, clitic))
        return [name for name in named if not self.is_left(name)] or named

    def is_left(self, house: Name) -> bool:
        """« après avoir *quitté* Nom »: not where somebody becomes something next."""
        verb = verbs().get(self.anchors.word(house.start - 1))
        return verb is not None and verb.sense == "leave"

    def without_parents(self, companies: list[Name]) -> list[Name]:
        """« chez Vine, une filiale d'Odeo : il y était … »: not the house that only owns the one meant."""
        words = self.anchors.words
        return [one for one in companies if not PARENTS.intersection(words(one.start - 2, one.start - 1))]

    def antecedent_house(self, trigger: Trigger, sentence: Sentence) -> str:
        """« Vine, dont elle est associée », « le Trésor belge, où il était … »: the name that the relative takes up."""
        for index in range(trigger.index - 1, max(sentence.start, trigger.index - SPAN_TO_RELATIVE) - 1, -1):
            if self.anchors.word(index) in ("dont", "où"):
                at = before_aside(self.anchors, index - 1 - (self.anchors.word(index - 1) == ","), sentence.start)
                company = self.anchors.companies.get(at)
                if company is not None:
                    return company.name
                town = self.anchors.word(index) == "où" and self.is_place(at)  # « à Bruxelles, où elle était … »
                return "" if town else self.capitals_until(at, sentence.start)
        return ""

    def capitals_until(self, at: int, start: int) -> str:
        """The capitalised words that end with token `at`, an adjective of nationality after them taken in."""
        end, first = at + 1, at
        if at > start and self.anchors.word(at) in words_of("nationality"):
            first -= 1
        left = first
        while left > start and self.anchors.tokens[left].text[:1].isupper() and left not in self.anchors.people:
            left -= 1
        return self.anchors.text(left + 1, end) if left < first else ""

    def note_unknown(self, title: Title, trigger: Trigger, group: Group) -> None:
        """« entré chez Zorglub comme ingénieur », « travaille au FBI en tant que »: a name that no lexicon knows."""
        for index in range(trigger.index, group.left - 1):
            at = index + 1 + (self.anchors.word(index + 1) in ("le", "la", "l'"))
            if at >= group.left or not self.is_inside(index, at) or not self.anchors.tokens[at].text[:1].isupper():
                continue
            body = self.anchors.bodies.get(at)
            end = body.end if body is not None else Bodies(self.anchors, {}).name_end(at, group.left)
            title.employers.append(self.anchors.text(at, min(end, group.left)))
            return

    def is_inside(self, index: int, at: int) -> bool:
        """Whether the preposition at token `index` puts somebody into the house at token `at`, and not into a town."""
        word, article = self.anchors.word(index), at > index + 1
        if word == "chez" or (word == "par" and article):
            return True
        return (word == "au" or (word == "à" and article)) and not self.is_place(at)

    def is_place(self, at: int) -> bool:
        """« au Canada », « à La Rochelle »."""
        return fold(self.anchors.tokens[at].text) in load_knowledge().places


def before_aside(anchors: Anchors, at: int, start: int) -> int:
    """« chez Vine, *rapporte Le Monde*, où »: the token before what says who reports, where `at` ends it."""
    company = anchors.companies.get(at)
    if company is None:
        return at
    comma = company.start - 1
    while comma > start and anchors.word(comma) != "," and company.start - comma <= SPAN_OF_ASIDE:
        comma -= 1
    told = anchors.word(comma) == "," and comma > start and set(anchors.words(comma, company.start)) & TELLING
    return comma - 1 if told else at
