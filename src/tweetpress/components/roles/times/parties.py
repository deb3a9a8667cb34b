"""Whom an event befalls: the subjects, objects and owners of its verb or noun."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.plurals import distinct
from tweetpress.components.roles.holders.triggers import Triggers
from tweetpress.components.roles.words import verbs, words_of

OPENINGS = frozenset(("lesquels", "lesquelles", "dont", "que", "qu'"))
"""« le communiqué de X, selon lequel les cadres, *dont* Y, s'en vont »: whoever stands before is no subject."""
OWNING = frozenset(("de", "d'", "du", "à", "ce", "en"))
"""« le départ *de* X », « le départ surprise *de* X », « le départ *à* 60 ans de X »."""
PARTING = frozenset((",", ":", ";", "(", ")", "«", "»", "qui", "que", "et", "–", "-"))
NOT_SUBJECT = frozenset(("à", "au", "de", "d'", "du", "par", "selon", "avec", "pour", "chez"))
EPITHETS = frozenset(("propre", "prochain", "futur"))
ALL = frozenset(("ils", "elles", "tous", "toutes"))
"""« X et Y ont fondé Vine. *Tous* deux ont démissionné »."""
SPAN_TO_ALL = 7
AFTERMATH = frozenset(("après", "depuis", "malgré", "lendemain"))
REACH_OF_PREDECESSOR = 10
SPAN_TO_CHOICE = 6
"""Tokens of « a *fait* part de sa décision » from the noun to the verb."""


class Parties:
    """Finds the people of an event at a token of a sentence."""

    def __init__(self, anchors: Anchors, clauses: Clauses, triggers: Triggers, heads: dict[int, int]) -> None:
        self.anchors = anchors
        self.clauses = clauses
        self.triggers = triggers
        self.heads = heads
        """Where the title before a name begins, by the token of the name."""

    def preceding(self, index: int, sentence: Sentence) -> list[Name]:
        """« succède à X », « remplace le PDG X »: the person right behind, whose post it was."""
        people = self.anchors.people_between(index, min(sentence.end, index + REACH_OF_PREDECESSOR))[:1]
        before = ("à", "au", "du", "de", "d'", self.anchors.word(index))
        return [name for name in people if self.governor(name) in before]

    def heirs(self, index: int, sentence: Sentence, links: frozenset[str]) -> list[Name]:
        """« s'efface *devant* X », « se retire *au profit de* X », « passe la main *à* X »: who comes instead."""
        people = self.anchors.people_between(index, min(sentence.end, index + REACH_OF_PREDECESSOR))[:1]
        behind = self.anchors.words(index, people[0].start) if people else []
        return people if links & set(behind) else []

    def leavers(self, index: int, sentence: Sentence) -> list[Name]:
        """« le départ de X »; « X annonce son départ »; « quatre cadres annoncent leur départ, dont X »."""
        while self.anchors.word(index - 1) in EPITHETS:
            index -= 1
        if self.anchors.word(index - 1) in ("son", "sa"):
            return self.subject(index - 1, sentence)
        if index - 2 == sentence.start and self.anchors.words(index - 2, index) == ["sur", "le"]:
            return self.objects(index, sentence)[:1]  # « *Sur le départ*, X … »
        if self.anchors.word(index - 1) == "leur":
            return self.beside(index, sentence, several=True) or self.objects(index, sentence)
        return self.owners(index, sentence)

    def owners(self, index: int, sentence: Sentence) -> list[Name]:
        """« la nomination de X (…) et de Y (…) »: the persons that « de » joins to the noun."""
        if not OWNING & set(self.anchors.words(index + 1, min(sentence.end, index + 3))):
            return []
        people = self.anchors.people_between(index + 1, sentence.end)
        owners = [name for name in people if self.governor(name) in ("de", "d'", "du")]
        return [] if owners and self.is_told(index, owners[0].start) else owners

    def is_told(self, index: int, end: int) -> bool:
        """« les départs d'employés *se multiplient* après l'ultimatum de X »: the clause of the noun goes on."""
        between = self.anchors.tokens[index + 1 : end]
        words = set(self.anchors.words(index + 1, end))
        if "qui" in words or words & AFTERMATH:
            return "qui" not in words
        return any("VerbForm=Fin" in token.morph and token.pos_ in ("VERB", "AUX") for token in between)

    def governor(self, name: Name) -> str:
        """The preposition before the name, or before its title: « *du* directeur financier, X »."""
        at = self.heads.get(name.start, name.start)
        word = self.anchors.word(at)
        return word if at < name.start and word in ("du", "au", "des") else self.anchors.word(at - 1)

    def subject(self, index: int, sentence: Sentence) -> list[Name]:
        person = self.clauses.subject(index, sentence)
        return [] if person is None else [person]

    def subjects(self, index: int, sentence: Sentence) -> list[Name]:
        """The person, or for a plural verb the persons, that the verb at `index` is about."""
        beside = self.anchors.person_until(index - 1, sentence.start)
        if beside is not None and self.governor(beside) in NOT_SUBJECT and self.is_participle(index):
            return [beside]  # « succède à X *parti* en mai »
        index = self.finite(index, sentence)
        if sentence.index and self.anchors.word(sentence.start) in ALL and index < sentence.start + SPAN_TO_ALL:
            before = self.anchors.sentences[sentence.index - 1]
            return self.anchors.people_between(before.start, before.end)
        if all(
            self.clauses.subjects.is_clitic(at) for at in range(sentence.start, index)
        ):  # « *Partent* aussi X et Y »
            people = self.objects(index, sentence)
            if self.is_participle(index) and "," in self.anchors.words(index, sentence.end):
                people = [name for name in people if self.governor(name) not in NOT_SUBJECT]
            by = bool(people) and self.governor(people[0]) in NOT_SUBJECT
            return [] if by else people if self.is_plural(index, sentence) else people[:1]
        if self.is_of_noun(index, sentence):
            return []
        several = self.is_plural(index, sentence)
        if several or self.anchors.word(index).endswith(("és", "ées", "is", "ies")):
            return self.beside(index, sentence, several=several)
        return self.subject(index, sentence)

    def is_participle(self, index: int) -> bool:
        verb = verbs().get(self.anchors.word(index))
        return verb is not None and verb.tense == "participle"

    def finite(self, index: int, sentence: Sentence) -> int:
        """« *ont décidé* de partir », « *a fait* le choix de partir »: the verb before the infinitive at `index`."""
        at = self.before_clitics(index, sentence)
        if self.anchors.word(at) in ("choix", "décision"):
            back = range(at, max(sentence.start, at - SPAN_TO_CHOICE), -1)
            at = next((verb for verb in back if self.anchors.tokens[verb].pos_ in ("VERB", "AUX")), at)
        governs = {"de", "d'"} & set(self.anchors.words(at, index)) and self.anchors.tokens[at].pos_ in ("VERB", "AUX")
        return at if governs else index

    def before_clitics(self, index: int, sentence: Sentence) -> int:
        """The last token before « a », « s'en », « ne les a pas » of the verb at `index`."""
        at = index - 1
        while at > sentence.start and (self.clauses.subjects.is_clitic(at) or self.is_both(at)):
            at -= 1
        return at

    def is_both(self, at: int) -> bool:
        """« ont *l'un et l'autre* quitté »."""
        both = "".join(self.anchors.words(at - 4, at + 1))
        return self.anchors.word(at) in ("un", "une", "et", "autre") and "l'un" in both

    def beside(self, index: int, sentence: Sentence, *, several: bool) -> list[Name]:
        """Of a plural verb, all whom its clause names.

        One alone is no subject of `several`, but « *X et son adjoint* s'en vont », « quatre cadres, *dont X*, … ».
        """
        words = self.anchors.words(sentence.start, index)
        openings = (at for at, word in enumerate(words) if word in OPENINGS and not self.is_joint(words, at))
        start = sentence.start + max(openings, default=0)
        people = self.anchors.people_between(start, index)
        joined = len(distinct(people)) != 1 or "et" in self.anchors.words(people[0].end, index)
        return people if joined or not several or self.anchors.word(start) == "dont" else []

    def is_joint(self, words: list[str], at: int) -> bool:
        """« X, *ainsi que* Y, s'en vont », « X et Y disent *qu'ils* s'en vont »."""
        return words[at - 1 : at] in (["ainsi"], ["même"]) or words[at + 1 : at + 2] in (["ils"], ["elles"])

    def is_plural(self, index: int, sentence: Sentence) -> bool:
        """Whether the verb at token `index` has several subjects: « partent », « ont été remerciés »."""
        plural = self.anchors.word(index).endswith(("ent", "ont"))
        auxiliaries = {*self.triggers.auxiliaries(index, sentence)}
        if self.is_both(index - 1):
            auxiliaries |= set(self.anchors.words(self.before_clitics(index, sentence), index))
        return plural or bool(words_of("plural auxiliary") & auxiliaries)

    def is_of_noun(self, index: int, sentence: Sentence) -> bool:
        """« …, et le numéro deux s'en va »: the subject is a noun that means nobody known."""
        at = self.before_clitics(index, sentence)
        if self.anchors.tokens[at].pos_ not in ("NOUN", "ADJ", "NUM"):
            return False
        while at >= sentence.start and self.anchors.word(at) not in PARTING:
            if at in self.anchors.people:
                return False
            at -= 1
        several = self.anchors.word(index).endswith(("nt", "s"))  # « X et son adjoint s'en vont »
        return not (several and at >= sentence.start and self.anchors.word(at) == "et")

    def objects(self, index: int, sentence: Sentence) -> list[Name]:
        """The people behind token `index`, up to the words that name a source or who comes instead."""
        ends = (at for at in range(index + 1, sentence.end) if self.anchors.word(at) in words_of("other party"))
        return self.anchors.people_between(index + 1, next(ends, sentence.end))
