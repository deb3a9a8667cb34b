"""Who takes whose place: « X remplace Y », « Y cède la place à X », « Son successeur, Z »."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache

from tweetpress.components.grammar import OF, POSSESSIVES
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.focus import OBLIQUE
from tweetpress.components.roles.holders.triggers import Trigger
from tweetpress.components.roles.times.tenses import GIVING
from tweetpress.components.roles.words import Gender, verbs, words_of

SENSES = ("succeed", "replace")
OBJECTS: dict[str, dict[str, Gender | None]] = {
    "succeed": {"lui": None},
    "replace": {"le": "masculine", "la": "feminine", "l'": None},
}
"""Pronouns for whoever is succeeded or replaced, with the gender that they tell."""
LINKS = OF | {"du", "à", "au", "ainsi", "l'", "le", "la", "ce", "cette"}
"""Before the name of whoever is succeeded."""
LEAVING = frozenset(("céder", "laisser", "passer", "transmettre", "remettre", "rendre", "abandonner", "confier"))
TAKING = frozenset(("prendre", "reprendre", "récupérer", "assurer"))
ITS = POSSESSIVES | {"la", "le", "l'"}
SPAN_TO_OBJECT = 8
"""Tokens from the verb, or from « successeur », to the other name."""
SPAN_TO_HEIR = 12
"""Tokens from « cède la place » to the name of whom it is left to."""
SPAN_TO_VERB = 4
"""Tokens from « place » back to its verb."""


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """That `new` takes the place of `old`; token `index` says so."""

    index: int
    new: Name
    old: Name
    past: bool = False
    """« X a succédé à Y en 2010 »: who holds the post today is not said."""
    named: bool = False
    """« X, PDG de Z, et *son prédécesseur*, Y »: said of whatever post X holds."""


def pair(index: int, new: Name | None, old: Name | None, *, past: bool = False) -> Change | None:
    """The change, if both are known."""
    return None if new is None or old is None else Change(index, new, old, past)


@cache
def changing_words() -> frozenset[str]:
    """The words that a change may be told at: « remplace », « successeur », « place »."""
    forms = {form for form, verb in verbs().items() if verb.sense in SENSES}
    return (
        words_of("successor")
        | words_of("predecessor")
        | forms
        | words_of("taken place")
        | words_of("given place")
        | {"remplacement"}
    )


class Changes:
    """Reads the changes of a document."""

    def __init__(self, anchors: Anchors, clauses: Clauses) -> None:
        self.anchors = anchors
        self.clauses = clauses

    def __iter__(self) -> Iterator[Change]:
        changing = changing_words()
        readers = (self.by_verb, self.by_noun, self.by_phrase, self.by_taking, self.by_giving)
        for sentence in self.anchors.sentences:
            for index in range(sentence.start, sentence.end):
                if self.anchors.lowered[index] in changing:
                    found = (reader(index, sentence) for reader in readers)
                    change = next(filter(None, found), None)
                    if change is not None and change.new.name != change.old.name:
                        yield change

    def by_verb(self, index: int, sentence: Sentence) -> Change | None:
        """« X remplace Y », « X lui succède », « Y est remplacé par X »."""
        verb = verbs().get(self.anchors.word(index))
        if verb is None or verb.sense not in SENSES:
            return None
        clauses = self.clauses
        pronoun = next((word for word in self.anchors.words(index - 2, index) if word in OBJECTS[verb.sense]), None)
        trigger = clauses.triggers.at(index, sentence, post=False)
        if trigger is None and pronoun is not None:  # « le remplace », which looks a noun
            trigger = Trigger(index, verb.sense, verb)
        if trigger is None or clauses.triggers.is_hedged(trigger, sentence):
            return None
        past = clauses.tenses.is_history(trigger, sentence) or clauses.tenses.careers.is_dated(index, sentence)
        subject = self.subject(index, sentence)
        if pronoun is not None and self.anchors.words(index + 1, index + 2) not in (
            ["à"],
            ["au"],
            ["pour"],
        ):  # no « à la tribune »
            here = subject is not None and sentence.start <= subject.start < index
            before = subject.start if subject is not None and here else sentence.start
            other = clauses.focus.before(before, sentence, OBJECTS[verb.sense][pronoun])
        else:
            other = self.by_whom(index, sentence, "par") if trigger.passive else self.meant(index + 1, sentence)
        if other is None:
            return None
        if verb.tense == "infinitive" and "pour" in self.anchors.words(index - 2, index):
            return pair(index, self.chosen(index, sentence) or subject, other)
        new, old = (other, subject) if trigger.passive else (subject, other)
        return pair(index, new, old, past=past)

    def chosen(self, index: int, sentence: Sentence) -> Name | None:
        """« Pour le remplacer, le conseil *a choisi X* »: whom the next verb that gives a post has for its object."""
        for at in range(index + 1, sentence.end - 1):
            verb = verbs().get(self.anchors.word(at))
            if verb is not None and verb.sense in GIVING:
                return self.meant(at + 1, sentence)
        return None

    def by_whom(self, index: int, sentence: Sentence, *prepositions: str) -> Name | None:
        """Whom one of the prepositions behind token `index` governs: « remplacé en mai *par* le Belge *X* »."""
        for person in self.anchors.people_between(index + 1, min(sentence.end, index + 1 + SPAN_TO_HEIR)):
            words = self.anchors.words(index, person.start)
            if set(prepositions) & set(words) and words[-1] not in OBLIQUE.difference(prepositions):
                return person
        return None

    def meant(self, at: int, sentence: Sentence) -> Name | None:
        """The person named at token `at` or behind prepositions and articles."""
        for index in range(at, min(sentence.end, at + SPAN_TO_OBJECT)):
            person = self.anchors.person_from(index, sentence.end)
            if person is not None or self.anchors.word(index) not in LINKS:
                return person
        return None

    def subject(self, index: int, sentence: Sentence) -> Name | None:
        return self.clauses.subject(index, sentence, loose=True)

    def by_noun(self, index: int, sentence: Sentence) -> Change | None:
        """« Son successeur, X », « son prédécesseur Y », « le successeur de Y, X »."""
        successor = self.anchors.word(index) in words_of("successor")
        if not successor and self.anchors.word(index) not in words_of("predecessor"):
            return None
        own = self.anchors.word(index - 1) in POSSESSIVES
        owner = self.clauses.focus.before(index, sentence) if own else self.owner(index, sentence)
        at = index + 1 if own or owner is None else owner.end
        named = next(iter(self.anchors.people_between(at, min(sentence.end, at + SPAN_TO_OBJECT))), None)
        if successor or owner is None or named is None:
            return pair(index, named, owner)
        return Change(index, owner, named, named=True)

    def by_phrase(self, index: int, sentence: Sentence) -> Change | None:
        """« X est nommé directeur *en remplacement de* Y », « *à la place de* Y »."""
        if self.anchors.word(index) == "remplacement" and (heir := self.by_whom(index, sentence, "par")) is not None:
            named = self.anchors.people_between(index, heir.start)  # « le *remplacement* de son PDG, Y, par X »
            return pair(index, heir, named[-1] if named else self.clauses.focus.before(index, sentence))
        said = self.anchors.words(index - 1, index + 1) == ["en", "remplacement"]
        said = said or self.anchors.words(index - 2, index + 1) == ["à", "la", "place"]
        return pair(index, self.subject(index, sentence), self.owner(index, sentence)) if said else None

    def by_taking(self, index: int, sentence: Sentence) -> Change | None:
        """« X prend la suite de Y », « reprend le fauteuil de Y »."""
        verb = self.verb_before(index, sentence, TAKING) if self.anchors.word(index - 1) in ITS else None
        if verb is None:
            return None
        owner = self.owner(index, sentence)
        if owner is not None:
            return pair(index, self.subject(verb, sentence), owner)
        of = bool(OF.union(("du", "des")) & set(self.anchors.words(index + 1, index + 2)))
        floor = self.anchors.word(index) == "suite" and self.anchors.word(index - 1) not in POSSESSIVES
        if of or floor or self.anchors.word(index) not in words_of("taken place"):
            return None  # « X a pris *la suite* », the floor; « prend la relève *de la presse* »
        new = self.clauses.subject(verb, sentence)  # « Y s'en va. X prend *la relève* »
        if new is not None and "," in self.anchors.words(new.end, verb):
            return None  # « X, administrateur de A, assurera l'intérim »
        return pair(index, new, self.clauses.focus.before(sentence.start, sentence))

    def by_giving(self, index: int, sentence: Sentence) -> Change | None:
        """« Y cède la place à X », « Y passe la main à son adjoint, X »."""
        if self.anchors.word(index) not in words_of("taken place") | words_of("given place"):
            return None
        verb = self.verb_before(index, sentence, LEAVING)
        if verb is None:
            return None
        return pair(index, self.by_whom(index, sentence, "à", "au"), self.subject(verb, sentence))

    def verb_before(self, index: int, sentence: Sentence, infinitives: frozenset[str]) -> int | None:
        """The token of one of the verbs just before token `index`, told as news."""
        for at in range(index - 1, max(sentence.start, index - SPAN_TO_VERB) - 1, -1):
            verb = verbs().get(self.anchors.word(at))
            if verb is not None and verb.infinitive in infinitives:
                trigger = Trigger(at, verb.sense, verb)
                hedged = self.clauses.triggers.is_hedged(trigger, sentence)
                return None if hedged or self.clauses.tenses.is_history(trigger, sentence) else at
        return None

    def owner(self, index: int, sentence: Sentence) -> Name | None:
        """Whom « de » behind token `index` names: « la suite *de Y* », « la place *du directeur, Y* »."""
        of = set(self.anchors.words(index + 1, index + 2)) & (OF | {"du"})
        return self.meant(index + 1, sentence) if of else None
