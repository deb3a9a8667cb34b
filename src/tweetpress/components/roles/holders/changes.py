"""Who takes whose place: « X remplace Y », « Y part. X lui succède », « Son successeur, Z »."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.described import is_reference
from tweetpress.components.roles.holders.focus import LATTER, OBLIQUE
from tweetpress.components.roles.holders.introductions import named_behind
from tweetpress.components.roles.holders.triggers import Trigger
from tweetpress.components.roles.phrases.fields import OF
from tweetpress.components.roles.phrases.titles import POSSESSIVES
from tweetpress.components.roles.times.times import is_stand_in
from tweetpress.components.roles.words import Gender, verbs, words_of

SENSES = ("succeed", "replace")
GERUNDS = ("succédant", "remplaçant")
"""« est nommée présidente, succédant à Y »."""
LINKS = OF | {"du", "à", "au", "ainsi", "l'", "le", "la", "ce", "cette"}
"""Before the name or the title of whoever is succeeded."""
SUCCEEDED: dict[str, Gender | None] = {"lui": None}
REPLACED: dict[str, Gender | None] = {"le": "masculine", "la": "feminine", "l'": None}
"""Pronouns for whoever is succeeded or replaced."""
TAKING = frozenset(("prendre", "reprendre", "récupérer", "assurer", "occuper", "prenant", "reprenant", "assurant"))
LEAVING = frozenset(("céder", "laisser", "passer", "transmettre", "remettre", "rendre", "abandonner", "confier"))
SPAN_TO_CLITIC = 3
"""Tokens from « lui » to the verb: « *lui* a aussitôt succédé »."""
SPAN_TO_OBJECT = 6
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
    unsaid: bool = False
    """« X prend le relais »: said of any task, of a post only where somebody leaves it."""
    past: bool = False
    """« X a succédé à Y en 2010 »: who holds the post today is not said."""
    named: bool = False
    """« X, PDG de Z, et *son prédécesseur*, Y »: said of whatever post X holds."""


def pair(index: int, new: Name | None, old: Name | None, *, unsaid: bool = False, past: bool = False) -> Change | None:
    """The change, if both are known."""
    return None if new is None or old is None else Change(index, new, old, unsaid, past)


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
        | words_of("post")
        | {"remplacement", *GERUNDS}
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
        """« X remplace Y », « X lui succède », « Y est remplacé par X », « pour le remplacer, Z a choisi X »."""
        verb = verbs().get(self.anchors.word(index))
        if (verb is None or verb.sense not in SENSES) and self.anchors.word(index) != "succession":
            return None
        clauses = self.clauses
        trigger = clauses.triggers.at(index, sentence, post=False)
        if trigger is None and verb is not None:  # « le remplace », which looks a noun
            trigger = Trigger(index, verb.sense, verb)
        if trigger is None or clauses.triggers.is_hedged(trigger, sentence):
            return None
        past = clauses.tenses.is_history(trigger, sentence) or clauses.tenses.careers.is_dated(index, sentence)
        clitic = self.clitic(trigger, sentence)
        if clitic is not None:
            if past:
                return None
            task = self.anchors.words(index + 1, index + 2) in (["à"], ["au"])
            return None if task else self.follows(index, self.newcomer(index, sentence), sentence, clitic)
        other = self.by_whom(index, sentence, "par") if trigger.passive else self.meant(index + 1, sentence)
        if other is None or is_stand_in(self.anchors, max(index, other.end), sentence.end):
            return None
        if self.anchors.word(index - 1).endswith(("même", "auquel", "laquelle")):  # « lui-même remplacé par X »
            subject = next(reversed(self.anchors.people_between(sentence.start, index)), None)
            return pair(index, other, subject, past=past)
        subject = self.subject(index, sentence)
        new, old = (other, subject) if trigger.passive else (subject, other)
        return pair(index, new, old, past=past)

    def by_whom(self, index: int, sentence: Sentence, *prepositions: str) -> Name | None:
        """Whom one of the prepositions behind token `index` governs: « remplacé en mai *par* le Belge *X* »."""
        for person in self.anchors.people_between(index + 1, min(sentence.end, index + 1 + SPAN_TO_HEIR)):
            words = self.anchors.words(index, person.start)
            if set(prepositions) & set(words) and words[-1] not in OBLIQUE.difference(prepositions):
                return person
        return None

    def meant(self, at: int, sentence: Sentence) -> Name | None:
        """Whom the phrase at token `at` means: « X », « à son directeur, X », « l'ancien PDG », « ce dernier »."""
        for index in range(at, min(sentence.end, at + SPAN_TO_OBJECT)):
            word, after = self.anchors.word(index), self.anchors.posts.get(index)
            person = self.anchors.person_from(index, sentence.end)
            if after is not None:
                comma = self.anchors.words(after, after + 1) == [","]
                person = self.anchors.person_from(after + comma, sentence.end)
            spoken = word in LATTER or is_reference(index, self.anchors) or (after and word in LINKS)
            if person is None and spoken:
                return self.clauses.focus.before(sentence.start, sentence, nearest=word in LATTER)
            if person is not None or not (word in LINKS or word.endswith("ment")):
                return person
        return None

    def subject(self, index: int, sentence: Sentence) -> Name | None:
        return self.clauses.subject(index, sentence, loose=True)

    def clitic(self, trigger: Trigger, sentence: Sentence) -> tuple[Gender | None] | None:
        """The gender that the pronoun before the verb gives to whoever is succeeded; None where there is none."""
        table = SUCCEEDED if trigger.sense == "succeed" else REPLACED
        low = max(sentence.start, trigger.index - SPAN_TO_CLITIC)
        for at in range(trigger.index - 1, low - 1, -1):
            if self.anchors.word(at) in table:
                return (table[self.anchors.word(at)],)
            if not self.clauses.subjects.is_clitic(at):
                return None
        return None

    def newcomer(self, index: int, sentence: Sentence) -> Name | None:
        """The subject of the verb at token `index`, or whom a verb behind it chooses: « pour le remplacer, … »."""
        verb = verbs().get(self.anchors.word(index))
        chosen = self.chosen(index, sentence) if verb is not None and verb.tense == "infinitive" else None
        return chosen or self.subject(index, sentence)

    def chosen(self, index: int, sentence: Sentence) -> Name | None:
        """« Pour lui succéder, *Z a nommé X* », « À sa place, *Z a nommé X* »."""
        for at in range(index + 1, sentence.end):
            trigger = self.clauses.triggers.at(at, sentence, post=True)
            if trigger is not None and trigger.sense == "appoint":
                return next(iter(self.anchors.people_between(at, sentence.end)), None)
        return None

    def follows(
        self, index: int, new: Name | None, sentence: Sentence, gender: tuple[Gender | None] = (None,)
    ) -> Change | None:
        """The change that puts `new` in the place of the person in focus before."""
        if new is None:
            return None
        here = sentence.start <= new.start < index
        old = self.clauses.focus.before(new.start if here else sentence.start, sentence, *gender)
        return pair(index, new, old, unsaid=self.anchors.word(index) in words_of("taken place"))

    def by_noun(self, index: int, sentence: Sentence) -> Change | None:
        """« Son successeur, X », « son prédécesseur Y », « Le successeur de Y est connu : il s'agit de X »."""
        successor = self.anchors.word(index) in words_of("successor")
        if not successor and self.anchors.word(index) not in words_of("predecessor"):
            return None
        own = self.anchors.word(index - 1) in POSSESSIVES
        owner = self.clauses.focus.before(index, sentence) if own else self.owner(index, sentence)
        at = index + 1 if own or owner is None else owner.end
        named = next(iter(self.anchors.people_between(at, min(sentence.end, at + SPAN_TO_OBJECT))), None)
        if not own:
            before = self.anchors.person_until(index - 2 - (self.anchors.word(index - 1) != ","), sentence.start)
            named = before or named_behind(at, sentence.end, self.anchors)
        if successor or owner is None or named is None:
            return pair(index, named, owner)
        return Change(index, owner, named, named=True)

    def by_phrase(self, index: int, sentence: Sentence) -> Change | None:
        """« X est nommé directeur *en remplacement de* Y », « *succédant à* Y », « son *remplacement par* X »."""
        if self.anchors.words(index - 1, index + 1) in (["son", "remplacement"], ["le", "remplacement"]):
            owner = self.owner(index, sentence) or self.clauses.focus.before(index, sentence)
            return pair(index, self.by_whom(index, sentence, "par"), owner)
        said = self.anchors.words(index - 1, index + 1) == ["en", "remplacement"]
        said = said or self.anchors.words(index - 2, index + 1) == ["à", "la", "place"]
        gerund = self.anchors.word(index) in GERUNDS and self.anchors.word(index - 1) in (",", "en")
        old = self.owner(index, sentence) if said else self.meant(index + 1, sentence) if gerund else None
        return None if old is None else pair(index, self.subject(index, sentence), old)

    def by_taking(self, index: int, sentence: Sentence) -> Change | None:
        """« X prend la suite de Y », « prenant la relève de Y », « reprend le poste de Y », « prend sa place »."""
        of_person = index + 2 in self.anchors.people  # « le fauteuil *de Y* », not « de directeur »
        if self.anchors.word(index) not in words_of("taken place") | (words_of("post") if of_person else set()):
            return None
        if self.anchors.words(index - 2, index) == ["à", "sa"]:
            return self.follows(index, self.chosen(index, sentence), sentence)
        verb = self.verb_before(index, sentence, TAKING)
        if verb is None:
            return None
        old = self.owner(index, sentence)
        if old is None and (self.anchors.word(index - 1) in ("sa", "son") or self.is_closed(index + 1, sentence)):
            return self.follows(index, self.newcomer(verb, sentence), sentence)
        return None if old is None else pair(index, self.subject(verb, sentence), old)

    def by_giving(self, index: int, sentence: Sentence) -> Change | None:
        """« Y cède la place à X », « Y passe la main à son adjoint, X »."""
        if self.anchors.word(index) not in words_of("taken place") | words_of("given place"):
            return None
        verb, heir = self.verb_before(index, sentence, LEAVING), self.by_whom(index, sentence, "à", "au")
        return None if verb is None else pair(index, heir, self.subject(verb, sentence))

    def verb_before(self, index: int, sentence: Sentence, infinitives: frozenset[str]) -> int | None:
        """The token of one of the verbs just before token `index`, told as a fact."""
        for at in range(index - 1, max(sentence.start, index - SPAN_TO_VERB) - 1, -1):
            verb = verbs().get(self.anchors.word(at))
            if self.anchors.word(at) in infinitives:
                return at
            if verb is not None and verb.infinitive in infinitives:
                trigger = Trigger(at, verb.sense, verb)
                told = not self.clauses.triggers.is_hedged(trigger, sentence)
                return at if told and not self.clauses.tenses.is_history(trigger, sentence) else None
        return None

    def owner(self, index: int, sentence: Sentence) -> Name | None:
        """Whom « de » behind token `index` names: « la suite *de Y* », « la place *du directeur, Y* »."""
        of = set(self.anchors.words(index + 1, index + 2)) & (OF | {"du"})
        return self.meant(index + 1, sentence) if of else None

    def is_closed(self, at: int, sentence: Sentence) -> bool:
        return at >= sentence.end or self.anchors.word(at) in (",", ".", ";", "»", "dès", "à", "en", "le", "et", "!")
